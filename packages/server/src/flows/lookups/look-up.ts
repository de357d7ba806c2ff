import { launchUnanswered } from '../../domain/lifecycle.ts';
import type { Notice } from '../../domain/notice.ts';
import { attributionOf, type Payment } from '../../domain/payment.ts';
import { isRefundCutOff } from '../../domain/refund.ts';
import { endingSince } from '../../domain/subscription.ts';
import { competingSince, isCutOff } from '../../domain/watch.ts';
import { ProviderError } from '../../providers/errors.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import { type Context, siteOf } from '../context.ts';
import { giveUpRefund } from '../refunds/refund.ts';
import { type Origin, settleNotice } from '../settle.ts';
import { findEnd } from '../subscriptions/subscription.ts';

/** How long a lookup may take when a shopper waits for it, in ms. */
export const QUICK = 2500;

/** How long a lookup may take when nobody waits, in ms. */
const PATIENT = 10_000;

/**
 * Asks the provider for the truth about a payment and settles what it says. A provider that does not answer changes nothing:
 * the payment stays watched.
 */
export async function lookUp(
  context: Context,
  payment: Payment,
  deadline: number = PATIENT,
): Promise<Payment> {
  return await ask(context, payment, { deadline, origin: { source: 'lookup' } });
}

/**
 * Asks the provider whether a claim is true. After a launch whose answer was lost, the claim's reference is all there is to ask with;
 * what the provider then says proves it. A request that was answered before it was read is read again until the provider answered.
 */
export async function confirm(
  context: Context,
  payment: Payment,
  { claim, recordId }: { claim: Notice; recordId?: string },
): Promise<void> {
  const origin: Origin = { source: 'lookup', ...(recordId !== undefined && { confirms: recordId }) };
  await ask(context, payment, { deadline: PATIENT, origin, hint: claim.providerReference });
}

/** How to ask: `hint` is a reference that somebody claimed, for want of one that we know. */
interface Question {
  readonly deadline: number;
  readonly origin: Origin;
  readonly hint?: string | undefined;
}

async function ask(
  context: Context,
  payment: Payment,
  { deadline, origin, hint }: Question,
): Promise<Payment> {
  const current = await abandonWhatWasCutOff(context, payment);
  if (endingSince(current) !== undefined) return await findEnd(context, current);
  const asked = { ...current, providerReference: current.providerReference ?? hint ?? null };
  const provider = siteOf(context, payment.site).providers.get(payment.provider);
  if (!provider?.lookup || isSpokenFor(current)) return current;
  try {
    const attribution = attributionOf(
      current,
      await context.store.competingPayments(current, competingSince(context.now())),
    );
    const notice = await provider.lookup({ payment: asked, attribution }, context.deadline(deadline));
    return (await settleNotice(context, notice, { payment: current, origin: { ...origin, attribution } }))
      .payment;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    context.log.warn(
      { payment: payment.id, provider: payment.provider, code: error.code, err: error },
      'lookup failed',
    );
    return current;
  }
}

/** Starts to ask about every payment whose time has come: a slow provider holds up no other job. */
export async function lookUpDue(context: Context): Promise<void> {
  const due = await context.store.dueLookups(context.now(), 20);
  for (const payment of due) context.inBackground(lookUp(context, payment));
}

/** What a provider says of a person proves nothing more of a payment that is settled; what it says of an order can still change. */
const isSpokenFor = ({ outcome, subject }: Payment): boolean => outcome !== null && subject !== null;

/** A launch or a refund that is still without an answer when it is looked up was cut off, by a crash for instance: it will have none. */
async function abandonWhatWasCutOff(context: Context, payment: Payment): Promise<Payment> {
  if (isRefundCutOff(payment, context.now())) return await giveUpRefund(context, payment);
  if (!isCutOff(payment, context.now())) return payment;
  return await changePayment(context, payment, (current) => changeOf(launchUnanswered(current)));
}
