import { FareboxError, InvalidRequest } from './errors.ts';
import { isLive, type Payment, type Refund, type RefundRequest } from './payment.ts';

/** This payment has nothing that could be given back through us now; the message says why. */
class NotRefundable extends FareboxError {
  readonly code = 'not_refundable';
}

/** Said of a refund whose answer never came: a person must look whether it was made. */
export const REFUND_UNANSWERED = 'refund_unanswered';

/** How long a request may be under way before it is taken for cut off by a crash: 60 s, in ms, longer than any call. */
const REQUEST_GRACE = 60_000;

/** In ms. */
const A_DAY = 86_400_000;

/** What was received and not given back yet, in minor units of the payment's currency. */
export const refundableAmount = ({ amount, receivedAmount, refund }: Payment): number =>
  (receivedAmount ?? amount) - (refund?.refundedAmount ?? 0);

/**
 * Writes down that `amount` (all that is left, when undefined) is to be given back, before anybody is asked to.
 * @throws NotRefundable, InvalidRequest when the amount is more than what is left.
 */
export function requestRefund(
  payment: Payment,
  { id, amount, at }: { id: string; amount?: number | undefined; at: Date },
): Payment {
  const obstacle = obstacleTo(payment);
  if (obstacle !== undefined) throw new NotRefundable(obstacle);
  const left = refundableAmount(payment);
  if (amount !== undefined && amount > left)
    throw new InvalidRequest([
      { path: 'amount', message: `expected at most ${left}, which is what is left` },
    ]);
  const { review } = payment;
  const request: RefundRequest = {
    id,
    amount: amount ?? left,
    askedAt: at.toISOString(),
    taken: false,
    // Whose money goes back no longer waits for it: another way may be paid meanwhile.
    before: { status: isLive(payment) ? 'canceled' : payment.status, review },
  };
  return {
    ...payment,
    status: 'refund_pending',
    refund: { refundedAmount: givenBack(payment), request, done: doneBefore(payment) },
  };
}

/** Whether this request was made before, and is under way or came to its end: to ask for it again gives nothing back twice. */
export const wasRequested = ({ refund }: Payment, id: string): boolean =>
  refund !== null && (refund.request?.id === id || refund.done.includes(id));

function obstacleTo(payment: Payment): string | undefined {
  const { outcome, status, refund, receivedCurrency, currency } = payment;
  if (refund?.request) return 'A refund of this payment is under way already.';
  if (outcome === null) return 'No money of this payment was received.';
  if ((receivedCurrency ?? currency) !== currency)
    return 'It was paid in another currency: give it back on the provider’s own pages.';
  if (status === 'partially_refunded' && givenBack(payment) === null)
    return 'The provider does not say how much was given back already: give the rest back on its own pages.';
  const isMismatch = outcome === 'mismatched' && !AFTER_REFUND.includes(status);
  if (status !== 'succeeded' && status !== 'partially_refunded' && !isMismatch)
    return `This payment is ${status}.`;
  return refundableAmount(payment) > 0 ? undefined : 'Nothing of this payment is left to give back.';
}

const AFTER_REFUND: readonly Payment['status'][] = ['refund_pending', 'refunded', 'disputed', 'reversed'];

/** The provider has the request: what comes of it is told by a notice or a lookup. */
export const refundTaken = (payment: Payment): Payment =>
  withRequest(payment, (request) =>
    request.taken
      ? payment
      : {
          ...payment,
          review: reviewAfter(payment, request),
          refund: {
            refundedAmount: givenBack(payment),
            request: { ...request, taken: true },
            done: doneBefore(payment),
          },
        },
  );

/** The provider said no, or was never asked: everything is as it was, unless more was heard meanwhile, such as that it goes back already. */
export const refundRefused = (payment: Payment): Payment =>
  withRequest(payment, ({ taken }) =>
    taken ? { ...payment, refund: withoutRequest(payment) } : refundUndone(payment),
  );

/** A person found out that nothing was given back, whatever the provider had said: everything is as it was, but for a dispute meanwhile. */
export const refundUndone = (payment: Payment): Payment => {
  const isPending = payment.status === 'refund_pending';
  const request = payment.refund?.request ?? null;
  if (request === null) return isPending ? { ...payment, status: stoodAt(payment) } : payment;
  return {
    ...payment,
    ...(isPending ? request.before : { review: reviewAfter(payment, request) }),
    refund: withoutRequest(payment),
  };
};

/** Where a payment stands without the refund that its provider began. One that was never paid as it should be is waited for no more. */
function stoodAt({ outcome, refund }: Payment): Payment['status'] {
  if (refund !== null) return 'partially_refunded';
  return outcome === null || outcome === 'mismatched' ? 'canceled' : 'succeeded';
}

/** What a person found out to be given back, though no notice can say so any more: of a disputed payment, besides. */
export const refundMade = (payment: Payment): Payment =>
  withRequest(payment, (request) => ({
    ...payment,
    review: reviewAfter(payment, request),
    refund: {
      refundedAmount: (givenBack(payment) ?? 0) + request.amount,
      request: null,
      done: [...doneBefore(payment), request.id],
    },
  }));

/** Whether a person may say what became of a refund: its request has no answer, or it began a day ago and nothing was heard of it since. */
export const isRefundOpen = ({ status, refund, review, updatedAt }: Payment, now: Date): boolean => {
  const isOld = (since: string) => now.getTime() - Date.parse(since) >= A_DAY;
  // One that the provider began, and may have called off since: that was the last that happened to the payment.
  if (!refund?.request) return status === 'refund_pending' && isOld(updatedAt);
  const { taken, askedAt } = refund.request;
  return taken ? isOld(askedAt) : review?.reason === REFUND_UNANSWERED;
};

/** No answer came, so nobody knows: a person must look, and it is looked up, and never sent again. */
export const refundUnanswered = (payment: Payment): Payment =>
  withRequest(payment, ({ taken }) =>
    taken || payment.review?.reason === REFUND_UNANSWERED
      ? payment
      : { ...payment, review: { reason: REFUND_UNANSWERED } },
  );

/** Whether a request has no answer after so long that there was a crash between: it will have none. */
export const isRefundCutOff = ({ refund, review }: Payment, now: Date): boolean =>
  refund?.request?.taken === false &&
  review?.reason !== REFUND_UNANSWERED &&
  now.getTime() - Date.parse(refund.request.askedAt) >= REQUEST_GRACE;

/** What a notice about a refund can say. */
export type RefundStatus = 'refund_pending' | 'partially_refunded' | 'refunded';

/** Whether a notice is about a refund. */
export const isRefundStatus = (status: string): status is RefundStatus =>
  ['refund_pending', 'partially_refunded', 'refunded'].includes(status);

/** What a notice tells of a refund; `refundedAmount` in minor units, where the provider says it. */
interface RefundNotice {
  readonly status: RefundStatus;
  readonly refundedAmount?: number | undefined;
}

/**
 * What a proven notice about a refund makes of a payment; undefined when it says nothing new. While a request is under way, a notice ends
 * it only if it can be about this one: what was given back earlier may be told again at any time.
 */
export function followRefund(payment: Payment, notice: RefundNotice): Payment | undefined {
  if (['refunded', 'disputed', 'reversed'].includes(payment.status)) return undefined;
  if (notice.status === 'refund_pending') return beginRefund(payment);
  const total = totalAfter(payment, notice);
  const before = payment.refund?.request?.before.status ?? payment.status;
  if (before === 'partially_refunded' && (total ?? 0) <= knownAmount(payment)) return undefined;
  return endRefund(payment, total);
}

/** What is given back in all by now, or null where nothing says it. What was given back once stays so, whatever an older notice says. */
function totalAfter(payment: Payment, { status, refundedAmount }: RefundNotice): number | null {
  const known = knownAmount(payment);
  const total = refundedAmount ?? impliedTotal(payment, status);
  return known > 0 ? Math.max(known, total ?? 0) : total;
}

/** The total where the provider names no amount: what was asked for besides, or all of it where nobody asked; null when it may be another refund. */
function impliedTotal(payment: Payment, status: RefundStatus): number | null {
  const request = payment.refund?.request;
  if (request)
    return request.before.status === 'partially_refunded' ? null : knownAmount(payment) + request.amount;
  return status === 'refunded' ? receivedAmount(payment) : null;
}

function endRefund(payment: Payment, total: number | null): Payment {
  const request = payment.refund?.request;
  const isWhole = total !== null && total >= receivedAmount(payment);
  const review = isWhole ? null : request?.before.review;
  return {
    ...payment,
    status: isWhole ? 'refunded' : 'partially_refunded',
    failure: null,
    review: request ? (review ?? null) : payment.review,
    refund: {
      refundedAmount: total,
      request: null,
      done: [...doneBefore(payment), ...(request ? [request.id] : [])],
    },
  };
}

function beginRefund(payment: Payment): Payment | undefined {
  if (payment.status === 'partially_refunded') return undefined;
  if (payment.status !== 'refund_pending') return { ...payment, status: 'refund_pending', failure: null };
  return payment.refund?.request?.taken === false ? refundTaken(payment) : undefined;
}

/** What is known to be given back, in minor units. */
const knownAmount = (payment: Payment): number => givenBack(payment) ?? 0;

/** What was received for this payment, in minor units: what can still be given back, and what was. */
const receivedAmount = (payment: Payment): number => knownAmount(payment) + refundableAmount(payment);

/** What is known to be given back, or null. */
const givenBack = ({ refund }: Payment): number | null => refund?.refundedAmount ?? null;

function withRequest(payment: Payment, change: (request: RefundRequest) => Payment): Payment {
  const request = payment.refund?.request ?? null;
  return request === null ? payment : change(request);
}

const doneBefore = ({ refund }: Payment): readonly string[] => refund?.done ?? [];

function withoutRequest(payment: Payment): Refund | null {
  const [refundedAmount, done] = [givenBack(payment), doneBefore(payment)];
  return refundedAmount === null && done.length === 0 ? null : { refundedAmount, request: null, done };
}

/** Nobody has to look for an answer any more. */
const reviewAfter = ({ review }: Payment, { before }: RefundRequest): Payment['review'] =>
  review?.reason === REFUND_UNANSWERED ? before.review : review;
