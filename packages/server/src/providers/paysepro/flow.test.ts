import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { emptyDatabase } from '../../../testing/postgres/empty-database.ts';
import { startTestServer } from '../../../testing/server/test-server.ts';
import { paymentFixture, sessionFixture } from '../../../testing/store/fixtures.ts';
import { checkConfig } from '../../config/load.ts';
import { createFarebox, type Farebox } from '../../server.ts';

const THEIRS = '51.195.200.178';
const SECRET_KEY = 'sk_live_only_for_these_tests';

describe('a live site', () => {
  const payment = paymentFixture({
    provider: 'paysepro',
    method: 'paysepro:sofort',
    providerReference: 'AABBCCDDEEFF',
  });
  const said = {
    uid: '12345',
    mid: '54321',
    price: '12.00',
    currency: 'EUR',
    code: 'AABBCCDDEEFF',
    result: 'ok',
    ucode: payment.id,
  };
  let folder = '';
  let farebox: Farebox;

  async function open(trustedProxies: number, over: object = {}): Promise<void> {
    const config = {
      publicUrl: 'https://pay.example',
      database: await emptyDatabase(folder),
      trustedProxies,
      sites: {
        shop: {
          name: 'Shop',
          mode: 'live',
          secretKey: SECRET_KEY,
          publishableKey: 'pk_live_only_for_these_tests',
          providers: {
            paysepro: {
              baseUrl: 'https://api.paysepro.com',
              uid: 12345,
              mid: 54321,
              email: 'merchant@example.com',
              apiKey: 'CTIEP80XO8ZKMQOX',
              ...over,
            },
          },
        },
      },
    };
    farebox = await createFarebox(checkConfig(config, { file: 'live', env: {} }), {
      log: pino({ level: 'silent' }),
    });
    await farebox.context.store.insertSession(sessionFixture({ expiresAt: '2099-01-01T00:00:00.000Z' }));
    await farebox.context.store.change(payment.sessionId, () => ({ payments: [payment], result: null }));
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'farebox-live-'));
  });
  afterEach(async () => {
    await farebox.context.store.close();
    rmSync(folder, { recursive: true });
  });

  const notify = async (forwarded: string, over: Record<string, string> = {}) => {
    const url = new URL(farebox.context.sites.get('shop')?.hookUrl('paysepro') ?? '');
    const query = new URLSearchParams({ ...said, ...over });
    const headers = { 'x-forwarded-for': forwarded };
    return (await farebox.app.request(`${url.pathname}?${query}`, { headers })).status;
  };
  const seen = async () => {
    const answer = await farebox.app.request(`/v1/payments/${payment.id}`, {
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    const { status, notices } = await answer.json();
    return { status, reasons: notices.map(({ reason }: { reason: string | null }) => reason) };
  };

  it('believes their address as its own proxy wrote it down, and no entry before', async () => {
    await open(1);
    expect(await notify(`${THEIRS}, 203.0.113.9`)).toBe(403);
    expect(await seen()).toEqual({ status: 'pending', reasons: ['address'] });
    expect(await notify(`203.0.113.9, ${THEIRS}`)).toBe(200);
    expect((await seen()).status).toBe('succeeded');
  });

  it.each([
    `203.0.113.9, ${THEIRS}:51008`,
    `203.0.113.9,::ffff:33c3:c8b2`,
    `"[::ffff:${THEIRS}]:443"`,
    ` [2001:db8::5]:443`,
    '2001:DB8:0:0:0:0:0:5',
    '203.0.113.9, 198.51.100.200',
  ])('knows its address in the entry %j', async (forwarded) => {
    await open(1, { ipnAddresses: [THEIRS, '2001:DB8::5', '198.51.100.0/24'] });
    expect(await notify(forwarded)).toBe(200);
    expect((await seen()).status).toBe('succeeded');
  });

  it.each([
    `${THEIRS}, `,
    `${THEIRS}, unknown`,
    `${THEIRS},${THEIRS}:99999`,
    `${THEIRS}, 198.51.101.0`,
    `${THEIRS} x`,
  ])('believes no other entry where the proxy wrote %j', async (forwarded) => {
    await open(1, { ipnAddresses: [THEIRS, '198.51.100.0/24'] });
    expect(await notify(forwarded)).toBe(403);
    expect(await seen()).toEqual({ status: 'pending', reasons: ['address'] });
  });

  it('believes no header when it stands behind no proxy', async () => {
    await open(0);
    expect(await notify(THEIRS)).toBe(403);
    expect(await seen()).toEqual({ status: 'pending', reasons: ['address'] });
  });

  it('credits no test notice, and keeps it with the reason', async () => {
    await open(1);
    expect(await notify(THEIRS, { mode: 'debug' })).toBe(200);
    expect(await seen()).toEqual({ status: 'pending', reasons: [expect.stringContaining('liveModes')] });
  });
});

it('a ko leaves the payment pending, and an ok with the same code credits it once', async () => {
  const server = await startTestServer();
  try {
    const { payment, next } = (await server.launch(await server.session(), 'paysepro')).json;
    const read = async () => (await server.merchant('GET', `/v1/payments/${payment.id}`)).json;
    await choose(next.url, 'timeout');
    expect(await read()).toMatchObject({ status: 'pending', notices: [{ providerStatus: 'ko' }] });
    await choose(next.url, 'approve');
    const { status, notices } = await read();
    expect(status).toBe('succeeded');
    const told = notices.map(({ providerStatus, verdict }: Record<string, string>) => [
      providerStatus,
      verdict,
    ]);
    expect(told).toEqual([
      ['ko', 'repeated'],
      ['ok', 'applied'],
    ]);
    expect((await server.events()).filter((type) => type === 'payment.succeeded')).toHaveLength(1);
  } finally {
    await server.close();
  }
});

it('a launch without an e-mail asks the shopper for it at its field, once they refused it', async () => {
  const server = await startTestServer();
  try {
    server.sandbox.setScenario('email_needed', 'paysepro');
    const session = await server.session({ customer: {} });
    const launch = (customer: object) =>
      server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
        method: 'paysepro:sofort',
        customer,
      });
    expect((await launch({})).json).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'customer.email' }],
    });
    expect((await launch({ email: 'ana@example.com' })).status).toBe(201);
  } finally {
    await server.close();
  }
});

it('an e-mail is neither asked for nor sent where they need none', async () => {
  const server = await startTestServer();
  try {
    const session = await server.session({ customer: {} });
    const { methods } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
    const requires = Object.fromEntries(
      methods.map(({ id, requires: needed }: { id: string; requires: string[] }) => [id, needed]),
    );
    expect(requires['paysepro:neosurf']).toEqual([]);
    expect((await server.launch(session, 'paysepro:neosurf')).status).toBe(201);
  } finally {
    await server.close();
  }
});
