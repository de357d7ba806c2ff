/** What the page of a code writes down, as a `meta`, of how far it is. */
export const STANDING_NAME = 'farebox-standing';

/** The header in which the server says the same beside the page. */
export const STANDING_HEADER = 'x-farebox-standing';
