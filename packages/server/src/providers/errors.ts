import { FareboxError } from '../domain/errors.ts';

/** One of the four ways in which a call to a provider fails. Messages never carry a secret, a whole URL or a body. */
export abstract class ProviderError extends FareboxError {
  abstract override readonly code:
    | 'provider_unreachable'
    | 'provider_refused'
    | 'provider_unexpected_status'
    | 'provider_unexpected_body';
  /** False only when a create call certainly never left: then nothing can have been made over there. */
  readonly sent: boolean;

  constructor(message: string, { sent = true, cause }: { sent?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.sent = sent;
  }
}

/** No answer came: connection failed, timed out, cut off, or our breaker is open. */
export class ProviderUnreachable extends ProviderError {
  readonly code = 'provider_unreachable';
}

/** Who can correct what a refusal is about. */
export type FaultOwner = 'shopper' | 'merchant' | 'provider';

/** They answered, in their own protocol, with a no. */
export class ProviderRefused extends ProviderError {
  readonly code = 'provider_refused';
  /** Their own code or message, as it came, at most 200 characters. */
  readonly providerCode: string;
  readonly faultOwner: FaultOwner;
  /** The field to ask the shopper for again, where one is to blame. */
  readonly field: string | undefined;

  constructor(
    message: string,
    refusal: { providerCode: string; faultOwner: FaultOwner; field?: string | undefined; cause?: unknown },
  ) {
    super(message, { cause: refusal.cause });
    this.providerCode = refusal.providerCode.slice(0, 200);
    this.faultOwner = refusal.faultOwner;
    this.field = refusal.field;
  }
}

/**
 * They said that this person has access already, where that was asked in the merchant's own words: nothing was started. `subject` is the
 * provider's key of the person, as a launch gives it.
 */
export class AccessActive extends ProviderRefused {
  readonly subject: string;

  constructor(message: string, subject: string) {
    super(message, { providerCode: 'already_active', faultOwner: 'shopper' });
    this.subject = subject;
  }
}

/** An HTTP status that their protocol does not know. */
export class UnexpectedStatus extends ProviderError {
  readonly code = 'provider_unexpected_status';
}

/** A body that is not what their protocol says: no JSON, cut off, too large, a missing field, an undecryptable text. */
export class UnexpectedBody extends ProviderError {
  readonly code = 'provider_unexpected_body';
}

/** Whether a call that failed changed nothing over there, for certain: they said no, or it never left. After anything else nobody knows. */
export const changedNothing = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && (error instanceof ProviderRefused || !error.sent);
