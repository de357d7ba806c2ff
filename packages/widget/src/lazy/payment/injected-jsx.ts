import type * as preact from 'preact/jsx-runtime';

/** The functions that compiled JSX calls. In the files that the script loads, the build replaces `preact/jsx-runtime` by this module. */
export let jsx: typeof preact.jsx;
export let jsxs: typeof preact.jsx;
export let Fragment: typeof preact.Fragment;

/**
 * Sets the Preact that creates the elements of this file's views. Preact compares elements by a counter of its own copy: it would take an
 * element of another copy for an unchanged one. Scripts of two servers on one page can share this file, so each injects its Preact before
 * it renders.
 */
export function injectJsx(own: typeof preact.jsx, fragment: typeof preact.Fragment): void {
  jsx = own;
  jsxs = own;
  Fragment = fragment;
}
