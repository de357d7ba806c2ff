import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as payatom from '@farebox/crypto/payatom';
import { type Result, volley } from './load.ts';

/** Notices a second, beside a server that only stores them: `node bench/notices.ts`. */
const PAYMENTS = 2000;
const TIMES = 5;
const KEY = 'sk_test_bench';
const SECRET = { secretKey: 'bench-payatom-secret' };
const PORTS = { farebox: 4701, bare: 4702 };

const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'));
const provider = createServer(async (request, response) => {
  await text(request);
  response.end(JSON.stringify({ hash_value: randomBytes(32).toString('hex'), status: 'ok' }));
}).listen(0, '127.0.0.1');
await once(provider, 'listening');

const config = {
  publicUrl: `http://127.0.0.1:${PORTS.farebox}`,
  port: PORTS.farebox,
  database: `sqlite:${join(folder, 'farebox.db')}`,
  logLevel: 'warn',
  sites: {
    shop: {
      name: 'Bench',
      mode: 'sandbox',
      secretKey: KEY,
      publishableKey: 'pk_test_bench',
      providers: {
        payatom: {
          baseUrl: `http://127.0.0.1:${(provider.address() as { port: number }).port}`,
          pid: '1',
          ...SECRET,
          lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
        },
      },
    },
  },
};
const file = join(folder, 'farebox.config.json');
writeFileSync(file, JSON.stringify(config));
const bin = fileURLToPath(new URL('../packages/server/bin/farebox.js', import.meta.url));
const env = { ...process.env, FAREBOX_CONFIG: file };

const start = async (args: string[]) => {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  await once(child.stderr, 'data');
  return child;
};

const call = async (path: string, key: string, body?: unknown) => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return await (await fetch(config.publicUrl + path, sent)).json();
};

async function launchOne(number: number): Promise<string> {
  const session = await call('/v1/sessions', KEY, {
    amount: 25_050,
    currency: 'INR',
    country: 'IN',
    reference: `bench-${number}`,
    customer: { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' },
    successUrl: 'https://shop.example/thanks',
    cancelUrl: 'https://shop.example/cart',
  });
  const { payment } = await call('/v1/checkout/payments', session.clientSecret, { method: 'payatom:upi' });
  return payment.id;
}

function noticeOf(orderId: string): string {
  const said = { orderId, receivedAmount: '250.5', status: 'Approved' };
  const post_hash = payatom.seal(payatom.noticeHash(said, SECRET), SECRET);
  return JSON.stringify({
    order_id: orderId,
    requested_amount: '250.5',
    received_amount: '250.5',
    status: 'Approved',
    post_hash,
  });
}

function shuffle<T>(items: T[]): T[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    [items[index], items[other]] = [items[other] as T, items[index] as T];
  }
  return items;
}

async function countSucceeded(): Promise<number> {
  let succeeded = 0;
  for (let after = '0', more = true; more; ) {
    const page = await call(`/v1/events?limit=1000&after=${after}`, KEY);
    succeeded += page.data.filter(({ type }: { type: string }) => type === 'payment.succeeded').length;
    more = page.data.length > 0;
    after = page.next;
  }
  return succeeded;
}

const print = (name: string, { perSecond, p50, p99 }: Result) =>
  process.stdout.write(
    `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms\n`,
  );

const farebox = await start([bin, 'serve']);
const bare = await start([
  fileURLToPath(new URL('bare-server.ts', import.meta.url)),
  join(folder, 'bare.db'),
  String(PORTS.bare),
]);
try {
  const ids: string[] = [];
  for (let number = 0; number < PAYMENTS; number += 20) {
    ids.push(...(await Promise.all(Array.from({ length: 20 }, (_, index) => launchOne(number + index)))));
  }
  const hooks = spawn(process.execPath, [bin, 'hooks', '--json'], { env });
  const hook: string = JSON.parse(await text(hooks.stdout)).shop.payatom;
  const bodies = shuffle(ids.flatMap((id) => Array.from({ length: TIMES }, () => noticeOf(id))));
  process.stdout.write(`${bodies.length} notices of ${PAYMENTS} payments, each ${TIMES} times, shuffled\n`);
  print(
    'stored and answered (bare)',
    await volley(bodies.map((body) => ({ url: `http://127.0.0.1:${PORTS.bare}/`, body }))),
  );
  const result = await volley(bodies.map((body) => ({ url: hook, body })));
  print('verified and settled', result);
  const refused = result.answers.filter((answer) => !answer.includes('"acknowledge":"yes"')).length;
  process.stdout.write(
    `payment.succeeded: ${await countSucceeded()} of ${PAYMENTS}; not acknowledged: ${refused}\n`,
  );
} finally {
  farebox.kill();
  bare.kill();
  provider.close();
  rmSync(folder, { recursive: true, force: true });
}
