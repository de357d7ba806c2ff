import type { Problem } from '@farebox/widget/contract';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { FareboxError, type FieldProblem, InvalidRequest } from '../checkout/errors.ts';
import { pathOfField } from '../checkout/session.ts';
import { ProviderRefused } from '../providers/errors.ts';

/** How an error's code is answered. `detail` replaces a message that is for developers, not for who asked. */
interface Answer {
  readonly status: number;
  readonly title: string;
  readonly recoverable: boolean;
  readonly detail?: string;
  /** In s. */
  readonly retryAfter?: number;
}

const ELSEWHERE = 'Nothing was charged as far as we know. Please try again or choose another way to pay.';

const ANSWERS: Readonly<Record<string, Answer>> = {
  invalid_request: { status: 422, title: 'The request is not as it must be', recoverable: true },
  invalid_json: { status: 400, title: 'The body is no JSON object', recoverable: false },
  unauthorized: { status: 401, title: 'The key is missing or wrong', recoverable: false },
  origin_not_allowed: { status: 403, title: 'This origin may not use this session', recoverable: false },
  not_found: { status: 404, title: 'There is no such thing', recoverable: false },
  session_closed: { status: 409, title: 'The session can no longer be paid', recoverable: false },
  payment_in_progress: { status: 409, title: 'The session is being paid', recoverable: true },
  not_under_review: { status: 409, title: 'There is nothing to decide', recoverable: false },
  idempotency_in_flight: { status: 409, title: 'The same request is still at work', recoverable: true },
  idempotency_mismatch: { status: 422, title: 'The key was used for another request', recoverable: false },
  method_unavailable: { status: 422, title: 'The method is not available', recoverable: true },
  too_large: { status: 413, title: 'The body is too large', recoverable: false },
  unsupported: { status: 422, title: 'The provider cannot do this', recoverable: false },
  store_unavailable: {
    status: 503,
    title: 'The server cannot keep anything now',
    recoverable: true,
    detail: 'Please try again in a moment.',
    retryAfter: 2,
  },
  provider_unreachable: {
    status: 502,
    title: 'The payment provider did not answer',
    recoverable: true,
    detail: ELSEWHERE,
  },
  provider_refused: {
    status: 502,
    title: 'The payment provider refused',
    recoverable: true,
    detail: 'Please choose another way to pay.',
  },
  provider_unexpected_status: {
    status: 502,
    title: 'The payment provider answered with an error',
    recoverable: true,
    detail: ELSEWHERE,
  },
  provider_unexpected_body: {
    status: 502,
    title: 'The payment provider’s answer cannot be read',
    recoverable: true,
    detail: ELSEWHERE,
  },
};

const UNFORESEEN: Answer = {
  status: 500,
  title: 'Something went wrong on our side',
  recoverable: true,
  detail: 'It was noted under this request id. Please try again.',
};

/** Answers any error as RFC 9457 `application/problem+json`; what nobody foresaw is logged and says nothing of itself. */
export function answerError(error: Error, c: Context, log: Logger): Response {
  const problem = problemOf(error, String(c.get('requestId') ?? ''));
  if (problem.status >= 500)
    log.error({ requestId: problem.requestId, code: problem.code, err: error }, 'request failed');
  return answerProblem(problem);
}

/** Writes a problem as a response. */
function answerProblem(problem: Problem): Response {
  const retryAfter = ANSWERS[problem.code]?.retryAfter;
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

/** An error as the problem that is shown. */
function problemOf(error: Error, requestId: string): Problem {
  const shown = blamesField(error) ?? error;
  const code =
    shown instanceof FareboxError ? shown.code : shown instanceof HTTPException ? 'bad_request' : 'internal';
  const answer = ANSWERS[code] ?? fallback(shown);
  const problem = {
    type: `urn:farebox:${code}`,
    title: answer.title,
    status: answer.status,
    code,
    requestId,
  };
  const detail = answer.detail ?? (shown instanceof FareboxError ? shown.message : answer.title);
  const errors = shown instanceof InvalidRequest ? { errors: shown.problems } : {};
  return { ...problem, detail, recoverable: answer.recoverable, ...errors };
}

/** A refusal that the shopper can mend by correcting one field is a wrong field, not a failed provider. */
function blamesField(error: Error): InvalidRequest | undefined {
  if (!(error instanceof ProviderRefused) || error.field === undefined) return undefined;
  const problem: FieldProblem = {
    path: pathOfField(error.field),
    message: 'The payment provider did not accept this. Please check it.',
  };
  return new InvalidRequest([problem]);
}

function fallback(error: Error): Answer {
  if (!(error instanceof HTTPException)) return UNFORESEEN;
  return { status: error.status, title: 'The request cannot be read', recoverable: false };
}
