import { Webhook } from 'standardwebhooks';
import { applyEvent } from './apply-event.ts';
import { parseEvent } from './event.ts';
import type { Orders } from './orders.ts';

/** A webhook as it came: the body must be the very bytes that were signed. */
export interface InboundWebhook {
  readonly headers: Headers;
  readonly body: string;
}

/** What became of a webhook. */
export type WebhookVerdict =
  /** Genuine and new. */
  | 'recorded'
  /** Genuine, and known already: nothing was done again. */
  | 'repeated'
  /** Not signed by Farebox, altered, or too old. */
  | 'refused';

function readVerified({ headers, body }: InboundWebhook, secret: string): unknown {
  try {
    return new Webhook(secret).verify(body, Object.fromEntries(headers));
  } catch {
    // The library's reason would only help whoever forges.
    return undefined;
  }
}

/** Takes in a webhook of Farebox's: verified first (Standard Webhooks), recorded once, and applied to the order that it names. */
export function receiveWebhook(inbound: InboundWebhook, orders: Orders, secret: string): WebhookVerdict {
  const body = readVerified(inbound, secret);
  const event = body === undefined ? undefined : parseEvent(body);
  const id = inbound.headers.get('webhook-id');
  if (!event || !id) return 'refused';
  const now = new Date();
  const isNew = orders.record(
    {
      id,
      orderId: event.reference ?? null,
      type: event.type,
      payload: inbound.body,
      receivedAt: now.toISOString(),
    },
    (order) => applyEvent(order, event, now),
  );
  return isNew ? 'recorded' : 'repeated';
}
