import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { type Merchant, startMerchant } from '../merchant.ts';
import { choose } from '../person.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { isCountry } from './module.ts';
import { sign } from './signature.ts';

const { email, apiKey } = accounts.paysepro;
const uid = String(accounts.paysepro.uid);
const mid = String(accounts.paysepro.mid);
const ORDER = {
  uid,
  mid,
  type: 'neosurf',
  cc: 'es',
  price: '12.00',
  email: 'ana@example.com',
  ucode: 'pay_1',
};

let merchant: Merchant;
let sandbox: Sandbox;

const signatureFor = (country: string, over: { uid?: string; mid?: string; email?: string } = {}): string =>
  sign({ uid, mid, country, email, ...over }, apiKey);

const getData = async (query: Record<string, string>, signature: string, method = 'GET') =>
  (
    await fetch(`${sandbox.url}/paysepro/getData.php?${new URLSearchParams(query)}`, {
      method,
      headers: { signature },
    })
  ).json();

const createCode = async (fields: Record<string, string>, signature = signatureFor(fields['cc'] ?? '')) =>
  (
    await fetch(`${sandbox.url}/paysepro/createCode.php`, {
      method: 'POST',
      headers: { signature },
      body: new URLSearchParams(fields),
    })
  ).text();

/** The answer is no JSON, so the page's address is read out of it as it is printed. */
async function launch(more: Record<string, string> = {}): Promise<{ page: string; code: string }> {
  const text = await createCode({ ...ORDER, ...more });
  const page = /'url':"([^"]+)"/.exec(text)?.[1] ?? '';
  return { page, code: new URL(page).searchParams.get('code') ?? '' };
}

beforeEach(async () => {
  merchant = await startMerchant('OK');
  sandbox = await startSandbox({ hooks: { paysepro: `${merchant.url}/ipn?keep=1` }, laterMs: 1 });
});
afterEach(() => Promise.all([sandbox.close(), merchant.close()]));

describe('getData', () => {
  test.each(['GET', 'POST'])(
    'by %s lists the methods of a country, and those of every country',
    async (method) => {
      const answer = await getData({ uid, mid, cc: 'es' }, signatureFor('es'), method);
      expect(answer).toMatchObject({
        error: 0,
        data: {
          error: 0,
          sites: { status: 'enabled' },
          modules: { status: 'enabled', currency: 'EUR', country: 'es' },
          gateway: { url: `${sandbox.url}/paysepro/createCode.php` },
        },
      });
      expect(Object.keys(answer.data.modules.methods)).toEqual(['neosurf', 'sofort', 'bitcoin']);
      expect(answer.data.modules.methods.neosurf).toEqual([
        { method: 'neosurf', country: 'es', price: '12.00', pmin: '1.00', pmax: '1000.00' },
      ]);
      expect(answer.data.modules.methods.bitcoin[0].country).toBe('');
    },
  );

  test.each([
    ['06', { uid: '1' }, signatureFor('es', { uid: '1' })],
    ['05', { mid: '1' }, signatureFor('es', { mid: '1' })],
    ['40', {}, signatureFor('pt')],
    ['40', {}, signatureFor('es', { email: 'ana@example.com' })],
    ['40', {}, ''],
    ['32', { cc: 'xx' }, signatureFor('xx')],
    ['32', { cc: 'ES' }, signatureFor('ES')],
  ])('refuses with error %s: %j', async (error, change, signature) => {
    expect(await getData({ uid, mid, cc: 'es', ...change }, signature)).toMatchObject({ error });
  });

  test('knows countries by their ISO codes', () => {
    expect(['es', 'tr', 'bd', 'gb'].every(isCountry)).toBe(true);
    expect(['xx', 'uk1', 'ES', ''].some(isCountry)).toBe(false);
  });
});

describe('createCode', () => {
  test('answers in their own single-quoted dialect, with the price as it was sent', async () => {
    const text = await createCode(ORDER);
    expect(text).toMatch(
      /^\{\n {2}'code':"([0-9A-F]{12})",\n {2}'price':12\.00,\n {2}'error':0,\n {2}'url':"http:.+&code=\1"\n\}$/,
    );
    expect(sandbox.orderStore.orders[0]).toMatchObject({
      reference: 'pay_1',
      amount: '12.00',
      currency: 'EUR',
    });
  });

  test.each([
    ['01', { type: 'paypal' }],
    ['03', { uid: '' }],
    ['04', { mid: '' }],
    ['05', { mid: '1' }],
    ['06', { uid: '1' }],
    ['10', { type: 'multibanco' }],
    ['17', { price: '0.50' }],
    ['17', { price: '1000.01' }],
    ['17', { price: 'twelve' }],
  ])('refuses with error %s and a trailing comma: %j', async (error, change) => {
    expect(await createCode({ ...ORDER, ...change })).toBe(`{\n  "error":"${error}",\n}`);
    expect(sandbox.orderStore.orders).toHaveLength(0);
  });

  test('needs no e-mail address, unless the module does', async () => {
    expect(await createCode({ ...ORDER, email: '' })).toContain("'error':0");
    sandbox.setScenario('email_needed', 'paysepro');
    expect(await createCode({ ...ORDER, email: '' })).toBe('{\n  "error":"02",\n}');
    expect(await createCode(ORDER)).toContain("'error':0");
  });

  test('refuses a signature for another country', async () => {
    expect(await createCode(ORDER, signatureFor('pt'))).toBe('{\n  "error":"40",\n}');
  });
});

describe('the shopper', () => {
  test('who approves is announced by an IPN with every field, and the code works', async () => {
    const { page, code } = await launch();
    expect((await fetch(`${sandbox.url}/paysepro/access.php?code=${code}`)).status).toBe(403);
    expect(await choose(page, 'approve')).toEqual({
      location: `${sandbox.url}/paysepro/access.php?code=${code}`,
    });
    const { method, url } = await merchant.next();
    expect(method).toBe('GET');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      keep: '1',
      uid,
      mid,
      country: 'es',
      price: '12.00',
      currency: 'EUR',
      code,
      email: 'ana@example.com',
      result: 'ok',
      ucode: 'pay_1',
      type: 'neosurf',
      mode: 'debug',
    });
    expect((await fetch(`${sandbox.url}/paysepro/access.php?code=${code}`)).status).toBe(200);
  });

  test.each(['decline', 'timeout'] as const)(
    'who chooses %s is a "ko", and the code never works',
    async (choice) => {
      const { page, code } = await launch();
      expect(await choose(page, choice)).toEqual({ location: null });
      expect((await merchant.next()).url.searchParams.get('result')).toBe('ko');
      expect((await fetch(`${sandbox.url}/paysepro/access.php?code=${code}`)).status).toBe(403);
    },
  );

  test('who pays later is a "ko" first and an "ok" with the same code afterwards', async () => {
    const { page, code } = await launch();
    await choose(page, 'later');
    const notices = [await merchant.next(), await merchant.next()].map(({ url }) => url.searchParams);
    expect(notices.map((query) => query.get('result'))).toEqual(['ko', 'ok']);
    expect(notices.map((query) => query.get('code'))).toEqual([code, code]);
  });

  test('who only closes the page is not announced', async () => {
    const { page } = await launch({ return_url: 'https://shop.example/return' });
    expect(await choose(page, 'close')).toEqual({ location: 'https://shop.example/return' });
    expect(merchant.arrivals).toHaveLength(0);
  });

  test('is sent to the ACCESS URL of the module with the code', async () => {
    sandbox.setHooks({ payseproAccess: 'https://shop.example/access' });
    const { page, code } = await launch();
    expect(await choose(page, 'approve')).toEqual({ location: `https://shop.example/access?code=${code}` });
  });
});
