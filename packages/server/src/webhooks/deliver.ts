import type { Event as EventMessage } from '@farebox/contract';
import type { WebhookConfig } from '../config/schema.ts';
import type { Site } from '../config/sites.ts';
import type { Event } from '../domain/events.ts';
import { type Context, siteOf } from '../flows/context.ts';
import type { DeliveryOutcome, DueDelivery } from '../store/store.ts';
import { pauseAfter, waitOf } from './schedule.ts';
import { signMessage } from './sign.ts';

/** How long a merchant's endpoint may take to answer, in ms. */
const TIMEOUT = 15_000;

/** How many deliveries of a site this server has under way at most. */
const MOST = 50;

/** Sends what is due, as much at once of each site as it has room for: a slow endpoint delays its own site, and no other. */
export async function deliverDue(context: Context): Promise<void> {
  const sites = [...context.sites.values()];
  const rooms = new Map(sites.map((site) => [site.id, MOST - (context.state.deliveries.get(site.id) ?? 0)]));
  for (const due of await context.store.dueDeliveries(context.now(), rooms)) {
    const site = siteOf(context, due.event.site);
    count(context, site, 1);
    context.inBackground(deliver(context, site, due).finally(() => count(context, site, -1)));
  }
}

function count({ state: { deliveries } }: Context, { id }: Site, change: 1 | -1): void {
  deliveries.set(id, (deliveries.get(id) ?? 0) + change);
}

/** What an endpoint made of a webhook: its status, and the ms it asks us to wait; or why there is no answer. */
type Answer =
  | { readonly status: number; readonly wait: number }
  | { readonly status: string; readonly wait: 0 };

/** A site without an endpoint reads the feed. */
const NOBODY_ASKED: Answer = { status: 'nobody asked', wait: 0 };

/** The endpoint said that it takes no more, and was not asked. */
const ASKED_TO_STOP: Answer = { status: 'asked to stop', wait: 0 };

/** The endpoint is gone for good (RFC 9110, 15.5.11). */
const GONE = 410;

/** Sends one event and writes down what became of it. */
async function deliver(context: Context, site: Site, due: DueDelivery): Promise<void> {
  const { event, attempt } = due;
  const { webhook } = site.config;
  const answer = await answerOf(context, due, webhook);
  if (webhook && answer.status === GONE) await disable(context, event.site, webhook);
  const outcome = judge(context, answer, attempt);
  const answered = answer.status;
  context.log.info(
    { event: event.id, type: event.type, attempt, answered, outcome: outcome.status },
    'webhook',
  );
  await context.store.finishDelivery(due, outcome);
}

async function answerOf(
  context: Context,
  { event, goneUrl }: DueDelivery,
  webhook: WebhookConfig | undefined,
): Promise<Answer> {
  if (!webhook) return NOBODY_ASKED;
  return webhook.url === goneUrl ? ASKED_TO_STOP : await send(context, event, webhook);
}

/** Nothing more is sent there, by any server, until the site has another address or asks for an event again. */
async function disable(context: Context, site: string, { url }: WebhookConfig): Promise<void> {
  const isNews = await context.store.disableEndpoint(site, url);
  if (isNews) context.log.warn({ site }, 'the webhook endpoint answered 410: nothing more is sent to it');
}

/** The body of a webhook, which is also a row of the event feed. */
export const eventBody = (event: Event): EventMessage =>
  ({
    id: event.id,
    type: event.type,
    timestamp: event.createdAt,
    sequence: event.sequence,
    data: event.data,
    // The store keeps type and data side by side, as they were written together.
  }) as EventMessage;

/** Posts an event, signed with every secret that is valid now. Redirects are not followed. */
async function send(context: Context, event: Event, { url, secrets }: WebhookConfig): Promise<Answer> {
  const timestamp = Math.floor(context.now().getTime() / 1000);
  const body = JSON.stringify(eventBody(event));
  const message = { id: event.id, timestamp, body };
  try {
    const response = await context.fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: context.deadline(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Farebox-Webhooks/1',
        'webhook-id': event.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': secrets.map((secret) => signMessage(message, secret)).join(' '),
      },
      body,
    });
    await response.body?.cancel();
    return { status: response.status, wait: waitOf(response.headers.get('retry-after'), context.now()) };
  } catch (error) {
    return { status: error instanceof Error ? error.name : 'unknown', wait: 0 };
  }
}

/** 2xx is taken; 410 says never again; all else is tried again until the schedule ends, and not before the endpoint wants it. */
function judge(context: Context, { status, wait }: Answer, attempt: number): DeliveryOutcome {
  if (status === NOBODY_ASKED.status) return { status: 'delivered' };
  if (typeof status === 'number' && status >= 200 && status < 300) return { status: 'delivered' };
  const isOver = status === GONE || status === ASKED_TO_STOP.status;
  // At our own end nobody had the time to answer: the next server asks at once, were this the last attempt.
  if (!isOver && typeof status === 'string' && context.draining.aborted)
    return { status: 'due', at: context.now() };
  const pause = isOver ? null : pauseAfter(attempt, context.random());
  if (pause === null) return { status: 'failed' };
  return { status: 'due', at: new Date(context.now().getTime() + Math.max(pause, wait)) };
}
