import { FareboxError } from '../domain/errors.ts';

/**
 * The database cannot be asked now: it is down, locked, full, or too slow. The same request may well succeed a moment later. What was
 * asked is not done, unless the connection was lost in the middle of a commit, of which nobody can know; nobody was told that it is.
 */
export class StoreUnavailable extends FareboxError {
  readonly code = 'store_unavailable';

  constructor(cause: unknown) {
    super(`The database does not answer: ${reasonOf(cause)}`, { cause });
  }
}

/** Node's errors of several failed addresses have a code and no message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || String((cause as NodeJS.ErrnoException).code ?? cause.name);
}
