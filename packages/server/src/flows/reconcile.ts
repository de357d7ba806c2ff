import { launchUnanswered } from '../checkout/lifecycle.ts';
import { type Contest, contestOf, type Payment } from '../checkout/payment.ts';
import { isCutOff, WATCH_FOR } from '../checkout/watch.ts';
import { ProviderError } from '../providers/errors.ts';
import { type Context, siteOf } from './context.ts';
import { settleNotice } from './settle.ts';

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
  const current = await abandonCutOffLaunch(context, payment);
  const provider = siteOf(context, payment.site).providers.get(payment.provider);
  if (!provider?.lookup || isSpokenFor(current)) return current;
  try {
    const contest = await contestNow(context, current);
    const notice = await provider.lookup({ payment: current, contest }, context.deadline(deadline));
    // Another payment of that person may have begun while the provider answered: then this answer may be meant for it.
    if (notice.status === 'succeeded' && (await contestNow(context, current)) !== contest) return current;
    return (await settleNotice(context, notice, { payment: current, origin: { source: 'lookup' } })).payment;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    context.log.warn(
      { payment: payment.id, provider: payment.provider, code: error.code, err: error },
      'lookup failed',
    );
    return current;
  }
}

/** Starts to ask about every payment whose time has come: a slow provider holds up no other duty. */
export async function lookUpDue(context: Context): Promise<void> {
  const due = await context.store.dueLookups(context.now(), 20);
  for (const payment of due) context.inBackground(lookUp(context, payment));
}

async function contestNow(context: Context, payment: Payment): Promise<Contest> {
  const since = new Date(context.now().getTime() - WATCH_FOR);
  return contestOf(payment, await context.store.rivals(payment, since));
}

/** What a provider says of a person proves nothing more of a payment that is settled; what it says of an order can still change. */
const isSpokenFor = ({ outcome, subject }: Payment): boolean => outcome !== null && subject !== null;

/** A launch that is still `launching` when it is looked up was cut off, by a crash for instance: nobody knows its answer. */
async function abandonCutOffLaunch(context: Context, payment: Payment): Promise<Payment> {
  if (!isCutOff(payment, context.now())) return payment;
  return await context.store.change(payment.sessionId, ({ payments }) => {
    const current = payments.find(({ id }) => id === payment.id) ?? payment;
    const step = launchUnanswered(current);
    return { payments: [step.payment], events: step.events, result: step.payment };
  });
}
