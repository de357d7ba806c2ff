/** The controls that accept text. */
const TEXT_FIELDS = 'input:not([type=radio]),select';

/**
 * Stops key events of our fields at the shadow root: the page's hotkeys cannot see that they come from a field. Escape and Tab pass, since
 * a dialog of the page needs them to close and to trap the focus.
 */
export function stopHotkeys(root: Element): void {
  const keep = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || /^(Escape|Tab)$/.test(event.key)) return;
    if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
