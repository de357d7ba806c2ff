/** What of our controls a shopper types into; a radio button is none. */
const TEXT_FIELDS = 'input:not([type=radio]),select';

/**
 * Keeps what is typed into our fields from the hotkeys of the page, which cannot see that it is typed into a field. Escape and Tab go
 * on: a dialog of the page around us closes by one and keeps the focus by the other.
 */
export function stopHotkeys(root: Element): void {
  const keep = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || /^(Escape|Tab)$/.test(event.key)) return;
    if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
