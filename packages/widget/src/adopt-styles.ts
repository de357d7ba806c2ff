/** Gives a shadow root a sheet. Adopted, not written inline, so that a strict Content-Security-Policy of the shop holds. */
export function adoptStyles(shadow: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets.push(sheet);
}
