import type { Order } from './orders.ts';
import type { World } from './world.ts';

const PATIENCE_MS = 5_000;

/** A notice as it leaves the provider. */
export interface OutboundNotice {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Sent as JSON; a text is sent as it is, for a provider that signs its bytes. */
  readonly body?: unknown;
  /** Headers beside `content-type`, such as a signature. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends one notice, once unless a scenario says otherwise, and records it with its order. Never throws: a merchant who does not answer
 * must not break a payment page.
 * @returns The answer's text, or undefined when nobody answered or the answer was no 2xx.
 */
export async function sendNotice(
  world: World,
  order: Order,
  notice: OutboundNotice,
): Promise<string | undefined> {
  const scenario = world.directions.of(order.provider)?.name;
  if (scenario === 'webhook_lost' || scenario === 'down') {
    order.notices.push({ at: new Date().toISOString(), status: null });
    return undefined;
  }
  const copies = scenario === 'webhook_twice' ? [notice, notice] : [notice];
  const [answer] = await Promise.all(copies.map((copy) => deliver(world, order, copy)));
  return answer;
}

async function deliver(world: World, order: Order, notice: OutboundNotice): Promise<string | undefined> {
  const at = new Date().toISOString();
  const { url, method, headers, body } = notice;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: text }),
      redirect: 'manual',
      signal: AbortSignal.any([world.closing, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const answer = await response.text();
    order.notices.push({ at, status: response.status });
    return response.ok ? answer : undefined;
  } catch {
    order.notices.push({ at, status: null });
    return undefined;
  }
}
