import type * as preact from 'preact/jsx-runtime';

/** What compiled JSX calls: in the files that the script loads later, the build puts this module in the place of `preact/jsx-runtime`. */
export let jsx: typeof preact.jsx;
export let jsxs: typeof preact.jsx;
export let Fragment: typeof preact.Fragment;

/**
 * Has the views of this file made by the Preact of the script that draws next. Preact tells elements apart by numbers that each copy of
 * it counts by itself: it would take an element of another copy for one that has not changed. Two scripts on one page, of two servers,
 * can share this file, so that each lends its own whenever it draws.
 */
export function injectJsx(own: typeof preact.jsx, fragment: typeof preact.Fragment): void {
  jsx = own;
  jsxs = own;
  Fragment = fragment;
}
