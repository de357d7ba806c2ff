import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const address = () => server.accessUrl('paysepro');
const visit = (code: string, headers: Record<string, string> = {}) =>
  fetch(`${address()}?code=${code}`, { headers: { 'accept-language': 'en', ...headers } });

/** A launched payment, its code and the page where it is paid. */
async function launched(over: Record<string, unknown> = {}) {
  const session = await server.session(over);
  const { payment, next } = (await server.launch(session, 'paysepro')).json;
  return { session, id: payment.id, page: next.url, code: new URL(next.url).searchParams.get('code') ?? '' };
}

it('is where a shopper lands after paying, for Paysepro documents no other way back', async () => {
  const { sites } = server.config as { sites: { shop: { providers: { paysepro: object } } } };
  const { returnUrlField: _none, ...paysepro } = sites.shop.providers.paysepro as { returnUrlField: string };
  const other = await startTestServer({ providers: { paysepro } });
  try {
    const site = other.farebox.context.sites.get('shop');
    const payseproAccess = site?.accessUrl('paysepro') ?? '';
    // This site is configured with the first server's sandbox.
    server.sandbox.setHooks({ paysepro: site?.hookUrl('paysepro') ?? '', payseproAccess });
    const { next } = (await other.launch(await other.session(), 'paysepro')).json;
    const { location } = await choose(next.url, 'approve');
    expect(location?.startsWith(`${payseproAccess}?code=`)).toBe(true);
    const page = await fetch(location ?? '');
    expect(page.headers.get('x-farebox-standing')).toBe('paid');
  } finally {
    server.sandbox.setHooks({ paysepro: server.hookUrl('paysepro') });
    await other.close();
  }
});

describe('the page of an access code', () => {
  it('waits without the code until its payment is proven, moves nothing by it, and then shows it', async () => {
    const { session, code, page } = await launched();
    const before = (await server.events()).length;
    const waiting = await visit(code);
    const html = await waiting.text();
    expect([waiting.status, waiting.headers.get('x-farebox-standing')]).toEqual([200, 'waiting']);
    expect(html).toContain('Waiting for your payment');
    expect(html).toContain('€12.00');
    expect(html).toContain('Reference order-1');
    expect(html).not.toContain(code);
    expect(html).not.toContain(session.clientSecret);
    expect((await server.events()).slice(before)).toEqual([]);

    await choose(page, 'approve');
    const paid = await visit(code);
    const shown = await paid.text();
    expect(paid.headers.get('x-farebox-standing')).toBe('paid');
    expect(shown).toContain('Payment received');
    expect(shown).toContain(`>${code}</code>`);
    expect(shown).toContain('href="https://shop.example/thanks"');
    expect(shown).not.toContain(session.clientSecret);
  });

  it('follows with a script of ours, or by itself where there is none, and only while something can change', async () => {
    const { code, page } = await launched();
    const html = await (await visit(code)).text();
    expect(html).toMatch(/<noscript><meta http-equiv="refresh" content="4"\/?><\/noscript>/);
    const script = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await fetch(server.url + script)).headers.get('content-type')).toContain('javascript');
    const head = await fetch(`${address()}?code=${code}`, { method: 'HEAD' });
    expect([head.headers.get('x-farebox-standing'), await head.text()]).toEqual(['waiting', '']);
    await choose(page, 'approve');
    expect(await (await visit(code)).text()).not.toMatch(/http-equiv="refresh"|<script/);
  });

  it('goes on waiting after a ko, which may become an ok, and after its time: who pays late is looked at', async () => {
    const { code, page, session } = await launched();
    await choose(page, 'timeout');
    expect((await visit(code)).headers.get('x-farebox-standing')).toBe('waiting');
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    const left = await visit(code);
    expect(left.headers.get('x-farebox-standing')).toBe('left');
    expect(await left.text()).toContain('do not pay again');
    await choose(page, 'approve');
    const late = await visit(code);
    const html = await late.text();
    expect(late.headers.get('x-farebox-standing')).toBe('checked');
    expect(html).not.toContain(code);
  });

  it.each(['', 'AAAAAAAAAAAA', '%00', `${'A'.repeat(4000)}`])(
    'is not found with the code "%s"',
    async (code) => {
      const page = await visit(code);
      expect(page.status).toBe(404);
      expect(page.headers.get('content-type')).toContain('text/html');
    },
  );

  it('is not found with two codes, at another token, for another provider or by another payment’s reference', async () => {
    const { code, id } = await launched();
    const bank = (await server.launch(await server.session(), 'boxcharge')).json.payment.id;
    const { providerReference } = (await server.merchant('GET', `/v1/payments/${bank}`)).json;
    const { pathname } = new URL(address());
    const wrong = [
      `${pathname}?code=${code}&code=AAAAAAAAAAAA`,
      `${pathname}?code=${id}`,
      `${pathname}?code=${providerReference}`,
      `${pathname.slice(0, -1)}_?code=${code}`,
      `${pathname.replace('paysepro', 'boxcharge')}?code=${code}`,
      `${pathname.replace('/shop/', '/other/')}?code=${code}`,
    ];
    for (const path of wrong) expect((await fetch(server.url + path)).status, path).toBe(404);
  });

  it('opens none of our hooks by its token, which shoppers see', async () => {
    const site = server.farebox.context.sites.get('shop');
    expect(site?.accessToken('paysepro')).not.toBe(site?.hookToken('paysepro'));
    const hook = `${server.url}/hooks/shop/paysepro/${site?.accessToken('paysepro')}`;
    expect((await fetch(hook)).status).toBe(404);
  });

  it('takes a form, and leads to an address that can be asked for again', async () => {
    const { code } = await launched();
    const body = new URLSearchParams({ code });
    const answer = await fetch(address(), { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${new URL(address()).pathname}?code=${code}`);
  });

  it.each(['/?code=', '&code=', '?status=ok&amp;code=', '/&code='])(
    'is found at its address with %s',
    async (behind) => {
      const { code } = await launched();
      expect((await fetch(`${address()}${behind}${code}`)).status).toBe(200);
    },
  );

  it('takes a multipart form and JSON, and leads to the same address', async () => {
    const { code } = await launched();
    const parts = new FormData();
    parts.append('code', code);
    for (const body of [parts, JSON.stringify({ code })]) {
      const answer = await fetch(`${address()}/`, { method: 'POST', body, redirect: 'manual' });
      expect(answer.headers.get('location')).toBe(`${new URL(address()).pathname}?code=${code}`);
    }
  });

  it('speaks the session’s language, from right to left where it is written so, and says that it is a test', async () => {
    const { code, page } = await launched({ locale: 'ar' });
    await choose(page, 'approve');
    const html = await (await visit(code)).text();
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('رمز الوصول الخاص بك');
    expect(html).toContain('class="test"');
    expect(await (await visit((await launched()).code, { 'accept-language': 'de' })).text()).toContain(
      'lang="de"',
    );
  });

  it('may load nothing foreign, and is drawn by one stylesheet that its policy allows by its hash', async () => {
    const { code } = await launched();
    const page = await visit(code);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toMatch(/ style="| on[a-z]+="/);
  });
});
