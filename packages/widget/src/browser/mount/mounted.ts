/** The attribute of the element whose shadow root holds a checkout. */
export const HOST = 'farebox-host';

/** Whether a checkout is in this element already; a copy of one, as a page restored from its HTML has, is none. */
export const isMounted = (target: Element): boolean =>
  [...target.children].some((child) => child.hasAttribute(HOST) && child.shadowRoot);
