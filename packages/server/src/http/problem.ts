import { PROBLEMS, type Problem, type ProblemAnswer } from '@farebox/contract';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AlreadyActive, FareboxError, type FieldProblem, InvalidRequest } from '../domain/errors.ts';
import { pathOfField } from '../domain/session.ts';
import type { Context as FlowContext } from '../flows/context.ts';
import { ProviderError, ProviderRefused } from '../providers/errors.ts';
import { CursorGone, MethodNotAllowed } from './errors.ts';

/**
 * Answers any error as RFC 9457 `application/problem+json`; what nobody foresaw is logged and says nothing of itself. A problem's `type`
 * is where our own documentation tells of its code.
 */
export function answerError(
  error: Error,
  c: Context,
  { log, publicUrl }: Pick<FlowContext, 'log' | 'publicUrl'>,
): Response {
  const problem = problemOf(error, {
    publicUrl,
    requestId: String(c.get('requestId') ?? ''),
    isForMerchant: c.get('isMerchant') === true,
  });
  if (problem.status >= 500)
    log.error({ requestId: problem.requestId, code: problem.code, err: error }, 'request failed');
  return answerProblem(problem, error);
}

/** Writes a problem as a response. */
function answerProblem(problem: Problem, error: Error): Response {
  const { retryAfter } = answerOf(problem.code);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      // RFC 9110 section 11.6.1: a 401 says how to do better.
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      // RFC 9110 section 15.5.6: a 405 says what is allowed.
      ...(error instanceof MethodNotAllowed && { allow: error.allowed.join(', ') }),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

/** An error as the problem that is shown. */
function problemOf(
  error: Error,
  { publicUrl, requestId, isForMerchant }: { publicUrl: string; requestId: string; isForMerchant: boolean },
): Problem {
  const shown = blamesField(error) ?? error;
  const code = codeOf(shown);
  const { title, status, recoverable, detail } = answerOf(code);
  return {
    type: `${publicUrl}/docs#${code}`,
    title,
    status: shown instanceof HTTPException ? shown.status : status,
    code,
    requestId,
    // What a provider said is for the merchant alone; a ProviderError's message holds no secret.
    detail:
      isForMerchant && shown instanceof ProviderError
        ? `${shown.message}.`
        : (detail ?? (shown instanceof FareboxError ? shown.message : title)),
    recoverable,
    ...(shown instanceof InvalidRequest && { errors: shown.problems }),
    ...(shown instanceof CursorGone && {
      errors: [{ path: 'after', message: shown.message }],
      start: shown.start,
    }),
    ...(shown instanceof AlreadyActive && { subscriptionUrl: shown.subscriptionUrl }),
  };
}

/** An error of ours that nobody thought of as an answer is one of ours to mend. */
function codeOf(error: Error): keyof typeof PROBLEMS {
  if (error instanceof HTTPException) return 'bad_request';
  return error instanceof FareboxError && error.code in PROBLEMS
    ? (error.code as keyof typeof PROBLEMS)
    : 'internal';
}

const answerOf = (code: string): ProblemAnswer => PROBLEMS[code as keyof typeof PROBLEMS];

/** A refusal that the shopper can mend by correcting one field is a wrong field, not a failed provider. */
export function blamesField(error: Error): InvalidRequest | undefined {
  if (!(error instanceof ProviderRefused) || error.field === undefined) return undefined;
  const problem: FieldProblem = {
    path: pathOfField(error.field),
    message: 'The payment provider did not accept this. Please check it.',
  };
  return new InvalidRequest([problem]);
}
