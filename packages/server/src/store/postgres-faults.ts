import { StoreUnavailable } from './errors.ts';

/** An error that PostgreSQL itself answered with, by its SQLSTATE (postgresql.org/docs, appendix A). */
interface ServerError extends Error {
  readonly code: string;
  readonly severity: unknown;
  detail?: string;
}

/**
 * What can pass: connection lost (08), read-only after a failover (25006), cut while idle in a transaction (25P03), not let in (28),
 * rolled back in favour of another transaction (40), out of resources such as disk (53), lock not free (55P03), cancelled by a timeout
 * or shut down (57), and the system's own errors (58).
 */
const PASSING = /^(08|25006|25P03|28|40|53|55P03|57|58)/;

/** Rolled back, and certainly not committed, in favour of another transaction: serialization failure, deadlock. */
const TAKEN_BACK = ['40001', '40P01'];

/** What the rest of the server is told of an error of PostgreSQL's client. */
export function storeError(error: unknown): unknown {
  if (!isServerError(error)) return new StoreUnavailable(error);
  // A detail quotes the row, which may hold a client secret.
  delete error.detail;
  return PASSING.test(error.code) ? new StoreUnavailable(error) : error;
}

/** Whether the transaction may simply run again. */
export const wasTakenBack = (error: unknown): boolean =>
  error instanceof StoreUnavailable && isServerError(error.cause) && TAKEN_BACK.includes(error.cause.code);

/** Whether nobody knows what the connection still has to say, or it is about to be closed. */
export const breaksConnection = (error: unknown): boolean =>
  !isServerError(error) || error.severity === 'FATAL' || error.severity === 'PANIC';

const isServerError = (error: unknown): error is ServerError =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string';
