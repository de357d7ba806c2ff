import type { Payment } from '../../domain/payment.ts';
import type { Launch } from '../../providers/provider.ts';
import { observe, subjectOf } from '../availability/method-health.ts';
import { type Context, siteOf } from '../context.ts';
import { type Attempt, launchRequest } from './attempt.ts';

/** For a launch's create call, in ms: long, since a call that is cut off leaves a payment of which nobody knows what became. */
export const LAUNCH_DEADLINE = 20_000;

/**
 * The one create call of a payment, and what the health of its method learns of it.
 * @throws the ProviderError of the call.
 */
export async function createAtProvider(
  context: Context,
  attempt: Attempt,
  payment: Payment,
): Promise<Launch> {
  const provider = siteOf(context, payment.site).providers.get(payment.provider);
  if (!provider) throw new Error(`${payment.provider} is not configured for ${payment.site}`);
  const call = { site: payment.site, subject: subjectOf(payment.method), kind: 'launch' } as const;
  const at = context.now();
  try {
    const request = launchRequest(context, attempt, payment);
    const answer = await provider.launch(request, context.deadline(LAUNCH_DEADLINE));
    observe(context, { ...call, at });
    return answer;
  } catch (error) {
    context.log.warn({ payment: payment.id, provider: payment.provider, err: error }, 'launch failed');
    observe(context, { ...call, at, error });
    throw error;
  }
}
