/** The attribute of the element whose shadow root holds a checkout. */
export const HOST = 'farebox-host';

/** Whether a checkout is mounted in this element. A copy from saved HTML has no shadow root and does not count. */
export const isMounted = (target: Element): boolean =>
  [...target.children].some((child) => child.hasAttribute(HOST) && child.shadowRoot);
