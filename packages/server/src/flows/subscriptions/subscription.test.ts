import * as cipher from '@farebox/crypto/ampere';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let people = 0;

/** A subscription that somebody has just bought, and the link to its page. */
interface Bought {
  readonly phone: string;
  readonly session: Answer['json'];
  readonly payment: string;
  readonly url: string;
}

const SUBSCRIPTION = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };

/** Buys a weekly pass with Papara, as somebody whom AMPERE does not know yet; `choice` is what is pressed on its page. */
async function buy(choice: 'approve' | 'close' = 'approve', over: object = {}): Promise<Omit<Bought, 'url'>> {
  people += 1;
  const phone = `+90555111${String(people).padStart(4, '0')}`;
  const session = await server.session({ ...SUBSCRIPTION, customer: { phone }, ...over });
  const { payment, next } = (await server.launch(session, 'ampere:PAPARA_TURKEY')).json;
  await choose(next.url, choice);
  await server.merchant('POST', `/v1/payments/${payment.id}/sync`);
  return { phone, session, payment: payment.id };
}

const link = (payment: string, over: object = {}, headers: Record<string, string> = {}) =>
  server.merchant('POST', '/v1/subscriptions/links', { payment, ...over }, headers);

async function subscribe(over: object = {}): Promise<Bought> {
  const bought = await buy('approve', over);
  return { ...bought, url: (await link(bought.payment)).json.url };
}

/** Posts the page's form as a browser does. */
async function post(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin: 'null' },
): Promise<{ status: number; html: string }> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  });
  return { status: answer.status, html: await answer.text() };
}

async function open(url: string): Promise<{ status: number; headers: Headers; html: string }> {
  const answer = await fetch(url);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** What the page says, by its second heading. */
const heading = (html: string): string => /<h2>(.*?)<\/h2>/.exec(html)?.[1] ?? '';

const isActive = async (phone: string): Promise<boolean> =>
  (await server.merchant('GET', `/v1/subscriptions?provider=ampere&phone=${encodeURIComponent(phone)}`)).json
    .active;

/** The cancellations that the merchant was told of one session. */
async function toldEnds(session: { id: string }): Promise<Answer['json'][]> {
  const { data } = (await server.merchant('GET', '/v1/events?limit=1000')).json;
  return data.filter(
    ({ type, data: { session: told } }: Answer['json']) =>
      type === 'subscription.canceled' && told.id === session.id,
  );
}

describe('a link to a subscription', () => {
  it('is made from a payment that paid one, and ends when the merchant says', async () => {
    const { payment } = await buy();
    const made = await link(payment, { expiresIn: 60 });
    expect(made.status).toBe(201);
    expect(made.json).toEqual({
      payment,
      url: expect.stringMatching(`^${server.url}/s/[a-z2-9]{32}$`),
      expiresAt: expect.any(String),
    });
    expect((await open(made.json.url)).status).toBe(200);
    server.clock.advance(61_000);
    const gone = await open(made.json.url);
    expect([gone.status, heading(gone.html)]).toEqual([410, 'This link is no longer valid']);
    expect((await post(made.json.url, { phone: '+905551110000' })).status).toBe(410);
  });

  it.each([
    ['is not paid yet', async (): Promise<string> => (await buy('close')).payment, 422],
    ['is nobody’s', async (): Promise<string> => 'pay_nobody', 404],
  ] as const)('is not made from a payment that %s', async (_what, payment, status) => {
    expect((await link(await payment())).status).toBe(status);
  });

  it('is not made from a payment that bought no subscription', async () => {
    const session = await server.session();
    const { payment, next } = (await server.launch(session, 'paysepro')).json;
    await choose(next.url, 'approve');
    await server.runJobs();
    const { status, json } = await link(payment.id);
    expect([status, json.errors[0].path]).toEqual([422, 'payment']);
  });

  it('leads nowhere when it is changed by a letter', async () => {
    const { url } = await subscribe();
    const { status, html } = await open(url.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')));
    expect([status, heading(html)]).toEqual([404, 'This link is no longer valid']);
  });

  it('holds neither the phone number, nor is it or its token in the database or a log', async () => {
    const { url, phone } = await subscribe();
    await post(url, { phone, step: 'show' });
    await post(url, { phone: '+905550000000', step: 'show' });
    const token = url.split('/').at(-1) ?? '';
    expect(url).not.toContain(phone.slice(4));
    expect(server.log.join('')).not.toContain(token);
    expect(await server.store.link(token)).toBeUndefined();
  });
});

describe('a link asked for again under its Idempotency-Key', () => {
  it('is the same link, to the byte, and for another payment there is none', async () => {
    const { payment, phone } = await buy();
    const key = { 'idempotency-key': `link-${payment}` };
    const first = await link(payment, {}, key);
    expect(Object.keys(first.json).toSorted()).toEqual(['expiresAt', 'payment', 'url']);
    server.clock.advance(60_000);
    const again = await link(payment, {}, key);
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(heading((await post(again.json.url, { phone, step: 'show' })).html)).toBe(
      'Your subscription is active',
    );
    expect((await link((await buy()).payment, {}, key)).json.code).toBe('idempotency_mismatch');
    expect((await link(payment)).json.url).not.toBe(first.json.url);
  });

  it('is refused, and leads nobody astray, once the site’s secret is another one', async () => {
    const { payment } = await buy();
    const key = { 'idempotency-key': `link-${payment}` };
    const { url } = (await link(payment, {}, key)).json;
    const { database } = server.config as { database: string };
    const rotated = await startTestServer({ hookSecret: 'another-secret-of-32-characters!' }, { database });
    try {
      const { status, json } = await rotated.merchant('POST', '/v1/subscriptions/links', { payment }, key);
      expect([status, json.code]).toEqual([422, 'idempotency_mismatch']);
      expect((await open(url.replace(server.url, rotated.url))).status).toBe(200);
    } finally {
      await rotated.close();
    }
  });
});

describe('a subscriber’s page', () => {
  it('shows nothing of the subscription before the phone number is given', async () => {
    const { url, phone } = await subscribe();
    const { html, headers } = await open(url);
    expect(html).toContain('Example Shop');
    expect(html).toContain('Test mode');
    for (const secret of ['Papara', 'pass', 'active', '15.00', phone.slice(4)])
      expect(html).not.toContain(secret);
    expect(html).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each([
    ['as it was given', (phone: string) => phone],
    ['with spaces and 00', (phone: string) => `00 90 ${phone.slice(3, 6)} ${phone.slice(6)}`],
    ['with a zero in brackets', (phone: string) => `+90 (0)${phone.slice(3)}`],
    ['with marks and odd spaces', (phone: string) => `\u202a+90\u00a0${phone.slice(3)}\u202c`],
    ['as it is dialled at home', (phone: string) => `0${phone.slice(3)}`],
    [
      'in Arabic digits',
      (phone: string) => phone.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
    ],
  ])('shows it to who types the number %s', async (_how, typed) => {
    const { url, phone } = await subscribe();
    const { status, html } = await post(url, { phone: typed(phone), step: 'show' });
    expect([status, heading(html)]).toEqual([200, 'Your subscription is active']);
    expect(html).toContain('Papara · Daily pass');
    expect(html).toMatch(/TRY.?15\.00/);
  });

  it('speaks the session’s language, and writes from right to left', async () => {
    const { url } = await subscribe({ locale: 'ar' });
    const { html } = await open(url);
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(heading(html)).toBe('اشتراكك');
  });

  it('is locked by five wrong numbers for good, on every server and for the right one', async () => {
    const { url, phone } = await subscribe();
    for (const left of [4, 3, 2, 1]) {
      const { status, html } = await post(url, { phone: '+905559999999', step: 'show' });
      expect([status, html.includes(`Tries left: ${left}`)]).toEqual([422, true]);
      expect((await post(url, { phone, step: 'show' })).status, 'a right one costs no try').toBe(200);
    }
    const locked = await post(url, { phone: '+905559999999', step: 'show' });
    expect([locked.status, heading(locked.html)]).toEqual([403, 'This link is locked']);
    expect((await post(url, { phone, step: 'cancel' })).status).toBe(403);
    expect((await open(url)).status).toBe(403);
    expect(await isActive(phone)).toBe(true);
    const { database } = server.config as { database: string };
    const restarted = await startTestServer({}, { database });
    try {
      expect((await open(`${restarted.url}${new URL(url).pathname}`)).status).toBe(403);
    } finally {
      await restarted.close();
    }
  });

  it('gives a crowd that guesses at once no more tries than one', async () => {
    const { url, phone } = await subscribe();
    const guesses = Array.from({ length: 40 }, (_, at) => `+90555222${String(at).padStart(4, '0')}`);
    const answers = await Promise.all(
      [...guesses, phone].map((guess) => post(url, { phone: guess, step: 'show' })),
    );
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(4);
    expect((await open(url)).status).toBe(403);
  });

  it('takes no form from another site’s page', async () => {
    const { url, phone } = await subscribe();
    const fields = { phone, step: 'cancel' };
    expect((await post(url, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(url, fields, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post(url, fields, { origin: 'https://evil.example' })).status).toBe(403);
    const foreign = { origin: 'null', 'sec-fetch-site': 'cross-site' };
    expect((await post(url, fields, foreign)).status).toBe(403);
    expect((await post(url, fields, { origin: 'null', referer: 'https://evil.example/' })).status).toBe(403);
    expect((await post(url, fields, { referer: 'no address' })).status).toBe(403);
    expect(await isActive(phone)).toBe(true);
  });

  it.each([
    ['sends Origin: null, as Safari 16.3 does', () => ({ origin: 'null' })],
    ['sends no Origin, as Firefox 69 does', () => ({})],
    ['sends our origin', () => ({ origin: server.url })],
    ['sends our page as the referrer', () => ({ origin: 'null', referer: `${server.url}/s/x` })],
  ])('ends for who has a browser that says nothing of the site, and %s', async (_, headers) => {
    const { url, phone } = await subscribe();
    expect((await post(url, { phone, step: 'cancel' }, headers())).status).toBe(200);
    expect(await isActive(phone)).toBe(false);
  });
});

describe('the data that a merchant has AMPERE told of one session', () => {
  const method = 'ampere:PAPARA_TURKEY';

  it('arrives as it is, and is in no event', async () => {
    const data = { order: { id: 'o-1', tags: ['ö', 7, null] } };
    people += 1;
    const customer = { phone: `+90555111${String(people).padStart(4, '0')}` };
    const session = await server.session({
      ...SUBSCRIPTION,
      customer,
      methods: { data: { [method]: data } },
    });
    const { next } = (await server.launch(session, method)).json;
    const signature = new URL(next.url).searchParams.get('signature') ?? '';
    const told = JSON.parse(cipher.decrypt(signature, accounts.ampere));
    expect(told).toMatchObject({ payment_partner: 'PAPARA_TURKEY', recurring: '1' });
    expect(told.data).toEqual({ ...data, return_url: expect.any(String) });
    expect((await server.merchant('GET', '/v1/events?limit=1000')).text).not.toContain('o-1');
  });

  it.each([
    ['is too much', { [method]: { text: 'x'.repeat(4000) } }],
    ['names no method', { PAPARA_TURKEY: {} }],
    ['is no object', { [method]: 'text' }],
  ])('that %s is refused', async (_what, data) => {
    const { errors } = await server.session({ ...SUBSCRIPTION, methods: { data } });
    expect(errors[0].path).toMatch(/^methods\.data\./);
  });
});

describe('a subscriber who cancels', () => {
  it('is asked first, then it is ended at AMPERE, and the merchant is told once', async () => {
    const { url, phone, session, payment } = await subscribe();
    const sure = await post(url, { phone, step: 'ask' });
    expect(heading(sure.html)).toBe('Cancel this subscription?');
    expect(await isActive(phone)).toBe(true);
    const [done, again] = await Promise.all([0, 1].map(() => post(url, { phone, step: 'cancel' })));
    expect([done?.status, again?.status]).toEqual([200, 200]);
    expect(heading(done?.html ?? '')).toBe('Your subscription is canceled');
    expect(await isActive(phone)).toBe(false);
    expect(heading((await post(url, { phone, step: 'show' })).html)).toBe('Your subscription is canceled');
    const told = await toldEnds(session);
    expect(told).toHaveLength(1);
    expect(told[0].data).toMatchObject({
      session: { reference: 'order-1', customer: { phone } },
      payment: { id: payment, status: 'succeeded' },
    });
    await server.runJobs();
    const sent = server.webhooks.map(({ body }) => JSON.parse(body));
    expect(
      sent.filter(({ type, data }) => type === 'subscription.canceled' && data.payment.id === payment),
    ).toHaveLength(1);
  });

  it('whose answer was lost is found canceled at the next look, and the merchant is told then', async () => {
    const { url, phone, session } = await subscribe();
    server.sandbox.setScenario('charged_then_timeout:cut', 'ampere');
    const lost = await post(url, { phone, step: 'cancel' });
    server.sandbox.setScenario(null, 'ampere');
    expect([lost.status, heading(lost.html)]).toEqual([502, 'Your subscription cannot be shown right now']);
    expect(await toldEnds(session)).toEqual([]);
    expect(heading((await post(url, { phone, step: 'show' })).html)).toBe('Your subscription is canceled');
    expect(await toldEnds(session)).toHaveLength(1);
  });

  it('and leaves before the answer comes is canceled all the same: the merchant is told without another visit', async () => {
    const { url, phone, session } = await subscribe();
    server.sandbox.setScenario('charged_then_timeout:cut', 'ampere');
    await post(url, { phone, step: 'cancel' });
    server.sandbox.setScenario('down', 'ampere');
    server.clock.advance(6000);
    await server.runJobs();
    expect(await toldEnds(session)).toEqual([]);
    server.sandbox.setScenario(null, 'ampere');
    server.clock.advance(6000);
    await server.runJobs();
    expect(await toldEnds(session)).toHaveLength(1);
  });

  it('while AMPERE is down is told so, and nobody else is told anything', async () => {
    const { url, phone, session } = await subscribe();
    server.sandbox.setScenario('down', 'ampere');
    const down = await post(url, { phone, step: 'cancel' });
    server.sandbox.setScenario(null, 'ampere');
    expect(down.status).toBe(502);
    expect(down.html).toContain('Try again');
    expect(heading((await post(url, { phone, step: 'show' })).html)).toBe('Your subscription is active');
    expect(await toldEnds(session)).toEqual([]);
  });

  it('finds nothing to cancel when the shop has ended it, and no event says otherwise', async () => {
    const { url, phone, session } = await subscribe();
    const method = 'PAPARA_TURKEY';
    await server.merchant('POST', '/v1/subscriptions/cancel', { provider: 'ampere', phone, method });
    const { html } = await post(url, { phone, step: 'ask' });
    expect(heading(html)).toBe('This subscription is not active');
    expect(html).not.toContain('value="cancel"');
    expect(await toldEnds(session)).toEqual([]);
  });
});
