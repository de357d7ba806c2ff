import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, KEYS, startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import type { OpenApi } from './system/openapi/document.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const pathsOf = ({ json }: Answer): string[] => json.errors?.map(({ path }: { path: string }) => path);

/** Pages, and addresses to which others append what they like. */
const TOLERANT = /^\/(c|r|a|s|hooks|farebox|docs|favicon)\b/;

/** Every call that answers JSON or a stream, from the document, with an id where one belongs. */
async function strictCalls(): Promise<[method: string, path: string, key: string][]> {
  const { paths } = (await server.merchant('GET', '/v1/openapi.json')).json as OpenApi;
  const { clientSecret } = await server.session();
  return Object.entries(paths)
    .filter(([path]) => !TOLERANT.test(path))
    .flatMap(([path, calls]) =>
      Object.entries(calls).map(([method, { tags }]): [string, string, string] => [
        method.toUpperCase(),
        path.replace('{provider}/{name}', 'payatom/wallet-balance').replace('{id}', 'pay_1'),
        tags[0] === 'merchant' ? KEYS.secretKey : clientSecret,
      ]),
    );
}

async function call(method: string, address: string, key: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}` };
  return await server.merchant(method, address, undefined, headers);
}

describe('a query that is not understood', () => {
  it('is refused by every call that answers JSON, with its path, before anything is done', async () => {
    const calls = await strictCalls();
    expect(calls.length).toBeGreaterThan(25);
    for (const [method, path, key] of calls) {
      const answer = await call(method, `${path}?nonsense=1`, key);
      expect(answer.status, `${method} ${path}`).toBe(422);
      expect(pathsOf(answer), `${method} ${path}`).toContain('nonsense');
      const twice = await call(method, `${path}?limit=1&limit=1`, key);
      expect(pathsOf(twice), `${method} ${path}`).toEqual(['limit']);
    }
  });

  it('is no way to learn what a call takes without the key to it', async () => {
    expect((await call('GET', '/v1/payments?nonsense=1', 'sk_wrong')).status).toBe(401);
  });

  it('is no reason to keep its answer for an Idempotency-Key: the request may be sent again without it', async () => {
    const order = { amount: 1200, currency: 'EUR', country: 'ES', reference: 'r' };
    const urls = { successUrl: 'https://a.example', cancelUrl: 'https://a.example' };
    const send = (address: string) =>
      server.merchant('POST', address, { ...order, ...urls }, { 'idempotency-key': 'stray' });
    expect((await send('/v1/sessions?expand=1')).status).toBe(422);
    expect((await send('/v1/sessions')).status).toBe(201);
  });

  it('at no route at all is still not found', async () => {
    expect((await server.merchant('GET', '/v1/nothing?a=1')).status).toBe(404);
    expect((await server.merchant('PUT', '/v1/payments?a=1')).status).toBe(405);
  });

  it('is taken by pages, whose addresses others append to', async () => {
    const { clientSecret } = await server.session();
    for (const path of [`/c/${clientSecret}?utm_source=a&utm_source=b`, '/farebox.js?v=2', '/docs?x=1'])
      expect((await fetch(server.url + path)).status, path).toBe(200);
    const card = `${server.url}/c/${clientSecret}/card?method=boxcharge:cc&fbclid=1`;
    const accept = { accept: 'application/json' };
    const byScript = await fetch(card, { method: 'POST', headers: accept });
    expect((await byScript.json()).errors).toMatchObject([{ path: 'fbclid' }]);
  });
});

describe('a list', () => {
  it.each([
    ['/v1/payments?status=paid', 'status'],
    ['/v1/payments?status=Succeeded', 'status'],
    ['/v1/payments?status=', 'status'],
    ['/v1/payments?status=succeeded%20', 'status'],
    ['/v1/payments?status=failed&status=succeeded', 'status'],
    ['/v1/payments?status[]=failed', 'status[]'],
    ['/v1/payments?provider=stripe', 'provider'],
    ['/v1/payments?provider=Paysepro', 'provider'],
    ['/v1/payments?session=', 'session'],
    ['/v1/payments?session=cs_nobody', 'session'],
    ['/v1/payments?after=xyz', 'after'],
    ['/v1/payments?after=', 'after'],
    ['/v1/payments?after=0', 'after'],
    ['/v1/payments?limit=abc', 'limit'],
    ['/v1/payments?limit=0', 'limit'],
    ['/v1/payments?limit=', 'limit'],
    ['/v1/payments?limit=1e1', 'limit'],
    ['/v1/payments?limit=0x10', 'limit'],
    ['/v1/payments?limit=101', 'limit'],
    ['/v1/payments?limit=%201', 'limit'],
    ['/v1/payments?Limit=1', 'Limit'],
    ['/v1/payments?__proto__=1', '__proto__'],
    ['/v1/payments?constructor=1', 'constructor'],
    ['/v1/events?limit=1001', 'limit'],
    ['/v1/events?after=xyz', 'after'],
    ['/v1/events?after=-1', 'after'],
    ['/v1/events?type=payment.succeeded', 'type'],
    ['/v1/reconciliations?provider=paypal', 'provider'],
    ['/v1/reconciliations?day=2026-02-30', 'day'],
    ['/v1/reconciliations?status=open', 'status'],
    ['/v1/subscriptions?provider=amper&phone=%2B905550000002', 'provider'],
    ['/v1/subscriptions?provider=ampere', 'phone'],
    ['/v1/methods?country=ES&currency=EUR&amount=1e3', 'amount'],
    ['/v1/methods?country=ES&explain=true', 'explain'],
    ['/v1/methods?country=ES&mode=subscriptions', 'mode'],
    ['/v1/methods?country=ES&plan=pro', 'plan'],
    ['/v1/reports/payatom/wallet-balance?account=1', 'account'],
    ['/v1/reports/payatom/wallet-summary', 'dateType'],
    ['/v1/reports/payatom/payout-reconciliation?day=yesterday', 'day'],
  ])('refuses %s', async (address, path) => {
    const answer = await server.merchant('GET', address);
    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe('invalid_request');
    expect(pathsOf(answer)).toContain(path);
  });

  it('says what it knows, and what was meant', async () => {
    const messages = async (address: string) => {
      const { errors } = (await server.merchant('GET', address)).json;
      return errors.map(({ message }: { message: string }) => message);
    };
    expect(await messages('/v1/payments?statuss=failed')).toEqual([
      expect.stringMatching(/^This is not known here: expected one of session, .*\. Did you mean status\?$/),
    ]);
    expect(await messages('/v1/payments?status=SUCCEEDED')).toEqual([
      expect.stringMatching(/^expected one of launching, .*\. Did you mean succeeded\?$/),
    ]);
    // Nothing is suggested that somebody who looks for paid payments must not take instead.
    expect(await messages('/v1/payments?status=paid')).toEqual([expect.stringMatching(/reversed$/)]);
    expect(await messages('/healthz?verbose=1')).toEqual(['This is not known here: expected nothing']);
    expect(await messages(`/v1/payments?${'a'.repeat(4000)}=1`)).toHaveLength(1);
  });

  it('of another site’s session, or after another site’s payment, is no list', async () => {
    const others = { other: { ...serverSite(), secretKey: 'sk_test_other_secret_key_of_site' } };
    const two = await startTestServer({}, { others });
    try {
      const session = await two.session();
      const { payment } = (await two.launch(session, 'paysepro:sofort')).json;
      const other = { authorization: 'Bearer sk_test_other_secret_key_of_site' };
      const ask = (query: string) => two.merchant('GET', `/v1/payments?${query}`, undefined, other);
      expect(pathsOf(await ask(`session=${session.id}`))).toEqual(['session']);
      const gone = await ask(`limit=5&after=${payment.id}`);
      expect(gone.json).toMatchObject({ status: 410, code: 'cursor_gone', errors: [{ path: 'after' }] });
      expect(gone.json.start).toBe(`${two.url}/v1/payments?limit=5`);
      const nobodys = await ask('limit=5&after=pay_aaaaaaaaaaaaaaaaaaaaaaaa');
      const { requestId: _one, ...told } = gone.json;
      const { requestId: _two, ...same } = nobodys.json;
      expect(same, 'another site’s payment is told from none').toEqual(told);
      expect((await two.merchant('GET', `/v1/payments?after=${payment.id}`)).json.data).toEqual([]);
    } finally {
      await two.close();
    }
  });

  it('of methods for a session takes nothing that the session says itself', async () => {
    const { id } = await server.session();
    const answer = await server.merchant('GET', `/v1/methods?session=${id}&country=TR&mode=subscription`);
    expect(pathsOf(answer)).toEqual(['mode', 'country']);
    expect((await server.merchant('GET', `/v1/methods?session=${id}&explain=1`)).status).toBe(200);
  });
});

describe('a body', () => {
  it('with a member that is not known is refused by every call that takes one, with what is known', async () => {
    const { paths } = (await server.merchant('GET', '/v1/openapi.json')).json as OpenApi;
    const { clientSecret, id } = await server.session();
    const { payment } = (await server.launch(await server.session(), 'paysepro:sofort')).json;
    let asked = 0;
    for (const [path, { post }] of Object.entries(paths)) {
      if (!post?.requestBody) continue;
      const key = post.tags[0] === 'shopper' ? clientSecret : KEYS.secretKey;
      const address = path.replace('{id}', path.includes('payments') ? payment.id : id);
      const answer = await server.merchant(
        'POST',
        address,
        { nonsense: 1 },
        { authorization: `Bearer ${key}` },
      );
      expect(pathsOf(answer), path).toContain('nonsense');
      asked += 1;
    }
    expect(asked).toBeGreaterThan(9);
    const { json } = await server.merchant('POST', '/v1/sessions', { customer: { phon: '1' } });
    expect(json.errors).toContainEqual({
      path: 'customer.phon',
      message: 'This is not known here: expected one of name, email, phone. Did you mean phone?',
    });
  });

  it('that is a form is held to the same', async () => {
    const { payment } = (await server.launch(await server.session(), 'paysepro:sofort')).json;
    const send = async (fill: (form: FormData) => void) => {
      const form = new FormData();
      form.set('description', 'Seen?');
      fill(form);
      const headers = { authorization: `Bearer ${KEYS.secretKey}` };
      const address = `${server.url}/v1/payments/${payment.id}/complaints`;
      const answer = await fetch(address, { method: 'POST', headers, body: form });
      return (await answer.json()).errors?.map(({ path }: { path: string }) => path);
    };
    expect(await send((form) => form.set('picture', 'x'))).toEqual(['picture']);
    expect(await send((form) => form.append('description', 'Again?'))).toEqual(['description']);
    expect(await send((form) => form.set('pictures', 'iVBORw0KGgo='))).toEqual(['pictures.0']);
  });
});

/** A site as the server has one, as far as a second one needs it. */
const serverSite = () => ({
  name: 'Other Shop',
  mode: 'sandbox',
  origins: ['https://other.example'],
  publishableKey: 'pk_test_other_publishable_key',
  providers: {},
});
