import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const open = (url: string) => fetch(url, { redirect: 'manual', headers: { 'accept-language': 'en-GB,en' } });
const submit = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

/** How many bytes really travel: `fetch` decodes. */
const lengthOf = (url: string, accept: string) =>
  new Promise<{ length: number; encoding: string | undefined }>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accept } }, (answer) => {
      let length = 0;
      answer.on('data', (part: Buffer) => {
        length += part.length;
      });
      answer.on('end', () => resolve({ length, encoding: answer.headers['content-encoding'] }));
    }).on('error', reject);
  });

describe('the hosted page', () => {
  it('shows every method in its first HTML, may load nothing foreign, and tells nobody its address', async () => {
    const { url } = await server.session();
    const page = await open(url);
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const id of ['paysepro:sofort', 'boxcharge:nb']) expect(html).toContain(`value="${id}"`);
    expect(html).toContain('€12.00');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
    for (const [, address] of html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)) {
      expect(address).toMatch(/^https:\/\/shop\.example\//);
    }
  });

  it('needs no further request to be drawn: its policy allows the one stylesheet that is in it, by its hash', async () => {
    const page = await open((await server.session()).url);
    const html = await page.text();
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    expect(styles).toHaveLength(1);
    const hash = createHash('sha384')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha384-${hash}'`);
    expect(html).not.toMatch(/<link[^>]*href="[^#]|<img|@import|url\((?!data:)/);
    expect([...html.matchAll(/ src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
      expect.stringMatching(/^\/farebox-[0-9a-f]{12}\.js$/),
    ]);
  });

  it('takes nothing but its own script, to which no text may become code, and lets windows close', async () => {
    const { headers } = await open((await server.session()).url);
    const policy = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("trusted-types 'none'");
    expect(policy).toContain("img-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('payment=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
  });

  it('shows the pictures of what is bought, from the shop’s own origins and nobody else’s', async () => {
    const image = 'https://shop.example/tea.png';
    const { url } = await server.session({
      items: [
        { name: 'Tea', quantity: 1, image },
        { name: 'Post', quantity: 1 },
      ],
    });
    const answer = await open(url);
    expect(answer.headers.get('content-security-policy')).toContain("img-src 'self' https://shop.example;");
    const [picture, ...others] = (await answer.text()).match(/<img[^>]*>/g) ?? [];
    expect(others).toEqual([]);
    expect(picture).toContain(`src="${image}"`);
    expect(picture).toContain('referrerpolicy="no-referrer" width="44" height="44"');
  });

  it.each([
    ['of another origin', 'https://cdn.example/tea.png'],
    ['of a subdomain that is not configured', 'https://img.shop.example/tea.png'],
    ['of another port', 'https://shop.example:8443/tea.png'],
    ['with a password', 'https://a:b@shop.example/tea.png'],
    ['that is a script', 'javascript:alert(1)'],
    ['that carries itself', 'data:image/png;base64,AAAA'],
  ])('takes no picture %s', async (_what, image) => {
    const items = [
      { name: 'Post', quantity: 1 },
      { name: 'Tea', quantity: 1, image },
    ];
    const refused = await server.session({ items });
    expect(refused).toMatchObject({ code: 'invalid_request', errors: [{ path: 'items.1.image' }] });
  });

  it('is sent small to a browser that takes gzip, and as it is to any other', async () => {
    const { url } = await server.session();
    const [plain, small] = [await lengthOf(url, 'identity'), await lengthOf(url, 'gzip, deflate, br')];
    expect([plain.encoding, small.encoding]).toEqual([undefined, 'gzip']);
    expect(small.length).toBeLessThan(plain.length / 2);
  });

  it('takes the form without JavaScript and sends the shopper to the provider, and back to the truth', async () => {
    const session = await server.session();
    const answer = await submit(session.url, {
      method: 'boxcharge:nb',
      'boxcharge:nb/fields.bankcode': 'TEST',
    });
    expect(answer.status).toBe(303);
    const provider = answer.headers.get('location') ?? '';
    expect(new URL(provider).origin).toBe(new URL(server.sandbox.url).origin);
    expect(await (await open(session.url)).text()).toMatch(/http-equiv="refresh"/);
    const { location } = await choose(provider, 'approve');
    expect((await open(location ?? '')).headers.get('location')).toBe('https://shop.example/thanks');
    const paid = await (await open(session.url)).text();
    expect(paid).toContain('https://shop.example/thanks');
    expect(paid).not.toContain('value="boxcharge:nb"');
    expect(paid).toContain('<p class="paid-with"><strong>Net banking</strong> via BoxCharge</p>');
    const { data } = (await server.merchant('GET', `/v1/payments?session=${session.id}`)).json;
    expect(data).toMatchObject([{ method: 'boxcharge:nb', methodName: 'Net banking' }]);
    const { data: events } = (await server.merchant('GET', '/v1/events')).json;
    expect(events.at(-1)).toMatchObject({ data: { payment: { methodName: 'Net banking' } } });
  });

  it('shows a wrong field beside what was typed, and launches nothing', async () => {
    const session = await server.session({ customer: {} });
    const answer = await submit(session.url, {
      method: 'paysepro:sofort',
      'paysepro:sofort/customer.email': 'nobody"><script>',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('nobody&quot;');
    expect(html).not.toContain('"><script>');
    expect((await server.merchant('GET', `/v1/payments?session=${session.id}`)).json.data).toEqual([]);
  });

  it('asks for an e-mail address that the provider turns out to need, also without a script', async () => {
    server.sandbox.setScenario('email_needed', 'paysepro');
    const session = await server.session({ customer: {} });
    const field = 'paysepro:sofort/customer.email';
    expect(await (await open(session.url)).text()).not.toContain(`name="${field}"`);
    const refused = await submit(session.url, { method: 'paysepro:sofort' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`name="${field}"`);
    const again = await submit(session.url, { method: 'paysepro:sofort', [field]: 'ana@example.com' });
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toContain(server.sandbox.url);
  });

  it('lets a shopper give up and choose again', async () => {
    const session = await server.session();
    await submit(session.url, { method: 'paysepro:sofort' });
    const { payment } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
    const again = await submit(session.url, { 'give-up': payment.id });
    expect([again.status, again.headers.get('location')]).toEqual([303, new URL(session.url).pathname]);
    expect(await (await open(session.url)).text()).toContain('value="boxcharge:nb"');
    expect((await server.merchant('GET', `/v1/payments/${payment.id}`)).json.status).toBe('canceled');
  });

  it('shows an unknown session as a page’s 404', async () => {
    const page = await open(`${server.url}/c/nonsense`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    const html = await page.text();
    expect(html).toContain('does not lead to a checkout');
    expect(html).toContain(page.headers.get('x-request-id'));
    expect(html).toContain('<style>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the system routes', () => {
  it('say that the server lives and is ready', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const nowhere = await fetch(`${server.url}/nowhere`);
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});
