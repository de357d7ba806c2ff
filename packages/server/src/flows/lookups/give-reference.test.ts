import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import type { PayatomOrder } from '../../../../../demo/sandbox/payatom/orders.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const INDIA = { country: 'IN', currency: 'INR', amount: 25_000 };

/** A server whose PayAtom is configured with these calls beyond payments, and is perhaps not where it should be. */
const serverWith = (collectionUtr: object | undefined): Promise<TestServer> =>
  startTestServer((url) => {
    const { payatom } = providerConfig(url);
    return { providers: { payatom: { ...payatom, operations: { ...payatom.operations, collectionUtr } } } };
  });

/** A payment by a code on our page, paid to a person. */
async function pay(server: TestServer) {
  const { clientSecret } = await server.session(INDIA);
  const launched = await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', {
    method: 'payatom:code',
    fields: { upi_id: 'asha@upi' },
  });
  const id: string = launched.json.payment.id;
  return {
    id,
    next: launched.json.next,
    tell: (reference: string) =>
      server.shopper(clientSecret, 'POST', `/v1/checkout/payments/${id}/reference`, { reference }),
    order: () => server.sandbox.orderStore.orders.find(({ reference }) => reference === id) as PayatomOrder,
    merchant: async () => (await server.merchant('GET', `/v1/payments/${id}`)).json,
    seen: async () => JSON.stringify((await server.shopper(clientSecret, 'GET', '/v1/checkout')).json),
  };
}

describe('a bank reference, where its call is configured', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serverWith({});
  });
  afterAll(() => server.close());

  it('is handed to the provider once, and the merchant sees that it was accepted', async () => {
    const { next, tell, order, merchant, seen } = await pay(server);
    expect(next).toMatchObject({ type: 'qr', reference: 'utr', referenceFor: 'provider' });
    expect(await merchant()).toMatchObject({ bankReferenceHandover: null });
    expect(await tell('4123 4567 8901')).toMatchObject({
      status: 200,
      json: { payment: { status: 'pending' } },
    });
    await tell('412345678901');
    await tell('4123-4567-8901');
    expect(order().utrs).toEqual(['412345678901']);
    expect(await merchant()).toMatchObject({
      status: 'pending',
      outcome: null,
      bankReference: '412345678901',
      bankReferenceHandover: { status: 'accepted', reason: null },
    });
    expect(await seen()).not.toContain('andover');
  });

  it('is handed over once even when it is said several times at once', async () => {
    const { tell, order } = await pay(server);
    await Promise.all(Array.from({ length: 5 }, () => tell('412345678902')));
    expect(order().utrs).toEqual(['412345678902']);
  });

  it('that is corrected is another one; one that comes again is not, and no more than five are sent', async () => {
    const { tell, order, merchant } = await pay(server);
    const typed = [1, 2, 1, 3, 2, 4, 5, 6, 7].map((digit) => `50000000000${digit}`);
    for (const reference of typed) await tell(reference);
    expect(order().utrs).toEqual([1, 2, 3, 4, 5].map((digit) => `50000000000${digit}`));
    expect(await merchant()).toMatchObject({ bankReference: '500000000007', bankReferenceHandover: null });
  });

  it('that the provider refuses is the merchant’s to see, in its words, and not sent again', async () => {
    const [first, second] = [await pay(server), await pay(server)];
    await first.tell('412345678903');
    expect((await second.tell('412345678903')).status).toBe(200);
    await second.tell('412345678903');
    const handover = { status: 'refused', reason: 'UTR already submitted' };
    expect(await second.merchant()).toMatchObject({ status: 'pending', bankReferenceHandover: handover });
    expect(await second.seen()).not.toContain('already submitted');
  });
});

describe('a bank reference, where its call fails', () => {
  it.each([
    ['answers nothing that we know', { path: '/pay/connect.php' }, { status: 'unanswered', reason: null }],
    [
      'does not know our names for its fields',
      { fields: { refCode: 'reference' } },
      { status: 'refused', reason: 'ref_code is required field' },
    ],
  ])('because PayAtom %s, is kept with the failure', async (_what, collectionUtr, handover) => {
    const server = await serverWith(collectionUtr);
    try {
      const { tell, order, merchant } = await pay(server);
      expect((await tell('412345678901')).status).toBe(200);
      await tell('412345678901');
      expect(order().utrs).toEqual([]);
      expect(await merchant()).toMatchObject({
        status: 'pending',
        bankReference: '412345678901',
        bankReferenceHandover: handover,
      });
    } finally {
      await server.close();
    }
  });
});

it('a bank reference is handed to nobody where its call is off, and nothing is promised', async () => {
  const server = await serverWith(undefined);
  try {
    const { next, tell, order, merchant } = await pay(server);
    expect(next).toMatchObject({ reference: 'utr', referenceFor: 'merchant' });
    await tell('412345678901');
    expect(order().utrs).toEqual([]);
    expect(await merchant()).toMatchObject({ bankReference: '412345678901', bankReferenceHandover: null });
  } finally {
    await server.close();
  }
});
