import type { Problem } from './contract.ts';

/** One field that is not as it must be; `path` is dotted, as in `customer.email`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * `unreachable`: no answer came. `refused`: the server said no, and why. `unexpected`: the answer is none of the contract's.
 * `integration`: the shop's own page did not give what the checkout needs.
 */
export type CheckoutErrorType = 'unreachable' | 'refused' | 'unexpected' | 'integration';

interface CheckoutErrorDetails {
  readonly type: CheckoutErrorType;
  readonly code: string;
  readonly message: string;
  /** Whether the shopper can go on: try again, or choose another method. */
  readonly recoverable: boolean;
  readonly requestId?: string;
  readonly docUrl?: string;
  readonly problems?: readonly FieldProblem[];
  readonly cause?: unknown;
}

/** Why a checkout could not do what was asked; `code` is what programs compare. A decline is no error. */
export class CheckoutError extends Error {
  declare readonly type: CheckoutErrorType;
  declare readonly code: string;
  declare readonly recoverable: boolean;
  /** The server's name for the failed request, or null when none arrived there. */
  declare readonly requestId: string | null;
  declare readonly docUrl: string | null;
  declare readonly problems: readonly FieldProblem[];

  constructor({ message, cause, ...details }: CheckoutErrorDetails) {
    super(message, { cause });
    Object.assign(this, { name: 'CheckoutError', requestId: null, docUrl: null, problems: [] }, details);
  }
}

/** No answer came: offline, blocked, or cut off. The shopper can try again. */
export const unreachable = (cause: unknown): CheckoutError =>
  new CheckoutError({
    type: 'unreachable',
    code: 'unreachable',
    message: 'the Farebox server did not answer',
    recoverable: true,
    cause,
  });

/** The answer is none of the contract's: a proxy's page, a cut-off body, another version. */
export const unexpected = (message: string, cause?: unknown): CheckoutError =>
  new CheckoutError({ type: 'unexpected', code: 'unexpected_answer', message, recoverable: true, cause });

/** The server said no; a problem's `type` is the page that documents it, unless it is `about:blank`. */
export const refused = ({
  type,
  code,
  title,
  detail,
  requestId,
  recoverable,
  errors,
}: Problem): CheckoutError =>
  new CheckoutError({
    type: 'refused',
    code,
    message: detail || title,
    recoverable,
    requestId,
    ...(/^https?:/.test(type) && { docUrl: type }),
    ...(errors && { problems: errors }),
  });

/** The shop's own page did not give what the checkout needs. */
export const integrationError = (code: string, message: string, cause?: unknown): CheckoutError =>
  new CheckoutError({ type: 'integration', code, message, recoverable: true, cause });

/** What was thrown, as an error of ours: whatever is none yet went wrong in the widget itself. */
export const asCheckoutError = (cause: unknown): CheckoutError =>
  isCheckoutError(cause) ? cause : unexpected('the widget itself failed', cause);

/** By its shape: two files of ours each have a class of their own. */
export const isCheckoutError = (error: unknown): error is CheckoutError =>
  error instanceof Error && error.name === 'CheckoutError';
