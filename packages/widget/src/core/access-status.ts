/** The name of the `meta` element with the status of a paid code's page. */
export const ACCESS_STATUS_META = 'farebox-standing';

/** The response header with the same status. */
export const ACCESS_STATUS_HEADER = 'x-farebox-standing';
