import { FareboxError } from '../domain/errors.ts';

/** The body is no JSON, or no object. */
export class InvalidJson extends FareboxError {
  readonly code = 'invalid_json';
}

/** The page that asks is on no origin of the session's site. */
export class OriginNotAllowed extends FareboxError {
  readonly code = 'origin_not_allowed';
}

/** The Idempotency-Key's first request has no answer yet. */
export class IdempotencyInFlight extends FareboxError {
  readonly code = 'idempotency_in_flight';
}

/** The Idempotency-Key was used for another request. */
export class IdempotencyMismatch extends FareboxError {
  readonly code = 'idempotency_mismatch';
}

/** The body is larger than any body of ours has to be. */
export class TooLarge extends FareboxError {
  readonly code = 'too_large';
}

/**
 * A cursor that is written as ours are, and names nothing that this database has: it is another database's, or a later one's than the
 * backup that was restored. `start` is the address of the same list from its beginning.
 */
export class CursorGone extends FareboxError {
  readonly code = 'cursor_gone';
  readonly start: string;

  constructor(message: string, start: string) {
    super(message);
    this.start = start;
  }
}

/** The client secret opens no session; the message says what was sent instead, where that can be seen. */
export class UnknownClientSecret extends FareboxError {
  readonly code = 'unknown_client_secret';
}

/** No operation of this path has the method. */
export class MethodNotAllowed extends FareboxError {
  readonly code = 'method_not_allowed';
  readonly allowed: readonly string[];

  constructor(allowed: readonly string[]) {
    super(`expected ${allowed.join(' or ')} at this address`);
    this.allowed = allowed;
  }
}
