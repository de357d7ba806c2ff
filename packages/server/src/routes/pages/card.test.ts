import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { withCards } from '../../../../../demo/sandbox/boxcharge/account.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { ProviderUnreachable } from '../../providers/errors.ts';
import type { Integration } from '../system/integration.ts';

const CHALLENGED = '5111111111111111';
const APPROVED = '5123450000000008';
const DECLINED = '5555229999997722';

const METHOD = 'boxcharge:cc';

describe('a card', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer((sandbox) => ({ providers: withCards(providerConfig(sandbox)) }));
  });
  afterAll(() => server.close());

  const address = (clientSecret: string, method = METHOD) =>
    `${server.url}/c/${clientSecret}/card?${new URLSearchParams({ method })}`;

  const typed = (over: Record<string, string> = {}) =>
    new URLSearchParams({ number: CHALLENGED, expiry: '12/30', code: '739', holder: 'Ana García', ...over });

  /** Sends a card as the frame's script does, or, with other headers, as a form does. */
  const send = async (
    { clientSecret }: { clientSecret: string },
    { method, ...over }: Record<string, string> = {},
    headers: Record<string, string> = { accept: 'application/json' },
  ) => {
    const response = await fetch(address(clientSecret, method), {
      method: 'POST',
      body: typed(over),
      headers,
      redirect: 'manual',
    });
    const text = await response.text();
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text,
      // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
      json: (/^\{/.test(text) ? JSON.parse(text) : undefined) as any,
    };
  };

  const FORM = { accept: 'text/html' };

  /** Does what the bank's page asks for, and comes back. */
  const answerBank = async (url: string, choice: string, password = '') => {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ choice, password }),
      redirect: 'manual',
    });
    await answer.text();
    const back = answer.headers.get('location');
    if (back) await fetch(back, { redirect: 'manual' });
    return answer.status;
  };

  const statusOf = async (session: { id: string }) => {
    const { json } = await server.merchant('GET', `/v1/payments?session=${session.id}`);
    return json.data.map(({ status }: { status: string }) => status);
  };

  it('whose bank asks for a password goes to the bank’s page and is paid after it', async () => {
    const session = await server.session();
    const { status, json } = await send(session);
    expect(status).toBe(201);
    expect(json.payment.status).toBe('pending');
    expect(json.next.url).toContain('/boxcharge/api/3ds/');
    expect(await answerBank(json.next.url, 'approve', '123456')).toBe(303);
    expect(await statusOf(session)).toEqual(['succeeded']);
    const { status: open } = (await server.merchant('GET', `/v1/sessions/${session.id}`)).json;
    expect(open).toBe('completed');
  });

  it('whose bank is told no has failed', async () => {
    const session = await server.session();
    const { json } = await send(session);
    await answerBank(json.next.url, 'decline');
    expect(await statusOf(session)).toEqual(['failed']);
  });

  it('whose password was wrong three times has failed', async () => {
    const session = await server.session();
    const { json } = await send(session);
    expect(await answerBank(json.next.url, 'approve', '000000')).toBe(422);
    expect(await answerBank(json.next.url, 'approve', '000000')).toBe(422);
    await answerBank(json.next.url, 'approve', '000000');
    expect(await statusOf(session)).toEqual(['failed']);
  });

  it('that was left at the bank’s page waits, and gives way to another try', async () => {
    const session = await server.session();
    const first = await send(session);
    await answerBank(first.json.next.url, 'close');
    expect(await statusOf(session)).toEqual(['pending']);
    const second = await send(session, { number: APPROVED, replaces: first.json.payment.id });
    expect(second.json.payment.status).toBe('succeeded');
    expect((await statusOf(session)).toSorted()).toEqual(['canceled', 'succeeded']);
  });

  it('that nobody asks about is paid, or declined, in the answer', async () => {
    const paid = await send(await server.session(), { number: APPROVED });
    expect(paid.json.payment.status).toBe('succeeded');
    const session = await server.session();
    const declined = await send(session, { number: DECLINED });
    expect([declined.status, declined.json.code]).toEqual([502, 'provider_refused']);
    expect(await statusOf(session)).toEqual(['failed']);
  });

  it('is checked again here, and each field that is wrong is named', async () => {
    const { status, json } = await send(await server.session(), {
      number: '4111111111111112',
      expiry: '01/20',
      code: '12',
      holder: '',
    });
    expect(status).toBe(422);
    expect(json.errors).toEqual([
      { path: 'card.number', message: 'number' },
      { path: 'card.expiry', message: 'expired' },
      { path: 'card.code', message: 'code' },
      { path: 'card.holder', message: 'holder' },
    ]);
  });

  it('that BoxCharge does not know is a wrong number', async () => {
    const { status, json } = await send(await server.session(), { number: '4242424242424242' });
    expect(status).toBe(422);
    expect(json.errors).toEqual([{ path: 'card.number', message: 'number' }]);
  });

  it('is not taken where a launch is asked for in JSON', async () => {
    const { clientSecret } = await server.session();
    const { status, json } = await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', {
      method: METHOD,
      fields: { ccno: CHALLENGED },
    });
    expect([status, json.errors[0].path]).toEqual([422, 'method']);
  });

  it('is not taken by a method that takes none', async () => {
    const { clientSecret } = await server.session();
    const response = await fetch(address(clientSecret, 'paysepro:sofort'), {
      method: 'POST',
      body: typed(),
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(422);
  });

  it('is not taken from a page that is not ours', async () => {
    const from = (site: string) =>
      server
        .session()
        .then((session) => send(session, {}, { accept: 'application/json', 'sec-fetch-site': site }));
    expect((await from('same-origin')).status).toBe(201);
    expect((await from('cross-site')).status).toBe(403);
    expect((await from('same-site')).status).toBe(403);
    expect((await from('none')).status).toBe(403);
  });

  it('leads back to the shop only', async () => {
    const { status, json } = await send(await server.session(), { returnUrl: 'https://evil.example/' });
    expect([status, json.errors[0].path]).toEqual([422, 'returnUrl']);
  });

  it('is tried ten times in one session, no more, credit and debit together', async () => {
    const session = await server.session();
    const mixed = Array.from({ length: 10 }, (_, index) => (index % 2 ? METHOD : 'boxcharge:dc'));
    for (const method of mixed) expect((await send(session, { method, number: DECLINED })).status).toBe(502);
    for (const method of [METHOD, 'boxcharge:dc']) {
      const { status, json } = await send(session, { method, number: APPROVED });
      expect([status, json.code]).toEqual([429, 'too_many_attempts']);
    }
    expect(await statusOf(session)).toEqual(mixed.map(() => 'failed'));
    const { status } = await server.launch(session, 'boxcharge:nb');
    expect(status).toBe(201);
  });

  it('comes in a small body', async () => {
    const { status } = await send(await server.session(), { holder: 'x'.repeat(9000) });
    expect(status).toBe(413);
  });

  describe('without a script', () => {
    it('is asked for on a page of its own, which the checkout leads to', async () => {
      const session = await server.session();
      const chosen = await fetch(session.url, {
        method: 'POST',
        body: new URLSearchParams({ method: METHOD }),
        redirect: 'manual',
      });
      expect(chosen.status).toBe(303);
      const page = await fetch(new URL(chosen.headers.get('location') ?? '', server.url));
      const html = await page.text();
      expect(html).toContain('autocomplete="cc-number"');
      expect(html).toContain('method="post"');
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    });

    it('leads on to the bank, or back to the checkout', async () => {
      const session = await server.session();
      const challenged = await send(session, {}, FORM);
      expect([challenged.status, challenged.location]).toEqual([
        303,
        expect.stringContaining('/boxcharge/api/3ds/'),
      ]);
      const paid = await send(await server.session(), { number: APPROVED }, FORM);
      const back = await fetch(new URL(paid.location, server.url), { redirect: 'manual' });
      expect(back.headers.get('location')).toBe('https://shop.example/thanks');
      const declined = await send(await server.session(), { number: DECLINED }, FORM);
      expect([declined.status, declined.location]).toEqual([303, expect.stringMatching(/^\/c\/cs_[^/]+$/)]);
    });

    it('that is wrong is asked for again, and nothing of it is on the page', async () => {
      const { status, text } = await send(await server.session(), { number: '4111 1111 1111 1112' }, FORM);
      expect(status).toBe(422);
      expect(text).toMatch(/id="card-number-number">Please check the card number/);
      expect(text).toMatch(/aria-invalid="true" aria-describedby="card-number-number"/);
      expect(text.replaceAll(' ', '')).not.toContain('4111111111111112');
      expect(text).not.toMatch(/<input[^>]*\bvalue=/);
      expect(text).not.toMatch(/\b739\b/);
    });
  });

  it('has its frame in the shop’s pages and in ours, and nowhere else', async () => {
    const { clientSecret } = await server.session();
    const response = await fetch(`${address(clientSecret)}&in=frame`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self' ${server.url} https://shop.example;`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain(JSON.stringify([server.url, 'https://shop.example']).replaceAll('"', '&quot;'));
    const hosted = await fetch(`${server.url}/c/${clientSecret}`);
    expect(hosted.headers.get('content-security-policy')).toContain("frame-src 'self'");
  });

  it('is allowed for in the policy that a shop’s page needs', async () => {
    const integration = (await (await fetch(`${server.url}/integration.json`)).json()) as Integration;
    expect(integration.contentSecurityPolicy['frame-src']).toBe(server.url);
    expect(integration.contentSecurityPolicyHeader).toContain(`frame-src ${server.url};`);
    const hosted = await fetch((await server.session()).url);
    expect(hosted.headers.get('content-security-policy')).toBe(integration.hostedPage.contentSecurityPolicy);
  });

  it('has no page for a method that takes none, or for a session that is over', async () => {
    const session = await server.session();
    expect((await fetch(address(session.clientSecret, 'paysepro:sofort'))).status).toBe(422);
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`, {});
    const over = await fetch(address(session.clientSecret), { redirect: 'manual' });
    expect([over.status, over.headers.get('location')]).toEqual([303, `/c/${session.clientSecret}`]);
  });
});

it('a card whose answer was lost may have been charged: only who gives it up tries another', async () => {
  const lost = async () => {
    throw new ProviderUnreachable('cut off');
  };
  const server = await startTestServer((sandbox) => ({ providers: withCards(providerConfig(sandbox)) }), {
    wrap: (context) =>
      replaceProvider(context, 'boxcharge', (boxcharge) => ({ ...boxcharge, launch: lost, lookup: lost })),
  });
  try {
    const session = await server.session();
    const body = { number: APPROVED, expiry: '12/30', code: '739', holder: 'Ana García' };
    const pay = async (more: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/c/${session.clientSecret}/card?method=${METHOD}`, {
        method: 'POST',
        body: new URLSearchParams({ ...body, ...more }),
        headers: { accept: 'application/json' },
      });
      return (await response.json()).code;
    };
    expect(await pay()).toBe('provider_unreachable');
    expect(await pay()).toBe('payment_in_progress');
    const { json } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(await pay({ replaces: json.payment.id })).toBe('provider_unreachable');
  } finally {
    await server.close();
  }
});
