import { AlreadyActive } from '../../domain/errors.ts';
import { isLive, type Next, type Payment } from '../../domain/payment.ts';
import { ProviderRefused, ProviderUnreachable } from '../../providers/errors.ts';
import type { Context } from '../context.ts';
import { activePage } from '../subscriptions/subscription.ts';
import { LAUNCH_DEADLINE } from './create-at-provider.ts';

/** A payment that was launched, and where its shopper goes. */
export interface LaunchedPayment {
  readonly payment: Payment;
  readonly next: Next;
}

/**
 * Waits for the answer to a launch that another request, perhaps at another server, has under way.
 * @throws AlreadyActive, ProviderRefused, ProviderUnreachable when that launch gave nothing to go to.
 */
export async function joinLaunch(context: Context, twin: Payment): Promise<LaunchedPayment> {
  const payment = await untilLaunched(context, twin);
  if (payment.next) return { payment, next: payment.next };
  if (payment.status === 'failed') {
    const page = activePage(context, payment);
    if (page !== undefined) throw new AlreadyActive(page);
    const next = await fallenBackTo(context, payment);
    if (next) return await joinLaunch(context, next);
    const providerCode = payment.failure ?? 'refused';
    throw new ProviderRefused(`${payment.provider} refused the launch`, {
      providerCode,
      faultOwner: 'provider',
    });
  }
  throw new ProviderUnreachable(`${payment.provider} did not answer the launch`, { sent: true });
}

/** The attempt that a failed one was written down together with. */
async function fallenBackTo(context: Context, failed: Payment): Promise<Payment | undefined> {
  const aggregate = await context.store.aggregate(failed.sessionId);
  return aggregate?.payments.find((payment) => isLive(payment) && payment.launchKey === failed.launchKey);
}

/** The payment once it is no longer launching, or as it is when its create call, wherever that was made, must be over. */
async function untilLaunched(context: Context, twin: Payment): Promise<Payment> {
  const since = context.now().getTime() - Date.parse(twin.createdAt);
  const deadline = context.deadline(Math.max(0, LAUNCH_DEADLINE - since));
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  deadline.addEventListener('abort', () => end(), { once: true });
  let changed = Promise.withResolvers<void>();
  const stop = context.store.watch(twin.sessionId, () => changed.resolve());
  try {
    let payment = await context.store.payment(twin.id);
    while (payment?.status === 'launching' && !deadline.aborted) {
      await Promise.race([changed.promise, over]);
      changed = Promise.withResolvers();
      payment = await context.store.payment(twin.id);
    }
    return payment ?? twin;
  } finally {
    stop();
  }
}
