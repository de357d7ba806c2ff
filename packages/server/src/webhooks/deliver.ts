import type { Event } from '../checkout/events.ts';
import { type Context, siteOf } from '../flows/context.ts';
import type { DeliveryOutcome, DueDelivery } from '../store/store.ts';
import { pauseAfter } from './schedule.ts';
import { signMessage } from './sign.ts';

/** How long a merchant's endpoint may take to answer, in ms. */
const TIMEOUT = 15_000;

/** Sends every delivery that is due, all at once: a slow endpoint delays no other. */
export async function deliverDue(context: Context): Promise<void> {
  const due = await context.store.dueDeliveries(context.now(), 50);
  for (const delivery of due) context.inBackground(deliver(context, delivery));
}

/** Sends one event and writes down what became of it. */
async function deliver(context: Context, { event, attempt }: DueDelivery): Promise<void> {
  const webhook = siteOf(context, event.site).config.webhook;
  const answered =
    webhook === undefined ? 'nobody asked' : await send(event, { ...webhook, now: context.now() });
  const outcome = judge(answered, attempt, context.now());
  context.log.info(
    { event: event.id, type: event.type, attempt, answered, outcome: outcome.status },
    'webhook',
  );
  await context.store.finishDelivery(event.id, outcome);
}

/** The body of a webhook, which is also a row of the event feed (design.md section 5). */
export const eventBody = (event: Event) => ({
  id: event.id,
  type: event.type,
  timestamp: event.createdAt,
  sequence: event.sequence,
  data: event.data,
});

/** The status that the endpoint answered, or why none came. Redirects are not followed. */
async function send(
  event: Event,
  { url, secret, now }: { url: string; secret: string; now: Date },
): Promise<number | string> {
  const timestamp = Math.floor(now.getTime() / 1000);
  const body = JSON.stringify(eventBody(event));
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Farebox-Webhooks/1',
        'webhook-id': event.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signMessage({ id: event.id, timestamp, body }, secret),
      },
      body,
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

/** 2xx is taken; 410 says never again; all else is tried again until the schedule ends. */
function judge(answered: number | string, attempt: number, now: Date): DeliveryOutcome {
  if (answered === 'nobody asked') return { status: 'delivered' };
  if (typeof answered === 'number' && answered >= 200 && answered < 300) return { status: 'delivered' };
  const pause = answered === 410 ? null : pauseAfter(attempt, Math.random());
  return pause === null ? { status: 'failed' } : { status: 'due', at: new Date(now.getTime() + pause) };
}
