import type { Client } from './client.ts';
import type { Sandbox } from './harness.ts';
import { eventPage, paymentAnswer, paymentPage } from './records.ts';
import type { Snapshot } from './snapshot.ts';

/** Reads something as the merchant. */
export type Read = (path: string) => Promise<unknown>;

/** A merchant who reads with this key. */
export const reader =
  (client: Client, bearer: string): Read =>
  async (path) =>
    (await client.ask({ method: 'GET', path, bearer })).json;

/** Every payment of the site, page by page. */
export async function allPayments(read: Read): Promise<Snapshot['payments']> {
  const found: Snapshot['payments'][number][] = [];
  let after = '';
  for (;;) {
    const { data, next } = paymentPage.parse(await read(`/v1/payments?limit=100${after}`));
    found.push(...data);
    if (next === null) return found;
    after = `&after=${next}`;
  }
}

/** Every event of the site's feed, from its beginning. */
export async function allEvents(read: Read): Promise<Snapshot['events']> {
  const found: Snapshot['events'][number][] = [];
  let after = '0';
  for (;;) {
    const { data, next } = eventPage.parse(await read(`/v1/events?limit=1000&after=${after}`));
    if (data.length === 0) return found;
    found.push(...data);
    after = next;
  }
}

/** PayAtom's notices that were answered "yes", which are never sent again, and of which no verdict is kept. */
export async function forgottenNotices(read: Read, { orderStore }: Sandbox): Promise<readonly string[]> {
  const write = orderStore.orders.filter((order) => 'acknowledged' in order && order.acknowledged === true);
  const kept = await Promise.all(
    write.map(async ({ reference }) => {
      const { notices } = paymentAnswer.parse(await read(`/v1/payments/${reference}`));
      return notices.some(({ source, verdict }) => source === 'webhook' && verdict !== 'received');
    }),
  );
  return write.filter((_, at) => !kept[at]).map(({ reference }) => reference);
}
