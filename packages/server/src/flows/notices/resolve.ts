import { FareboxError } from '../../domain/errors.ts';
import { dismissReview } from '../../domain/lifecycle.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import { type Context, siteOf } from '../context.ts';
import { settleNotice } from '../settle.ts';

/** Nobody has to decide about this payment. */
class NotUnderReview extends FareboxError {
  readonly code = 'not_under_review';
}

/**
 * Settles a payment the way its merchant decided, when it is under review, or its provider cannot be asked (Paysepro: a notice that is
 * lost is lost for good). The decision and its note are kept like any notice.
 * @throws NotUnderReview when nothing is left to decide.
 */
export async function resolvePayment(
  context: Context,
  payment: Payment,
  decision: { status: 'succeeded' | 'failed'; note: string },
): Promise<Payment> {
  const { amount, currency } = payment;
  const base = {
    paymentId: payment.id,
    evidence: 'proven',
    providerStatus: `by hand: ${decision.note}`,
  } as const;
  const notice: Notice =
    decision.status === 'succeeded'
      ? { ...base, status: 'succeeded', amount, currency }
      : { ...base, status: 'failed' };
  const before = (current: Payment): Payment => {
    // Money that came meanwhile has a review of its own, which nobody decided about.
    if (current.outcome !== null || !needsPerson(context, current))
      throw new NotUnderReview('This payment is not waiting for a decision.');
    return decision.status === 'failed' ? dismissReview(current) : current;
  };
  return (await settleNotice(context, notice, { payment, origin: { source: 'hand' }, before })).payment;
}

function needsPerson(context: Context, { review, site, provider }: Payment): boolean {
  return review !== null || siteOf(context, site).providers.get(provider)?.lookup === undefined;
}
