/** What the page of a code writes down, as a `meta`, of how far it is. */
export const ACCESS_STATUS_META = 'farebox-standing';

/** The header in which the server says the same beside the page. */
export const ACCESS_STATUS_HEADER = 'x-farebox-standing';
