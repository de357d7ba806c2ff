import { expect, it } from 'vitest';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { ProviderUnreachable } from '../../providers/errors.ts';
import type { Launch, LaunchRequest, Provider } from '../../providers/provider.ts';
import type { Context } from '../context.ts';
import { settleNotice } from '../settle.ts';

/** What the first create call meets: what they would have answered is in `answer`, and never arrives. */
type Loss = (context: Context, request: LaunchRequest, answer: () => Promise<Launch>) => Promise<unknown>;

/** They took it, and a lookup says that it is pending. */
const taken: Loss = async (_context, _request, answer) => await answer();

/** Their webhook says that it is pending before the call ends. */
const told: Loss = async (context, { payment }) =>
  await settleNotice(
    context,
    { paymentId: payment.id, evidence: 'proven', providerStatus: 'Pending', status: 'pending' },
    { payment, origin: { source: 'webhook', raw: '' } },
  );

const INDIAN = { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' };

/** A server whose first launch through PayAtom is lost. */
async function serverWith(lose: Loss): Promise<TestServer> {
  let isLost = false;
  const losing = (context: Context, payatom: Provider): Provider => ({
    ...payatom,
    async launch(request, signal) {
      if (isLost) return await payatom.launch(request, signal);
      isLost = true;
      await lose(context, request, () => payatom.launch(request, signal));
      throw new ProviderUnreachable('cut off');
    },
  });
  return await startTestServer(
    {},
    { wrap: (context) => replaceProvider(context, 'payatom', (payatom) => losing(context, payatom)) },
  );
}

it.each([
  ['that they have it', taken],
  ['by a webhook before the call was cut', told],
])('a lost launch gives way to the next one, though they say %s', async (_how, lose) => {
  const server = await serverWith(lose);
  try {
    const session = await server.session({
      amount: 25_050,
      country: 'IN',
      currency: 'INR',
      customer: INDIAN,
    });
    const lost = await server.launch(session, 'payatom');
    expect([lost.status, lost.json.recoverable]).toEqual([502, true]);
    const first = await paymentOf(server, session);
    expect(first).toMatchObject({ status: 'unknown', next: null });
    const again = await server.launch(session, 'payatom');
    expect([again.status, again.json.next?.type]).toEqual([201, 'redirect']);
    expect(await server.events()).toEqual(['payment.pending', 'payment.failed', 'payment.pending']);
    await succeed(server, again.json.payment.id);
    await succeed(server, first.id);
    expect((await server.events()).slice(3)).toEqual(['payment.succeeded', 'payment.duplicate']);
  } finally {
    await server.close();
  }
});

const paymentOf = async (server: TestServer, session: Answer['json']) =>
  (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.payment;

/** The provider proves that this payment was paid. */
async function succeed({ farebox: { context } }: TestServer, id: string): Promise<void> {
  const payment = await context.store.payment(id);
  if (!payment) throw new Error('expected the payment');
  const { amount, currency } = payment;
  await settleNotice(
    context,
    { paymentId: id, evidence: 'proven', providerStatus: 'Approved', status: 'succeeded', amount, currency },
    { payment, origin: { source: 'webhook', raw: '' } },
  );
}
