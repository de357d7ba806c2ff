import { FareboxError } from '../checkout/errors.ts';
import type { Notice } from '../checkout/notice.ts';
import type { Payment } from '../checkout/payment.ts';
import {
  REFUND_UNANSWERED,
  refundRefused,
  refundTaken,
  refundUnanswered,
  requestRefund,
} from '../checkout/refund.ts';
import { draft, settle } from '../checkout/settle.ts';
import { ProviderError, ProviderRefused } from '../providers/errors.ts';
import type { Change, Ledger } from '../store/store.ts';
import { type Context, siteOf } from './context.ts';
import { operationOf } from './operation.ts';

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

/**
 * Gives a payment back, `amount` of it (minor units of its currency) or all that is left: writes the request down first, then asks the
 * provider once. A request whose answer never came stays `refund_pending` under review, is looked up, and never sent again.
 * @throws NotRefundable, InvalidRequest, RefundRefused, RefundNotSent; OperationOff where the provider has no refunds or none are configured.
 */
export async function refundPayment(
  context: Context,
  payment: Payment,
  amount?: number | undefined,
): Promise<Payment> {
  const refund = operationOf(siteOf(context, payment.site), payment.provider, 'refund');
  const asked = await change(context, payment, (current) => {
    const written = requestRefund(current, { amount, at: context.now() });
    return { payments: [written], result: written };
  });
  const request = asked.refund?.request;
  if (!request) throw new Error('a refund that was written down has its request');
  try {
    const notice = await refund({ payment: asked, amount: request.amount }, context.deadline(DEADLINE));
    return await change(context, payment, (current, session) => taken(current, session, notice));
  } catch (error) {
    return await afterFailure(context, asked, error);
  }
}

/** The provider has it, and may say more at once: that it is done. */
function taken(current: Payment, session: Ledger['session'], notice: Notice): Change<Payment> {
  const known = refundTaken(current);
  const { payment, events, verdict } = settle(known, session, notice);
  const isNews = known !== current && events.length === 0;
  return {
    payments: [payment],
    events: isNews ? [draft(payment.status, payment.id)] : events,
    notice: { source: 'refund', notice, verdict: isNews ? 'applied' : verdict },
    result: payment,
  };
}

async function afterFailure(context: Context, payment: Payment, error: unknown): Promise<Payment> {
  context.log.warn({ payment: payment.id, provider: payment.provider, err: error }, 'refund failed');
  if (error instanceof ProviderError && (error instanceof ProviderRefused || !error.sent)) {
    await change(context, payment, (current) => ({ payments: [refundRefused(current)], result: current }));
    if (error instanceof ProviderRefused)
      throw new RefundRefused(`${payment.provider} said: ${error.providerCode}`, { cause: error });
    throw new RefundNotSent(`${payment.provider} could not be reached. Please try again.`, { cause: error });
  }
  return await giveUpRefund(context, payment);
}

/** Nobody knows whether the provider has the request: from now on it is only looked up. */
export async function giveUpRefund(context: Context, payment: Payment): Promise<Payment> {
  return await change(context, payment, (current) => {
    const unanswered = refundUnanswered(current);
    if (unanswered === current) return { result: current };
    return {
      payments: [unanswered],
      events: [draft(unanswered.status, unanswered.id)],
      result: unanswered,
    };
  });
}

/** Nobody has to say what became of a refund of this payment. */
class NoRefundToResolve extends FareboxError {
  readonly code = 'not_under_review';
}

/**
 * Settles a refund without an answer the way its merchant found out it went. The decision and its note are kept like any notice.
 * @throws NoRefundToResolve when none is waiting for that.
 */
export async function resolveRefund(
  context: Context,
  payment: Payment,
  { status, note }: { status: 'refunded' | 'not_refunded'; note: string },
): Promise<Payment> {
  return await change(context, payment, (current, session) => {
    const request = current.refund?.request;
    if (!request || current.review?.reason !== REFUND_UNANSWERED)
      throw new NoRefundToResolve('No refund of this payment is waiting for a decision.');
    const said = { paymentId: current.id, evidence: 'proven', providerStatus: `by hand: ${note}` } as const;
    const refundedAmount = (current.refund?.refundedAmount ?? 0) + request.amount;
    const notice: Notice =
      status === 'refunded'
        ? { ...said, status: 'refunded', refundedAmount }
        : { ...said, status: 'unchanged' };
    const settled = settle(status === 'refunded' ? current : refundRefused(current), session, notice);
    return {
      payments: [settled.payment],
      events: settled.events,
      notice: { source: 'hand', notice, verdict: 'applied' },
      result: settled.payment,
    };
  });
}

/** Changes one payment as it stands when its session is locked. */
async function change(
  context: Context,
  { id, sessionId }: Payment,
  decide: (current: Payment, session: Ledger['session']) => Change<Payment>,
): Promise<Payment> {
  return await context.store.change(sessionId, ({ session, payments }) => {
    const current = payments.find((payment) => payment.id === id);
    if (!current) throw new Error(`there is no payment ${id} in session ${sessionId}`);
    return decide(current, session);
  });
}
