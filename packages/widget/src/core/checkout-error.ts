import type { Problem } from './contract.ts';

/** One field that is not as it must be; `path` is dotted, as in `customer.email`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** `unreachable`: no answer came. `refused`: the server said no, and why. `unexpected`: the answer is none of the contract's. */
export type CheckoutErrorType = 'unreachable' | 'refused' | 'unexpected';

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

/** Why a call to the Farebox server did not do what was asked; `code` is what programs compare. A decline is no error. */
export class CheckoutError extends Error {
  readonly type: CheckoutErrorType;
  readonly code: string;
  readonly recoverable: boolean;
  /** The server's name for the failed request, or null when none arrived there. */
  readonly requestId: string | null;
  readonly docUrl: string | null;
  readonly problems: readonly FieldProblem[];

  constructor(details: CheckoutErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'CheckoutError';
    this.type = details.type;
    this.code = details.code;
    this.recoverable = details.recoverable;
    this.requestId = details.requestId ?? null;
    this.docUrl = details.docUrl ?? null;
    this.problems = details.problems ?? [];
  }
}

/** No answer came: offline, blocked, or cut off. The shopper can try again. */
export const unreachable = (cause: unknown): CheckoutError =>
  new CheckoutError({
    type: 'unreachable',
    code: 'unreachable',
    message: 'expected an answer from the Farebox server, got none',
    recoverable: true,
    cause,
  });

/** The answer is none of the contract's: a proxy's page, a cut-off body, another version. */
export const unexpected = (message: string, cause?: unknown): CheckoutError =>
  new CheckoutError({ type: 'unexpected', code: 'unexpected_answer', message, recoverable: true, cause });

/** The server said no; a problem's `type` is the page that documents it, unless it is `about:blank`. */
export function refused(problem: Problem): CheckoutError {
  const { code, requestId, recoverable, errors } = problem;
  return new CheckoutError({
    type: 'refused',
    code,
    message: problem.detail || problem.title,
    recoverable,
    requestId,
    ...(/^https?:/.test(problem.type) && { docUrl: problem.type }),
    ...(errors && { problems: errors }),
  });
}
