/** How a problem's code is answered. `detail` replaces a message that is for developers, not for who asked. */
export interface ProblemAnswer {
  readonly status: number;
  readonly title: string;
  readonly recoverable: boolean;
  readonly detail?: string;
  /** In s. */
  readonly retryAfter?: number;
}

const ELSEWHERE = 'Nothing was charged as far as we know. Please try again or choose another way to pay.';

/** Every code that a problem of ours can have. */
export const PROBLEMS = {
  invalid_request: { status: 422, title: 'The request is not as it must be', recoverable: true },
  bad_request: { status: 400, title: 'The request cannot be read', recoverable: false },
  invalid_json: { status: 400, title: 'The body is no JSON object', recoverable: false },
  unauthorized: { status: 401, title: 'The key is missing or wrong', recoverable: false },
  unknown_client_secret: { status: 401, title: 'The client secret opens no session', recoverable: false },
  origin_not_allowed: { status: 403, title: 'This origin may not use this session', recoverable: false },
  cursor_gone: {
    status: 410,
    title: 'The cursor leads nowhere here: read from the start',
    recoverable: true,
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take the method',
    recoverable: false,
  },
  not_found: { status: 404, title: 'There is no such thing', recoverable: false },
  session_closed: { status: 409, title: 'The session can no longer be paid', recoverable: false },
  payment_in_progress: { status: 409, title: 'The session is being paid', recoverable: true },
  already_active: { status: 409, title: 'There is access already', recoverable: true },
  not_under_review: { status: 409, title: 'There is nothing to decide', recoverable: false },
  not_refundable: { status: 409, title: 'There is nothing to give back now', recoverable: false },
  refund_refused: { status: 422, title: 'The provider refused the refund', recoverable: true },
  refund_not_sent: {
    status: 502,
    title: 'The refund was not asked for: nobody was reached',
    recoverable: true,
  },
  no_picture: { status: 422, title: 'This is no PNG or JPEG', recoverable: true },
  picture_too_large: { status: 413, title: 'The picture is too large', recoverable: true },
  complaint_unanswered: { status: 409, title: 'An earlier complaint has no answer', recoverable: true },
  day_not_begun: { status: 422, title: 'The day has not begun', recoverable: false },
  operation_refused: { status: 422, title: 'The provider refused', recoverable: true },
  operation_failed: { status: 502, title: 'The provider did not answer as it should', recoverable: true },
  idempotency_in_flight: { status: 409, title: 'The same request is still at work', recoverable: true },
  idempotency_mismatch: { status: 422, title: 'The key was used for another request', recoverable: false },
  method_unavailable: { status: 422, title: 'The method is not available', recoverable: true },
  too_many_attempts: { status: 429, title: 'Too many cards were tried', recoverable: true },
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
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    recoverable: true,
    detail: 'It was noted under this request id. Please try again.',
  },
} as const satisfies Readonly<Record<string, ProblemAnswer>>;

/** The code of a problem, for programs to compare. */
export type ProblemCode = keyof typeof PROBLEMS;
