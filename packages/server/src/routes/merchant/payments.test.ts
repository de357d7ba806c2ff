import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const list = async (query: string) => (await server.merchant('GET', `/v1/payments?${query}`)).json;

/** Launches a payment of a session with this reference, and gives its id. */
async function pay(reference: string): Promise<string> {
  const session = await server.session({ reference });
  const { payment, next } = (await server.launch(session, 'paysepro:sofort')).json;
  await choose(next.url, 'approve');
  await server.runJobs();
  return payment.id;
}

describe('the merchant’s own reference', () => {
  it('finds the payments of an order, and nobody else’s', async () => {
    const mine = await pay('ord_1');
    const longer = await pay('ord_10');
    await pay('Ord_1');
    expect((await list('reference=ord_1')).data).toMatchObject([{ id: mine, reference: 'ord_1' }]);
    expect((await list('reference=ord_10&limit=1')).data).toMatchObject([{ id: longer }]);
    for (const none of ['ord_2', 'ord_', '%25', 'ord_1&status=failed', 'ord_1&provider=ampere'])
      expect(await list(`reference=${none}`)).toEqual({ data: [], next: null });
  });

  it('may hold any text, and finds every attempt at the order, page by page', async () => {
    const reference = 'Tea & Co #7/ü+1';
    const ids = [await pay(reference), await pay(reference), await pay(reference)].toReversed();
    const query = `limit=2&${new URLSearchParams({ reference })}`;
    const { data, next } = await list(query);
    const rest = await list(`${query}&after=${next}`);
    expect([...data, ...rest.data].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
  });

  it('is told with every payment: read, listed, in the feed and in webhooks', async () => {
    const id = await pay('ord_told');
    expect((await server.merchant('GET', `/v1/payments/${id}`)).json.reference).toBe('ord_told');
    const synced = await server.merchant('POST', `/v1/payments/${id}/sync`);
    expect(synced.json.reference).toBe('ord_told');
    const { data } = (await server.merchant('GET', '/v1/events?limit=1000')).json;
    const bodies = [...data, ...server.webhooks.map(({ body }) => JSON.parse(body))];
    const told = bodies.filter((event) => event.data.payment?.id === id);
    expect(told.length).toBeGreaterThan(1);
    for (const event of told) expect(event.data.payment.reference).toBe('ord_told');
  });

  it('must not be empty, longer than any reference, or given twice', async () => {
    for (const query of [
      'reference=',
      'reference=%20',
      `reference=${'a'.repeat(201)}`,
      'reference=a&reference=b',
    ])
      expect((await list(query)).errors, query).toMatchObject([{ path: 'reference' }]);
  });
});
