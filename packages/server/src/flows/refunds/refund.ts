import { FareboxError } from '../../domain/errors.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import {
  isRefundOpen,
  refundMade,
  refundRefused,
  refundTaken,
  refundUnanswered,
  refundUndone,
  requestRefund,
  wasRequested,
} from '../../domain/refund.ts';
import type { Session } from '../../domain/session.ts';
import { settle, statusEvent } from '../../domain/settle.ts';
import { changedNothing, ProviderRefused } from '../../providers/errors.ts';
import type { Change } from '../../store/store.ts';
import { changePayment } from '../change-payment.ts';
import { type Context, siteOf } from '../context.ts';
import { operationOf } from '../operation.ts';

/** How long a provider may take to answer, in ms. */
const DEADLINE = 20_000;

/** The provider said no: nothing was given back. */
class RefundRefused extends FareboxError {
  readonly code = 'refund_refused';
}

/** The request certainly never left: nothing was given back. */
class RefundNotSent extends FareboxError {
  readonly code = 'refund_not_sent';
}

/** What is asked for: `amount` in minor units of the payment's currency, all that is left when undefined; `id` tells it from any other. */
interface Wanted {
  readonly amount?: number | undefined;
  readonly id: string;
}

/**
 * Gives a payment back, or a part of it: writes the request down first, then asks the provider once. A request whose answer never came
 * stays `refund_pending` under review, is looked up, and never sent again; one that was made before is not made again.
 * @throws NotRefundable, InvalidRequest, RefundRefused, RefundNotSent; OperationOff where the provider has no refunds or none are configured.
 */
export async function refundPayment(
  context: Context,
  payment: Payment,
  { amount, id }: Wanted,
): Promise<Payment> {
  const refund = operationOf(siteOf(context, payment.site), payment.provider, 'refund');
  const { asked, isNew } = await changePayment(context, payment, (current) => {
    if (wasRequested(current, id)) return { result: { asked: current, isNew: false } };
    const written = requestRefund(current, { id, amount, at: context.now() });
    return { payments: [written], result: { asked: written, isNew: true } };
  });
  const request = asked.refund?.request;
  if (!isNew || !request) return asked;
  try {
    const notice = await refund({ payment: asked, amount: request.amount }, context.deadline(DEADLINE));
    return await changePayment(context, asked, (current, session) =>
      isUnderWay(current, asked) ? taken(current, session, notice) : overtaken(current, session, notice),
    );
  } catch (error) {
    return await afterFailure(context, asked, error);
  }
}

/** The provider has it, and may say more at once: that it is done. */
function taken(current: Payment, session: Session, notice: Notice): Change<Payment> {
  const known = refundTaken(current);
  const { payment, events, verdict } = settle(known, session, notice);
  // Of a payment that was disputed meanwhile, its dispute was told.
  const isNews = known !== current && events.length === 0 && payment.status === 'refund_pending';
  return {
    payments: [payment],
    events: isNews ? [statusEvent(payment.status, payment.id)] : events,
    notice: { source: 'refund', notice, verdict: isNews ? 'applied' : verdict },
    result: payment,
  };
}

/** Whether a payment's refund is still the one that was asked for: what is said of that one says nothing of a later one. */
const isUnderWay = (current: Payment, asked: Payment): boolean =>
  current.refund?.request != null && current.refund.request.id === asked.refund?.request?.id;

/** A notice was faster, and ended the request: that the provider has it is no news. */
function overtaken(current: Payment, session: Session, notice: Notice): Change<Payment> {
  const settled = notice.status === 'refund_pending' ? undefined : settle(current, session, notice);
  return {
    payments: settled ? [settled.payment] : [],
    events: settled?.events ?? [],
    notice: { source: 'refund', notice, verdict: settled?.verdict ?? 'superseded' },
    result: settled?.payment ?? current,
  };
}

async function afterFailure(context: Context, payment: Payment, error: unknown): Promise<Payment> {
  context.log.warn({ payment: payment.id, provider: payment.provider, err: error }, 'refund failed');
  if (changedNothing(error)) {
    await changePayment(context, payment, (current) => ({
      payments: isUnderWay(current, payment) ? [refundRefused(current)] : [],
      result: current,
    }));
    if (error instanceof ProviderRefused)
      throw new RefundRefused(`${payment.provider} said: ${error.providerCode}`, { cause: error });
    throw new RefundNotSent(`${payment.provider} could not be reached. Please try again.`, { cause: error });
  }
  return await giveUpRefund(context, payment);
}

/** Nobody knows whether the provider has the request: from now on it is only looked up. */
export async function giveUpRefund(context: Context, payment: Payment): Promise<Payment> {
  return await changePayment(context, payment, (current) => {
    const unanswered = isUnderWay(current, payment) ? refundUnanswered(current) : current;
    if (unanswered === current) return { result: current };
    return {
      payments: [unanswered],
      events: [statusEvent(unanswered.status, unanswered.id)],
      result: unanswered,
    };
  });
}

/** Nobody has to say what became of a refund of this payment. */
class NoRefundToResolve extends FareboxError {
  readonly code = 'not_under_review';
}

/**
 * Settles a refund without an answer, or without an end, the way its merchant found out it went. The decision and its note are kept like any notice.
 * @throws NoRefundToResolve when none is waiting for that.
 */
export async function resolveRefund(
  context: Context,
  payment: Payment,
  { status, note }: { status: 'refunded' | 'not_refunded'; note: string },
): Promise<Payment> {
  return await changePayment(context, payment, (current, session) => {
    const request = current.refund?.request;
    if (!isRefundOpen(current, context.now()))
      throw new NoRefundToResolve('No refund of this payment is waiting for a decision.');
    const said = { paymentId: current.id, evidence: 'proven', providerStatus: `by hand: ${note}` } as const;
    // Of one that the provider began by itself nobody said how much: that is the whole.
    const given = request && { refundedAmount: (current.refund?.refundedAmount ?? 0) + request.amount };
    const notice: Notice =
      status === 'refunded' ? { ...said, status: 'refunded', ...given } : { ...said, status: 'unchanged' };
    const settled = settle(status === 'refunded' ? current : refundUndone(current), session, notice);
    const resolved = refundMade(settled.payment);
    // It was told as on its way back, which is no longer so.
    const isTakenBack = status === 'not_refunded' && resolved.status !== current.status;
    const failed = { type: 'payment.refund_failed', paymentId: current.id } as const;
    return {
      payments: [resolved],
      events: isTakenBack ? [failed] : settled.events,
      notice: { source: 'hand', notice, verdict: 'applied' },
      result: resolved,
    };
  });
}
