import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../../demo/sandbox/orders.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const COUNTRIES = { IN: 'INR', BD: 'BDT', PK: 'PKR' } as const;

interface Paying {
  readonly country: keyof typeof COUNTRIES;
  readonly method: string;
  readonly fields?: Record<string, string>;
}

/** A payment that was launched in its own session. */
async function pay({ country, method, fields = {} }: Paying) {
  const customer = { name: 'Asha', email: 'asha@example.in', phone: '+919876543210' };
  const amount = { country, currency: COUNTRIES[country], amount: 25_000 };
  const session = await server.session({ ...amount, customer });
  const answer = await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
    method,
    fields,
  });
  const id: string = answer.json.payment?.id;
  return {
    session,
    answer,
    id,
    look: async () => (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json,
    tell: (reference: unknown, of = id): Promise<Answer> =>
      server.shopper(session.clientSecret, 'POST', `/v1/checkout/payments/${of}/reference`, { reference }),
    merchant: async () => (await server.merchant('GET', `/v1/payments/${id}`)).json,
    /** What the shopper does on the phone. */
    onPhone: (choice: Choice) => {
      const order = server.sandbox.orderStore.orders.find(({ reference }) => reference === id);
      return choose(`${server.sandbox.url}/${order?.phonePage}`, choice);
    },
  };
}

const CODE: Paying = { country: 'IN', method: 'payatom:code', fields: { upi_id: 'asha@upi' } };
const NUMBER: Paying = { country: 'BD', method: 'payatom:send-rocket' };
const APP: Paying = {
  country: 'PK',
  method: 'payatom:pk-jazzcash',
  fields: { account_number: '0300 1234567' },
};

describe('a payment without a page of the provider’s', () => {
  it.each([
    ['a UPI code', CODE, { type: 'qr', data: expect.stringMatching(/^upi:\/\/pay\?.*&am=250\.00&/) }],
    ['a wallet’s number', NUMBER, { type: 'wait', payTo: '01700000017', reference: 'transaction-id' }],
    ['a wallet’s app', APP, { type: 'wait', message: 'Confirm the payment in your app.' }],
  ])('by %s is paid once the phone says so', async (_what, paying, next) => {
    const { answer, onPhone, look, id } = await pay(paying);
    expect(answer).toMatchObject({ status: 201, json: { next } });
    await onPhone('approve');
    expect(await look()).toMatchObject({
      session: { status: 'completed' },
      payment: { id, status: 'succeeded', next: null },
    });
  });

  it('is found by asking when no notice came', async () => {
    server.sandbox.setScenario('webhook_lost', 'payatom');
    const { onPhone, look } = await pay(APP);
    await onPhone('approve');
    expect(await look()).toMatchObject({ session: { status: 'open' } });
    server.clock.advance(10_000);
    await server.runJobs();
    expect(await look()).toMatchObject({ session: { status: 'completed' } });
    server.sandbox.setScenario(null, 'payatom');
  });

  it('that is declined on the phone leaves the session open', async () => {
    const { onPhone, look } = await pay(APP);
    await onPhone('decline');
    expect(await look()).toMatchObject({ session: { status: 'open' }, payment: { status: 'failed' } });
  });

  it.each(['+92 (0)300 1234567', '0092 300 1234567', '٠٣٠٠ ١٢٣٤٥٦٧', '۰۳۰۰\u2011۱۲۳۴۵۶۷', '300 1234567'])(
    'reads the wallet number %s',
    async (account_number) => {
      const { answer } = await pay({ ...APP, fields: { account_number } });
      expect(answer.status).toBe(201);
    },
  );

  it.each(['asha9876@upi', '\u202aasha9876@upi\u202c', 'asha९८७६@upi'])(
    'reads the UPI address %s',
    async (upi_id) => {
      const { answer } = await pay({ ...CODE, fields: { upi_id } });
      expect(answer.status).toBe(201);
    },
  );

  it.each([
    ['that cannot be one', '12345'],
    ['of a landline', '021 1234 5678'],
    ['of another country', '+34 600 111 222'],
    ['that the provider refuses', '03000000000'],
  ])('names the field of a wallet number %s', async (_what, account_number) => {
    const { answer } = await pay({ ...APP, fields: { account_number } });
    expect(answer).toMatchObject({
      status: 422,
      json: { code: 'invalid_request', errors: [{ path: 'fields.account_number' }] },
    });
  });
});

describe('POST /v1/checkout/payments/:id/reference', () => {
  it('keeps what the bank calls the payment, for the shopper and the merchant, and pays nothing', async () => {
    const { answer, tell, look, merchant, id } = await pay(CODE);
    expect(answer.json.next).toMatchObject({ reference: 'utr' });
    expect(await merchant()).toMatchObject({ bankReference: null });
    expect(await tell(' 4123-4567 8901 ')).toMatchObject({
      status: 200,
      json: { payment: { id, status: 'pending' } },
    });
    expect((await look()).payment.next).toMatchObject({ reference: 'utr', given: '412345678901' });
    expect(await merchant()).toMatchObject({
      bankReference: '412345678901',
      status: 'pending',
      outcome: null,
    });
  });

  it.each([
    ['in Hindi digits', CODE, ['४१२३४५६७८९०१', '412345678901']],
    ['in Tamil digits, in groups', CODE, ['௪௧௨௩ ௪௫௬௭ ௮௯௦௧', '412345678901']],
    ['with marks that were copied along', CODE, ['\u202a4123\u20114567\u00a08901\u202c', '412345678901']],
    ['in Bengali digits, with letters', NUMBER, ['trx৯৮৭৬', 'TRX9876']],
  ])('reads a reference %s', async (_what, paying, [typed, reference]) => {
    const { tell, merchant } = await pay(paying);
    expect((await tell(typed)).status).toBe(200);
    expect(await merchant()).toMatchObject({ bankReference: reference });
  });

  it('has the provider asked at once', async () => {
    server.sandbox.setScenario('webhook_lost', 'payatom');
    const { tell, onPhone, merchant } = await pay(CODE);
    await onPhone('approve');
    expect((await tell('412345678901')).json).toMatchObject({ payment: { status: 'succeeded' } });
    expect(await merchant()).toMatchObject({ outcome: 'succeeded', bankReference: '412345678901' });
    server.sandbox.setScenario(null, 'payatom');
  });

  it.each([
    ['too short for a UTR', CODE, '41234567890'],
    ['a UTR with letters', CODE, '4123456789O1'],
    ['too long for a wallet', NUMBER, 'A'.repeat(25)],
    ['marks for a wallet', NUMBER, 'TRX/1234567'],
  ])('refuses %s, and keeps nothing', async (_what, paying, reference) => {
    const { tell, merchant } = await pay(paying);
    expect(await tell(reference)).toMatchObject({
      status: 422,
      json: { errors: [{ path: 'reference' }] },
    });
    expect(await merchant()).toMatchObject({ bankReference: null });
  });

  it('takes a wallet’s transaction id in capitals', async () => {
    const { tell, merchant } = await pay(NUMBER);
    await tell('9dk3x7abcd');
    expect(await merchant()).toMatchObject({ bankReference: '9DK3X7ABCD' });
  });

  it('refuses one that nobody asked for, and one of another session', async () => {
    const [app, code] = [await pay(APP), await pay(CODE)];
    expect((await app.tell('412345678901')).status).toBe(422);
    expect((await app.tell('412345678901', code.id)).status).toBe(404);
    expect(await code.merchant()).toMatchObject({ bankReference: null });
  });

  it('changes nothing of a payment that is paid', async () => {
    const { tell, onPhone, merchant } = await pay(CODE);
    await onPhone('approve');
    expect((await tell('412345678901')).json).toMatchObject({ payment: { status: 'succeeded' } });
    expect(await merchant()).toMatchObject({ bankReference: null });
  });

  it('works by the hosted page’s form, and says there what is wrong', async () => {
    const { session, id, merchant } = await pay(CODE);
    const submit = (reference: string) =>
      fetch(session.url, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ 'reference-of': id, reference }),
      });
    const wrong = await submit('4123');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/value="4123"[^>]*aria-invalid="true"/);
    expect((await submit('412345678901')).status).toBe(303);
    expect(await merchant()).toMatchObject({ bankReference: '412345678901' });
    expect(await (await fetch(session.url)).text()).toContain('Looking for the payment 412345678901.');
  });

  it('the hosted page names the field that the provider refused', async () => {
    const { session } = await pay({ ...APP, fields: { account_number: '1' } });
    const answer = await fetch(session.url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        method: APP.method,
        [`${APP.method}/fields.account_number`]: '03000000000',
      }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/value="03000000000"[^>]*aria-invalid="true"/);
  });
});
