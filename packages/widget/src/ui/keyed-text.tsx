import type { JSX } from 'preact';

/**
 * A text that changes while what is around it stays. A page's translator takes texts out of the document and puts its own in their
 * place: it would go on showing the old one, were the new text not a new element.
 */
export const keyedText = (text: string): JSX.Element => <span key={text}>{text}</span>;
