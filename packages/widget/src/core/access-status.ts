// Both names are on the wire between pages that are open and a server that is newer, so they stay as they were.

/** The name of the `meta` element with the status of a paid code's page. */
export const ACCESS_STATUS_META = 'farebox-standing';

/** The response header with the same status. */
export const ACCESS_STATUS_HEADER = 'x-farebox-standing';
