import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { accounts } from '../../../demo/sandbox/accounts.ts';
import { choose } from '../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../demo/sandbox/sandbox.ts';

const BIN = fileURLToPath(new URL('../bin/farebox.js', import.meta.url));
const KEY = 'sk_test_other_bases';
const folder = mkdtempSync(join(tmpdir(), 'farebox-bases-'));

let sandbox: Sandbox;
let server: ChildProcess;
let url = '';

/** A configuration in JSON, with no option but the needed ones, pointed at other addresses. */
const config = (providersAt: string, publicUrl: string, port: number) => ({
  publicUrl,
  port,
  database: `sqlite:${folder}/farebox.db`,
  sites: {
    shop: {
      name: 'Example Shop',
      mode: 'sandbox',
      origins: ['https://shop.example'],
      secretKey: KEY,
      publishableKey: 'pk_test_other_bases',
      products: [],
      providers: {
        ampere: {
          apiUrl: `${providersAt}/ampere`,
          paymentUrl: `${providersAt}/ampere/pay`,
          ...accounts.ampere,
        },
        payatom: {
          baseUrl: `${providersAt}/payatom`,
          ...accounts.payatom,
          lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
        },
        paysepro: { baseUrl: `${providersAt}/paysepro`, ...accounts.paysepro },
        boxcharge: {
          baseUrl: `${providersAt}/boxcharge`,
          ...accounts.boxcharge,
          methods: ['NB', 'UPICOLLECT'],
        },
      },
    },
  },
});

beforeAll(async () => {
  sandbox = await startSandbox();
  const port = await getPort({ host: '127.0.0.1' });
  url = `http://127.0.0.1:${port}`;
  const file = join(folder, 'farebox.config.json');
  writeFileSync(file, JSON.stringify(config(sandbox.url, url, port)));
  const env = { ...process.env, FAREBOX_CONFIG: file };
  const hooks = spawn(process.execPath, [BIN, 'hooks', '--json'], { env });
  const { text } = await import('node:stream/consumers');
  sandbox.setHooks(JSON.parse(await text(hooks.stdout)).shop);
  server = spawn(process.execPath, [BIN, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  await once(server.stderr ?? server, 'data');
});
afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function call(path: string, key: string, body?: unknown) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return await (await fetch(url + path, sent)).json();
}

const CUSTOMER = { name: 'Asha Rao', email: 'asha@example.com', phone: '+905551110042' };

it.each([
  ['ampere', { mode: 'subscription', country: 'TR' }],
  ['payatom', { amount: 25_050, currency: 'INR', country: 'IN' }],
  ['paysepro', { amount: 1200, currency: 'EUR', country: 'ES' }],
  ['boxcharge', { amount: 1200, currency: 'EUR', country: 'ES' }],
])(
  'a server with nothing but bases, keys and ids takes money through %s',
  async (provider, order) => {
    const session = await call('/v1/sessions', KEY, {
      ...order,
      customer: CUSTOMER,
      reference: provider,
      successUrl: 'https://shop.example/thanks',
      cancelUrl: 'https://shop.example/cart',
    });
    const { methods } = await call('/v1/checkout', session.clientSecret);
    const method = methods.find(({ id }: { id: string }) => id.startsWith(provider));
    const fields = Object.fromEntries(method.requires.map((field: string) => [field, 'TEST']));
    const { next } = await call('/v1/checkout/payments', session.clientSecret, { method: method.id, fields });
    await choose(next.url, 'approve');
    await vi.waitFor(
      async () => expect((await call(`/v1/sessions/${session.id}`, KEY)).status).toBe('completed'),
      { timeout: 15_000, interval: 100 },
    );
  },
  20_000,
);
