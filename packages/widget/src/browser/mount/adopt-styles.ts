/**
 * Gives a shadow root a sheet. Adopted, not written inline, so that a strict Content-Security-Policy of the shop holds. A browser that
 * cannot adopt one (before Chrome 73, Firefox 101, Safari 16.4) gets an element, with the nonce of the script that brought it.
 */
export function adoptStyles(shadow: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    // Assigned, for the list could be changed in place only from Chrome 99 on.
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    const element = document.createElement('style');
    element.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    element.textContent = styles;
    shadow.append(element);
  }
}
