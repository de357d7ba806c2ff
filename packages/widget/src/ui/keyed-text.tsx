import type { JSX } from 'preact';

/**
 * A text that is a new element whenever it changes. A page translator replaces text nodes by its own elements: it would show the old text
 * if Preact only changed the node that it knows.
 */
export const keyedText = (text: string): JSX.Element => <span key={text}>{text}</span>;
