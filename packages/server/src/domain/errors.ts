/** What every error of ours carries: a literal code that programs compare, and a message that people read. */
export abstract class FareboxError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A decimal text that is no exact amount of its currency. */
export class InvalidAmount extends FareboxError {
  readonly code = 'invalid_amount';
}

/** One field of a request that is not as it must be; `path` is dotted, as in `customer.email`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** The request was understood but its content is wrong: answered with 422 and the path of every mistake. */
export class InvalidRequest extends FareboxError {
  readonly code = 'invalid_request';
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.problems = problems;
  }
}

/** There is no such thing, or not for this key. */
export class NotFound extends FareboxError {
  readonly code = 'not_found';
}

/** The key is missing, wrong, or of another kind than this call needs. */
export class Unauthorized extends FareboxError {
  readonly code = 'unauthorized';
}

/** The session can no longer be paid: it is completed, expired or canceled. */
export class SessionClosed extends FareboxError {
  readonly code = 'session_closed';
}

/** The method is not offered for this session, or no longer. */
export class MethodUnavailable extends FareboxError {
  readonly code = 'method_unavailable';
}

/** The phone number that the merchant's server gave has access already: nothing was launched. `subscriptionUrl` is its page, where there is one. */
export class AlreadyActive extends FareboxError {
  readonly code = 'already_active';
  readonly subscriptionUrl: string | null;

  constructor(subscriptionUrl: string | null) {
    super('This phone number has access already, so there is nothing to pay. Nothing was charged.');
    this.subscriptionUrl = subscriptionUrl;
  }
}

/** Cards were tried too often for one session. */
export class TooManyAttempts extends FareboxError {
  readonly code = 'too_many_attempts';
}

/** Another tab or device is paying this session now; `paymentId` is the way on. */
export class PaymentInProgress extends FareboxError {
  readonly code = 'payment_in_progress';
  readonly paymentId: string;

  constructor(paymentId: string) {
    super('Another payment of this session is under way. Follow it there, or give it up to pay here.');
    this.paymentId = paymentId;
  }
}
