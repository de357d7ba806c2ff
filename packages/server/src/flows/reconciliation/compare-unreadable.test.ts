import { afterEach, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { dayOf } from '../../domain/day.ts';
import type { Difference } from '../../domain/reconciliation.ts';
import type { Statement } from '../../providers/provider.ts';

let server: TestServer;
afterEach(() => server.close());

const INDIA = 'Asia/Kolkata';
const INDIAN = {
  country: 'IN',
  currency: 'INR',
  amount: 45_000,
  customer: { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' },
};

it('rows that nobody can read are differences of their own, told once, and hide no other row', async () => {
  server = await startTestServer();
  await server.launch(await server.session(INDIAN), 'payatom:upi');
  server.sandbox.setScenario('odd_rows', 'payatom');
  const day = dayOf(server.clock.now(), INDIA);
  const compare = () => server.merchant('POST', '/v1/reconciliations', { provider: 'payatom', day });
  const told = async () =>
    (await server.events()).filter((type) => type === 'reconciliation.difference').length;
  const { status, json } = await compare();
  expect([status, json.listed]).toEqual([200, 4]);
  const differences: Difference[] = json.differences;
  expect(differences.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  expect(differences.map(({ theirs }) => theirs?.status).sort()).toEqual([
    'a row is expected, and it is "odd-3"',
    'its "order_id" is missing',
    'its "transaction_status" is null',
  ]);
  expect(differences.find(({ reference }) => reference === 'odd-2')).toMatchObject({
    paymentId: null,
    providerReference: 'odd-2',
    theirs: { amount: 9900 },
  });
  expect(await told()).toBe(3);
  await compare();
  expect(await told()).toBe(3);
});

it('an unreadable row about a payment of ours makes us ask about it, and the answer is what counts', async () => {
  let paid = '';
  const row = { providerReference: null, providerStatus: 'why', status: 'unchanged', amount: null } as const;
  const statement: Statement = {
    timeZone: INDIA,
    read: async () => [{ ...row, paymentId: paid, unreadable: true }],
  };
  server = await startTestServer(
    {},
    {
      wrap: (context) =>
        replaceProvider(context, 'payatom', (provider) => ({
          ...provider,
          operations: { ...provider.operations, statement },
        })),
    },
  );
  server.sandbox.setHooks({ payatom: '' });
  const { payment, next } = (await server.launch(await server.session(INDIAN), 'payatom:upi')).json;
  paid = payment.id;
  await choose(next.url, 'approve');
  const day = dayOf(server.clock.now(), INDIA);
  const { json } = await server.merchant('POST', '/v1/reconciliations', { provider: 'payatom', day });
  expect(json.differences).toMatchObject([
    { kind: 'unreadable', paymentId: paid, ours: { status: 'pending' } },
  ]);
  await server.settled();
  expect((await server.merchant('GET', `/v1/payments/${paid}`)).json.status).toBe('succeeded');
});
