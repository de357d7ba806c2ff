import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { KEYS, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const methodsOf = async (on: TestServer, session: { clientSecret: string }): Promise<string[]> =>
  (await on.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.methods.map(
    ({ id }: { id: string }) => id,
  );

const pay = (session: { clientSecret: string }, body: object) =>
  server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', body);

describe('GET /v1/checkout', () => {
  it('lists what this session can be paid with, at its own amount, and what each method still needs', async () => {
    const session = await server.session({ customer: { name: 'Ana' } });
    const { json } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(json.session).toMatchObject({ id: session.id, status: 'open', amount: 1200, currency: 'EUR' });
    expect(json.session.clientSecret).toBeUndefined();
    expect(json.site).toEqual({ name: 'Example Shop', logo: null, theme: 'auto', mode: 'sandbox' });
    expect(json.payment).toBeNull();
    for (const method of json.methods)
      expect(method).toMatchObject({ amount: 1200, currency: 'EUR', health: 'ok' });
    const requires = Object.fromEntries(
      json.methods.map((method: { id: string; requires: string[] }) => [method.id, method.requires]),
    );
    expect(requires['paysepro:sofort']).toEqual([]);
    expect(requires['boxcharge:nb']).toEqual(['bankcode']);
  });

  it('offers a subscription session every plan, each with its own amount', async () => {
    const session = await server.session({
      mode: 'subscription',
      amount: undefined,
      currency: undefined,
      country: 'TR',
    });
    const { json } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(json.session.amount).toBeNull();
    expect(json.methods.length).toBeGreaterThan(1);
    for (const method of json.methods)
      expect(method).toMatchObject({
        kind: 'plan',
        provider: 'ampere',
        currency: 'TRY',
        plan: { days: expect.any(Number) },
      });
  });

  it('keeps to what the merchant allows and denies', async () => {
    expect(await methodsOf(server, await server.session({ methods: { allow: ['boxcharge'] } }))).toEqual([
      'boxcharge:nb',
      'boxcharge:wallet',
    ]);
    expect(
      await methodsOf(server, await server.session({ methods: { deny: ['paysepro', 'boxcharge:nb'] } })),
    ).toEqual(['boxcharge:wallet']);
  });

  it('brings the drawings of its methods’ icons, and none besides', async () => {
    const session = await server.session();
    const { json } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    const drawn = Object.keys(json.icons).sort();
    expect(drawn).toEqual(['bank', 'crypto', 'wallet']);
    const named = json.methods.map(({ icon }: { icon: string }) => icon);
    for (const slug of drawn) expect(named).toContain(slug);
    // What nobody drew is left to the widget, which shows a monogram.
    expect(named).toContain('sofort');
  });

  it('can be asked for without a preflight, by a browser that sends only what any form could', async () => {
    const { clientSecret } = await server.session();
    const load = (origin: string, secret: string) =>
      fetch(`${server.url}/v1/checkout`, {
        method: 'POST',
        headers: { origin, 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify({ clientSecret: secret }),
      });
    const answer = await load('https://shop.example', clientSecret);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://shop.example',
    ]);
    expect(await answer.json()).toEqual((await server.shopper(clientSecret, 'GET', '/v1/checkout')).json);
    expect((await load('https://evil.example', clientSecret)).status).toBe(403);
    expect((await load('https://shop.example', `${clientSecret}x`)).status).toBe(401);
  });

  it('is sent small', async () => {
    const session = await server.session();
    const { headers } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toContain('accept-encoding');
  });
});

describe('a page', () => {
  const ask = (origin: string, secret: string) =>
    fetch(`${server.url}/v1/checkout`, { headers: { origin, authorization: `Bearer ${secret}` } });
  const readableBy = (answer: Response) => answer.headers.get('access-control-allow-origin');

  it.each([['https://shop.example'], [undefined]])(
    'of the site’s origins, or ours (%s), is answered',
    async (origin) => {
      const { clientSecret } = await server.session();
      const answer = await ask(origin ?? server.url, clientSecret);
      expect(answer.status).toBe(200);
      if (origin) expect(readableBy(answer)).toBe(origin);
    },
  );

  it('of a foreign origin reads why it gets nothing, which is all it gets', async () => {
    const { clientSecret, reference } = await server.session({ reference: 'order-nobody-else-sees' });
    const answer = await ask('https://evil.example', clientSecret);
    expect([answer.status, readableBy(answer)]).toEqual([403, 'https://evil.example']);
    const problem = await answer.text();
    expect(JSON.parse(problem)).toMatchObject({
      code: 'origin_not_allowed',
      detail: expect.stringContaining('https://evil.example'),
      recoverable: false,
    });
    expect(problem).not.toContain(reference);
  });

  it('of a foreign origin does nothing either', async () => {
    const { id, clientSecret } = await server.session();
    const launched = await fetch(`${server.url}/v1/checkout/payments`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', authorization: `Bearer ${clientSecret}` },
      body: JSON.stringify({ method: 'boxcharge:nb', fields: { bankcode: 'TEST' } }),
    });
    expect(launched.status).toBe(403);
    expect((await server.merchant('GET', `/v1/payments?session=${id}`)).json.data).toEqual([]);
    const sold = await fetch(`${server.url}/v1/checkout/sessions`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: JSON.stringify({ publishableKey: KEYS.publishableKey, product: 'pro', country: 'ES' }),
    });
    expect([sold.status, readableBy(sold)]).toEqual([403, 'https://evil.example']);
    const wrong = { method: 'POST', headers: { origin: 'https://evil.example' }, body: '{}' };
    const answer = await fetch(`${server.url}/v1/checkout/sessions`, wrong);
    expect([answer.status, readableBy(answer)]).toEqual([422, null]);
  });

  it.each([
    ['a session that nobody knows', `cs_${'z'.repeat(24)}_secret_${'z'.repeat(32)}`, 'There is no session'],
    ['a secret key', KEYS.secretKey, 'must never be in a page'],
    ['a publishable key', KEYS.publishableKey, 'publishable key'],
    ['an unfilled template', '…', 'no client secret'],
  ])('with %s is told so, wherever it is', async (_what, secret, hint) => {
    for (const origin of ['https://shop.example', 'https://evil.example']) {
      const answer = await ask(origin, encodeURI(secret));
      expect([answer.status, readableBy(answer)]).toEqual([401, origin]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await answer.json()).toMatchObject({
        code: 'unknown_client_secret',
        detail: expect.stringContaining(hint),
      });
    }
  });

  it('anywhere may ask before it calls, for else a browser would not show it the answer', async () => {
    const answer = await fetch(`${server.url}/v1/checkout/payments`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([answer.status, readableBy(answer)]).toEqual([204, '*']);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('with an expired session is told so by the session itself', async () => {
    const session = await server.session();
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    const answer = await ask('https://shop.example', session.clientSecret);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ session: { status: 'expired' }, methods: [], icons: {} });
  });
});

describe('a provider that fails', () => {
  const failing = (answer: (response: import('node:http').ServerResponse) => void) =>
    new Promise<{ upstream: Server; url: string }>((resolve) => {
      const upstream = createServer((request, response) => {
        request.resume();
        answer(response);
      });
      upstream.listen(0, '127.0.0.1', () =>
        resolve({ upstream, url: `http://127.0.0.1:${(upstream.address() as { port: number }).port}` }),
      );
    });

  it.each<[string, (response: import('node:http').ServerResponse) => void]>([
    ['answers an HTML page', (response) => response.end('<!doctype html><h1>502</h1>')],
    ['answers cut-off JSON', (response) => response.end('{"error":0,"data":{"sites"')],
    ['answers 500', (response) => response.writeHead(500).end('oops')],
    ['answers 10 MB', (response) => response.end(Buffer.alloc(10_000_000, 'x'))],
    ['redirects', (response) => response.writeHead(302, { location: 'https://evil.example/' }).end()],
    ['hangs up', (response) => response.destroy()],
    ['never answers', () => {}],
  ])('and %s never hides the others', async (_name, answer) => {
    const { upstream, url } = await failing(answer);
    const broken = await startTestServer({
      providers: {
        ...providerConfig(server.sandbox.url),
        paysepro: { ...providerConfig(url).paysepro, baseUrl: url },
      },
    });
    try {
      expect(await methodsOf(broken, await broken.session())).toEqual(['boxcharge:nb', 'boxcharge:wallet']);
      const explained = await broken.merchant(
        'GET',
        '/v1/methods?country=ES&currency=EUR&amount=1200&explain=1',
      );
      expect(
        explained.json.explained.filter(({ provider }: { provider: string }) => provider === 'paysepro'),
      ).toMatchObject([
        { method: null, reason: expect.stringMatching(/^(unexpected_answer|unreachable|timed_out)$/) },
      ]);
    } finally {
      upstream.closeAllConnections();
      upstream.close();
      await broken.close();
    }
  });

  it('at the launch leaves a payment that is looked up, credits nothing, and lets the shopper choose again at once', async () => {
    const session = await server.session({ reference: 'lost-launch' });
    const { upstream, url } = await failing((response) => response.end('<h1>Bad gateway</h1>'));
    const config = providerConfig(server.sandbox.url);
    const broken = await startTestServer({
      providers: { boxcharge: { ...config.boxcharge, baseUrl: url }, paysepro: config.paysepro },
    });
    try {
      const opened = await broken.session();
      const failed = await broken.launch(opened, 'boxcharge');
      expect(failed.json).toMatchObject({ status: 502, code: 'provider_unexpected_body', recoverable: true });
      expect(failed.text).not.toContain('Bad gateway');
      const { payment } = (await broken.shopper(opened.clientSecret, 'GET', '/v1/checkout')).json;
      expect(payment.status).toBe('unknown');
      expect((await broken.launch(opened, 'paysepro')).status).toBe(201);
      expect(await broken.events()).toEqual(['payment.pending', 'payment.failed', 'payment.pending']);
    } finally {
      upstream.close();
      await broken.close();
    }
    expect(session.status).toBe('open');
  });

  it('by refusing the connection has failed for certain', async () => {
    const { upstream, url } = await failing(() => {});
    const broken = await startTestServer({
      providers: { boxcharge: { ...providerConfig(server.sandbox.url).boxcharge, baseUrl: url } },
    });
    await new Promise((resolve) => upstream.close(resolve));
    try {
      const opened = await broken.session();
      expect((await broken.launch(opened, 'boxcharge')).json).toMatchObject({
        status: 502,
        code: 'provider_unreachable',
      });
      expect((await broken.shopper(opened.clientSecret, 'GET', '/v1/checkout')).json.payment.status).toBe(
        'failed',
      );
    } finally {
      await broken.close();
    }
  });
});

describe('POST /v1/checkout/payments', () => {
  it('names each field that the method still needs', async () => {
    const session = await server.session({ customer: {} });
    expect((await pay(session, { method: 'boxcharge:nb' })).json).toMatchObject({
      status: 422,
      errors: [{ path: 'fields.bankcode' }],
    });
    expect(
      (await pay(session, { method: 'paysepro:sofort', customer: { email: 'nobody' } })).json.errors[0].path,
    ).toBe('customer.email');
    expect(
      await server.shopper(session.clientSecret, 'GET', '/v1/checkout').then(({ json }) => json.payment),
    ).toBeNull();
  });

  it('takes the amount from the session, never from the browser', async () => {
    const session = await server.session();
    expect((await pay(session, { method: 'paysepro:sofort', amount: 1 })).json).toMatchObject({
      status: 422,
      errors: [{ path: 'amount' }],
    });
    const { json } = await server.launch(session, 'paysepro');
    expect((await server.merchant('GET', `/v1/payments/${json.payment.id}`)).json.amount).toBe(1200);
  });

  it('answers with the payment and where to go, on the provider’s own origin', async () => {
    const answer = await server.launch(await server.session(), 'boxcharge');
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      payment: { id: expect.stringMatching(/^pay_/), status: 'pending' },
      next: { type: 'redirect' },
    });
    expect(new URL(answer.json.next.url).origin).toBe(new URL(server.sandbox.url).origin);
  });

  it('refuses a method that is not offered, and a way back to a foreign site', async () => {
    const session = await server.session();
    expect((await pay(session, { method: 'payatom:upi' })).json).toMatchObject({
      status: 422,
      code: 'method_unavailable',
    });
    const foreign = await pay(session, { method: 'paysepro:sofort', returnUrl: 'https://evil.example/' });
    expect(foreign.json).toMatchObject({ status: 422, errors: [{ path: 'returnUrl' }] });
  });

  it('tells a second tab with 409 that the session is being paid, and with which payment', async () => {
    const session = await server.session();
    const first = await server.launch(session, 'paysepro');
    const second = await server.launch(session, 'boxcharge');
    expect(second.json).toMatchObject({ status: 409, code: 'payment_in_progress', recoverable: true });
    const { payment } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
    expect(payment.id).toBe(first.json.payment.id);
  });

  it('gives the old payment up and launches another in one step from the same browser', async () => {
    const session = await server.session();
    const first = (await server.launch(session, 'paysepro')).json.payment.id;
    const second = await pay(session, {
      method: 'boxcharge:nb',
      fields: { bankcode: 'TEST' },
      replaces: first,
    });
    expect(second.status).toBe(201);
    expect((await server.merchant('GET', `/v1/payments/${first}`)).json.status).toBe('canceled');
  });

  it('launched fifty times at once reaches the provider once, and all get the same answer', async () => {
    const session = await server.session();
    // What comes within a second of the answer is the same launch, and a busy machine takes longer to send them all.
    server.clock.stop();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => pay(session, { method: 'paysepro:sofort' })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    server.clock.advance(1000);
    expect((await pay(session, { method: 'paysepro:sofort' })).status, 'asked again later').toBe(409);
    const orders = server.sandbox.orderStore.orders.filter(({ reference }) =>
      answers.some(({ json }) => json.payment?.id === reference),
    );
    expect(orders).toHaveLength(1);
    expect((await server.merchant('GET', `/v1/payments?session=${session.id}`)).json.data).toHaveLength(1);
  });

  it('is refused when the session is expired', async () => {
    const session = await server.session();
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    expect((await pay(session, { method: 'paysepro:sofort' })).json).toMatchObject({
      status: 409,
      code: 'session_closed',
    });
    expect((await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.methods).toEqual([]);
  });
});

describe('money that comes at odd times', () => {
  it('in the tab that was left is told as a duplicate, once the other payment completed the session', async () => {
    const session = await server.session();
    const left = (await server.launch(session, 'boxcharge')).json;
    const chosen = (await pay(session, { method: 'paysepro:sofort', replaces: left.payment.id })).json;
    await choose(chosen.next.url, 'approve');
    const before = (await server.events()).length;
    await choose(left.next.url, 'approve');
    await server.settled();
    expect((await server.events()).slice(before)).toEqual(['payment.duplicate']);
    const { json } = await server.merchant('GET', `/v1/sessions/${session.id}`);
    expect(json).toMatchObject({ status: 'completed', paymentId: chosen.payment.id });
  });

  it('in the tab that was left completes the session when nothing else has', async () => {
    const session = await server.session();
    const left = (await server.launch(session, 'boxcharge')).json;
    await server.shopper(session.clientSecret, 'DELETE', `/v1/checkout/payments/${left.payment.id}`);
    await choose(left.next.url, 'approve');
    await server.settled();
    expect((await server.merchant('GET', `/v1/sessions/${session.id}`)).json).toMatchObject({
      status: 'completed',
      paymentId: left.payment.id,
    });
  });

  it('after the session expired is told as late', async () => {
    const session = await server.session({ expiresIn: 60 });
    const { next, payment } = (await server.launch(session, 'paysepro')).json;
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    const before = (await server.events()).length;
    await choose(next.url, 'approve');
    expect((await server.events()).slice(before)).toEqual(['payment.late']);
    expect((await server.merchant('GET', `/v1/payments/${payment.id}`)).json).toMatchObject({
      status: 'succeeded',
      outcome: 'late',
      review: { reason: 'late' },
    });
  });

  it('while nobody told us is found by the poller', async () => {
    const session = await server.session({
      mode: 'subscription',
      amount: undefined,
      currency: undefined,
      country: 'TR',
      customer: { phone: '+905551117700' },
    });
    const { next } = (await server.launch(session, 'ampere')).json;
    await choose(next.url, 'approve');
    server.clock.advance(6000);
    await server.runJobs();
    expect((await server.merchant('GET', `/v1/sessions/${session.id}`)).json.status).toBe('completed');
  });
});

describe('two AMPERE payments of one person', () => {
  const TURKEY = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };
  const buy = async (phone: string, plan: number) => {
    const session = await server.session({ ...TURKEY, customer: {} });
    const { methods } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
    const launched = (await pay(session, { method: methods[plan].id, customer: { phone } })).json;
    return { session, launched };
  };
  const statusOf = async (id: string) => (await server.merchant('POST', `/v1/payments/${id}/sync`)).json;

  it('open at once cannot be told apart: neither is credited, and the merchant is asked', async () => {
    const [one, two] = [await buy('+905551116601', 0), await buy('+905551116601', 1)];
    await choose(two.launched.next.url, 'approve');
    for (const { launched } of [one, two]) {
      expect(await statusOf(launched.payment.id)).toMatchObject({
        status: 'pending',
        review: { reason: 'access_contested' },
      });
    }
    const resolved = await server.merchant('POST', `/v1/payments/${two.launched.payment.id}/resolve`, {
      status: 'succeeded',
      note: 'seen in the portal',
    });
    expect(resolved.json).toMatchObject({ status: 'succeeded', outcome: 'succeeded', review: null });
    const again = await server.merchant('POST', `/v1/payments/${two.launched.payment.id}/resolve`, {
      status: 'failed',
      note: 'no',
    });
    expect(again.json).toMatchObject({ status: 409, code: 'not_under_review' });
    // One change of access is one payment: the other one is not credited by it either, now that this one is settled.
    expect((await statusOf(one.launched.payment.id)).status).toBe('pending');
  });

  it('with access before the second one began: the second cannot be proven', async () => {
    const first = await buy('+905551116602', 0);
    await choose(first.launched.next.url, 'approve');
    expect((await statusOf(first.launched.payment.id)).status).toBe('succeeded');
    const second = await buy('+905551116602', 0);
    expect(await statusOf(second.launched.payment.id)).toMatchObject({
      status: 'pending',
      review: { reason: 'access_already_active' },
    });
  });

  it('shows and ends the subscription for the merchant', async () => {
    const phone = '+905551116603';
    const { launched } = await buy(phone, 0);
    const status = () =>
      server.merchant('GET', `/v1/subscriptions?provider=ampere&phone=${encodeURIComponent(phone)}`);
    expect((await status()).json).toMatchObject({ active: false });
    await choose(launched.next.url, 'approve');
    expect((await status()).json).toEqual({ provider: 'ampere', phone, active: true });
    const canceled = await server.merchant('POST', '/v1/subscriptions/cancel', {
      provider: 'ampere',
      phone,
      method: 'PAPARA_TURKEY',
    });
    expect(canceled.json).toMatchObject({ canceled: true });
    expect((await status()).json).toMatchObject({ active: false });
    expect(
      (
        await server.merchant(
          'GET',
          `/v1/subscriptions?provider=boxcharge&phone=${encodeURIComponent(phone)}`,
        )
      ).json.code,
    ).toBe('unsupported');
  });
});

describe('POST /v1/checkout/sessions', () => {
  it('opens a session for a configured product with the publishable key alone', async () => {
    const body = { publishableKey: KEYS.publishableKey, product: 'pro', country: 'ES' };
    const post = (over = {}) => server.shopper('none', 'POST', '/v1/checkout/sessions', { ...body, ...over });
    expect((await post()).json).toMatchObject({
      amount: 1200,
      currency: 'EUR',
      status: 'open',
      items: [{ name: 'Pro plan' }],
    });
    const typed = await post({ customer: { phone: '+34600111222' } });
    expect(typed.json.customerSource, 'a browser named it').toEqual({ phone: 'shopper' });
    expect((await post({ product: 'free' })).status).toBe(404);
    expect((await post({ publishableKey: KEYS.secretKey })).status).toBe(401);
    expect((await post({ amount: 1 })).json.errors[0].path).toBe('amount');
  });
});

describe('GET /v1/checkout/stream', () => {
  it('tells the state at once, every change of it, and ends when nothing can change', async () => {
    const session = await server.session();
    const response = await fetch(`${server.url}/v1/checkout/stream`, {
      headers: { authorization: `Bearer ${session.clientSecret}` },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const heard: { session: { status: string }; payment: { status: string } | null }[] = [];
    const listening = (async () => {
      let text = '';
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) heard.push(JSON.parse(data ?? ''));
    })();
    const { next } = (await server.launch(session, 'paysepro')).json;
    await choose(next.url, 'approve');
    await listening;
    expect(heard[0]).toEqual({ session: { status: 'open' }, payment: null });
    expect(heard.map(({ payment }) => payment?.status)).toContain('pending');
    expect(heard.at(-1)).toMatchObject({
      session: { status: 'completed' },
      payment: { status: 'succeeded', next: null },
    });
  });
});
