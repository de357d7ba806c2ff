import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, KEYS, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const TURKEY = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };
const REFUSAL = 'This phone number has access already, so there is nothing to pay. You were not charged.';

let server: TestServer;
/** The same shop, where a number of the merchant's that has access is reviewed. */
let lenient: TestServer;
beforeAll(async () => {
  const products = [{ id: 'month', name: 'A month', amount: 14_999, currency: 'TRY' }];
  server = await startTestServer({ products });
  lenient = await startTestServer((url) => {
    const { ampere, ...others } = providerConfig(url);
    return { providers: { ...others, ampere: { ...ampere, whenActive: 'review' } } };
  });
});
afterAll(async () => {
  await Promise.all([server.close(), lenient.close()]);
});

let numbers = 5_551_130_000;
const newPhone = () => `+90${numbers++}`;

/** Buys the first plan with the merchant's number, so that it has access. */
async function giveAccess(phone: string, at = server): Promise<string> {
  const { next, payment } = (await at.launch(await at.session({ ...TURKEY, customer: { phone } }), 'ampere'))
    .json;
  await choose(next.url, 'approve');
  await at.merchant('POST', `/v1/payments/${payment.id}/sync`);
  return payment.id;
}

/** Launches the first plan, with a number that the shopper typed if there is one. */
async function launchPlan(session: Answer['json'], phone?: string): Promise<Answer> {
  const { methods } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
  const method = methods.find(({ id }: { id: string }) => id.startsWith('ampere:')).id;
  return await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
    method,
    ...(phone !== undefined && { customer: { phone } }),
  });
}

const checkoutOf = async (session: Answer['json'], at = server) =>
  (await at.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;

const paymentsOf = async (session: Answer['json']) =>
  (await server.merchant('GET', `/v1/payments?session=${session.id}`)).json.data;

async function show(page: string, phone: string): Promise<string> {
  const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ phone, step: 'show' }).toString();
  return await (await fetch(page, { method: 'POST', headers, body })).text();
}

describe('a number of the merchant’s that has access already', () => {
  it('is refused with the way to its page, and nothing is launched', async () => {
    const phone = newPhone();
    await giveAccess(phone);
    const session = await server.session({ ...TURKEY, customer: { phone } });
    const answer = await launchPlan(session);
    expect(answer.json).toMatchObject({ status: 409, code: 'already_active', recoverable: true });
    expect(answer.json.detail).toMatch(/has access already/);
    const { subscriptionUrl } = answer.json;
    expect(await show(subscriptionUrl, phone)).toContain('Your subscription is active');
    expect(await show(subscriptionUrl, newPhone())).not.toContain('Your subscription is active');
    expect((await checkoutOf(session)).payment).toMatchObject({
      status: 'failed',
      review: false,
      next: null,
      alreadyActive: { subscriptionUrl },
    });
    expect(await paymentsOf(session)).toMatchObject([{ status: 'failed', failure: 'already_active' }]);
    expect(server.log.join('')).not.toContain(new URL(subscriptionUrl).pathname);
  });

  it('is given one link in a session, however often it is asked, and no more tries by asking', async () => {
    const phone = newPhone();
    await giveAccess(phone);
    const session = await server.session({ ...TURKEY, customer: { phone } });
    const { subscriptionUrl } = (await launchPlan(session)).json;
    for (let guess = 0; guess < 5; guess += 1) await show(subscriptionUrl, newPhone());
    expect((await launchPlan(session)).json.subscriptionUrl).toBe(subscriptionUrl);
    expect(await show(subscriptionUrl, phone), 'locked').not.toContain('Your subscription is active');
  });

  it('cannot be replaced by another that the shopper types', async () => {
    const phone = newPhone();
    await giveAccess(phone);
    const session = await server.session({ ...TURKEY, customer: { phone } });
    expect((await launchPlan(session, newPhone())).json.code).toBe('already_active');
  });

  it('is refused to each of a burst', async () => {
    const phone = newPhone();
    await giveAccess(phone);
    const session = await server.session({ ...TURKEY, customer: { phone } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => launchPlan(session)));
    expect(
      new Set(answers.map(({ json }) => `${json.status} ${json.code} ${json.subscriptionUrl}`)).size,
    ).toBe(1);
    expect(answers[0]?.json.code).toBe('already_active');
  });

  it('has no page where no payment of ours bought its access', async () => {
    const phone = newPhone();
    const session = await server.session({ ...TURKEY, customer: { phone } });
    const first = await launchPlan(await server.session({ ...TURKEY, customer: { phone } }));
    await choose(first.json.next.url, 'approve');
    expect((await launchPlan(session)).json).toMatchObject({ code: 'already_active', subscriptionUrl: null });
    expect((await checkoutOf(session)).payment.alreadyActive).toEqual({ subscriptionUrl: null });
    // The payment that opened the access is still credited with it: one that was never launched is no competitor of it.
    expect((await server.merchant('POST', `/v1/payments/${first.json.payment.id}/sync`)).json).toMatchObject({
      status: 'succeeded',
      review: null,
    });
  });

  it.each([
    ['en', REFUSAL, 'Show my subscription'],
    ['tr', 'Bu telefon numarasının zaten erişimi var', 'Aboneliğimi göster'],
    ['ar', 'لدى رقم الهاتف هذا حق الوصول بالفعل', 'عرض اشتراكي'],
  ])('is told so on the page without a script, in %s', async (locale, words, link) => {
    const phone = newPhone();
    await giveAccess(phone);
    const session = await server.session({ ...TURKEY, locale, customer: { phone } });
    const { methods } = await checkoutOf(session);
    const method = methods.find(({ id }: { id: string }) => id.startsWith('ampere:')).id;
    const posted = await fetch(session.url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
      body: new URLSearchParams({ method }).toString(),
    });
    expect(posted.status).toBe(303);
    const html = await (await fetch(session.url)).text();
    const page = (await checkoutOf(session)).payment.alreadyActive.subscriptionUrl;
    expect(html).toContain(words);
    expect(html).toMatch(new RegExp(`<a href="${page}"[^>]*>${link}</a>`));
  });

  it('is launched and reviewed where the merchant wants that, and the shopper is told of the review', async () => {
    const phone = newPhone();
    await giveAccess(phone, lenient);
    const session = await lenient.session({ ...TURKEY, customer: { phone } });
    expect((await lenient.launch(session, 'ampere')).status).toBe(201);
    const { payment } = await checkoutOf(session, lenient);
    expect(payment).toMatchObject({ status: 'pending', review: true });
    expect((await lenient.merchant('GET', `/v1/payments/${payment.id}`)).json.review.reason).toBe(
      'access_already_active',
    );
  });
});

/** What somebody sees who types a number: every answer, page and state, without what is different between any two sessions. */
async function seenBy(session: Answer['json'], typed?: string): Promise<unknown[]> {
  const heard: string[] = [];
  const response = await fetch(`${server.url}/v1/checkout/stream`, {
    headers: { authorization: `Bearer ${session.clientSecret}` },
  });
  const listening = (async () => {
    for await (const chunk of response.body ?? []) heard.push(Buffer.from(chunk).toString());
  })();
  const launched = await launchPlan(session, typed);
  const { id } = launched.json.payment;
  const payment = await server.store.payment(id);
  const back = await fetch(`${server.url}/r/${payment?.returnToken}`, { redirect: 'manual' });
  const html = await (await fetch(session.url)).text();
  await server.merchant('POST', `/v1/payments/${id}/sync`);
  const { methods: _methods, icons: _icons, ...checkout } = await checkoutOf(session);
  const dropped = await server.shopper(session.clientSecret, 'DELETE', `/v1/checkout/payments/${id}`);
  const after = (await checkoutOf(session)).payment;
  await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
  await listening;
  const next = { ...launched.json.next, url: launched.json.next.url.length };
  const seen = [
    [launched.status, { ...launched.json, next }],
    [back.status, back.headers.get('location')],
    [html, checkout],
    [dropped.status, dropped.json, after],
    heard.join(''),
  ];
  return seen.map((part) => anonymous(JSON.stringify(part), session));
}

/** A text without the names, times and ciphertexts of one session. */
const anonymous = (text: string, { clientSecret, id, reference }: Answer['json']): string =>
  text
    .replaceAll(clientSecret, 'SECRET')
    .replaceAll(id, 'SESSION')
    .replaceAll(reference, 'REFERENCE')
    .replace(/pay_\w+/g, 'PAYMENT')
    .replace(/\+?90\d{10}/g, 'PHONE')
    .replace(/(token|signature)=[^"&\\]*/g, '$1')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

describe('a number that somebody typed', () => {
  const known = newPhone();
  beforeAll(async () => void (await giveAccess(known)));

  it('in the checkout: nobody learns from it whether it has access, and the merchant reviews it', async () => {
    const session = await server.session({ ...TURKEY, customer: {} });
    const [withAccess, without] = [
      await seenBy(session, known),
      await seenBy(await server.session({ ...TURKEY, customer: {} }), newPhone()),
    ];
    expect(withAccess).toEqual(without);
    const [payment] = await paymentsOf(session);
    expect(payment.review).toEqual({ reason: 'access_already_active' });
  });

  it('in a shop’s page, with the publishable key: the same', async () => {
    const open = async (phone: string) =>
      (
        await server.shopper('none', 'POST', '/v1/checkout/sessions', {
          publishableKey: KEYS.publishableKey,
          product: 'month',
          country: 'TR',
          customer: { phone },
        })
      ).json;
    const session = await open(known);
    expect(await seenBy(session)).toEqual(await seenBy(await open(newPhone())));
    expect((await paymentsOf(session))[0].review).toEqual({ reason: 'access_already_active' });
  });

  it('is told of as under review once money came', async () => {
    const session = await server.session({ ...TURKEY, customer: {}, expiresIn: 3600 });
    const { json } = await launchPlan(session, newPhone());
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    await choose(json.next.url, 'approve');
    await server.merchant('POST', `/v1/payments/${json.payment.id}/sync`);
    expect((await checkoutOf(session)).payment).toMatchObject({ status: 'succeeded', review: true });
  });
});
