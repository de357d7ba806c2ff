import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { withCards } from '../../../../demo/sandbox/boxcharge/account.ts';
import { type Sandbox, startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import { KEYS } from '../../testing/server/test-server.ts';
import { type Canary, formsIn, formsInHeap, type Heap, readHeap } from './canary.ts';

const [CHALLENGED, DECLINED, UNKNOWN] = ['5111111111111111', '5555229999997722', '4242424242424242'] as const;

/** Cards with a security code that is no text in this heap yet: three digits alone may well be there by chance. */
function canaryFor({ strings }: Heap): Canary {
  const codes = [...Array(900).keys()].map((more) => String(100 + more));
  const code = codes.find((digits) => !strings.has(digits));
  if (code === undefined) throw new Error('expected three digits that are not in the heap');
  return { numbers: [CHALLENGED, DECLINED, UNKNOWN], code, holder: 'Zuzanna Kanarek' };
}

/** A server in a process of its own, in front of a sandbox in this one; what it says and stores is kept to be searched. */
async function open(leak: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-canary-'));
  const webhooks: string[] = [];
  const merchant = createServer(async (request, response) => {
    webhooks.push(await text(request));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(merchant, 'listening');
  const sandbox = await startSandbox({ laterMs: 20, retryMs: 20 });
  const port = await getPort({ host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(folder, 'farebox.json'),
    JSON.stringify(configOf({ url, port, folder, sandbox, merchant })),
  );
  const server = startServer(folder, leak);
  const logs: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data) => void logs.push(String(data)));
  const [ready] = await once(server, 'message');
  expect(ready).toBe('ready');
  return {
    url,
    logs,
    webhooks,
    /** Every byte of the database. */
    database: () => filesIn(folder, /\.db/),
    /** Everything that the server's heap holds after a collection of garbage. */
    async heap() {
      server.send(join(folder, 'heap.heapsnapshot'));
      const [file] = await once(server, 'message');
      return readHeap(readFileSync(String(file), 'utf8'));
    },
    async close() {
      server.disconnect();
      await once(server, 'exit');
      await sandbox.close();
      merchant.closeAllConnections();
      merchant.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function startServer(folder: string, leak: boolean): ChildProcess {
  // A snapshot cuts long texts off; a whole body must be in it.
  const flags = ['--expose-gc', '--heap-snapshot-string-limit=1000000'];
  return spawn(process.execPath, [...flags, join(import.meta.dirname, 'serve.ts')], {
    env: { ...process.env, FAREBOX_CONFIG: join(folder, 'farebox.json'), ...(leak && { LEAK: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

const filesIn = (folder: string, pattern: RegExp): string =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

const configOf = (world: {
  url: string;
  port: number;
  folder: string;
  sandbox: Sandbox;
  merchant: ReturnType<typeof createServer>;
}) => ({
  publicUrl: world.url,
  port: world.port,
  host: '127.0.0.1',
  database: `sqlite:${join(world.folder, 'farebox.db')}`,
  sites: {
    shop: {
      name: 'Example Shop',
      mode: 'sandbox',
      origins: ['https://shop.example'],
      secretKey: KEYS.secretKey,
      publishableKey: KEYS.publishableKey,
      webhook: {
        url: `http://127.0.0.1:${(world.merchant.address() as AddressInfo).port}`,
        secret: KEYS.webhookSecret,
      },
      providers: withCards(providerConfig(world.sandbox.url)),
    },
  },
});

/** What is different about one card of the canary's. */
interface Variation {
  readonly number?: string;
  /** What is accepted as an answer: JSON, as the frame's script does, or a page, as a form does. */
  readonly as?: string;
  readonly expiry?: string;
  /** What is behind the name. */
  readonly more?: string;
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Calls the server and keeps every answer, headers included. */
function callers({ url }: Opened) {
  const answers: string[] = [];
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
    const body = await response.text();
    answers.push(`${JSON.stringify([...response.headers])} ${body}`);
    return { status: response.status, location: response.headers.get('location'), body };
  };
  const merchant = (path: string, body?: unknown) =>
    call(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${KEYS.secretKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const session = async (): Promise<{ id: string; clientSecret: string }> =>
    JSON.parse(
      (
        await merchant('/v1/sessions', {
          amount: 1200,
          currency: 'EUR',
          country: 'ES',
          reference: 'order-1',
          successUrl: 'https://shop.example/thanks',
          cancelUrl: 'https://shop.example/cart',
        })
      ).body,
    );
  const pay = async (
    { code, holder }: Canary,
    { number = CHALLENGED, as = 'application/json', expiry = '12/30', more = '' }: Variation = {},
  ) =>
    call(`/c/${(await session()).clientSecret}/card?method=boxcharge:cc`, {
      method: 'POST',
      headers: { accept: as },
      body: new URLSearchParams({
        number: number.replace(/(\d{4})(?=\d)/g, '$1 '),
        expiry,
        code,
        holder: holder + more,
      }),
    });
  return { answers, call, merchant, session, pay };
}

/** Everything that can become of a card, in JSON and as a form, and what a shop gets wrong. */
async function pay(opened: Opened, canary: Canary) {
  const { answers, call, merchant, session, pay } = callers(opened);
  const statuses: number[] = [];
  for (const as of ['application/json', 'text/html']) {
    const challenged = await pay(canary, { as });
    const bank = challenged.location ?? JSON.parse(challenged.body).next.url;
    const confirmed = await fetch(bank, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'approve', password: '123456' }),
      redirect: 'manual',
    });
    await call(confirmed.headers.get('location') ?? '');
    statuses.push(challenged.status);
    const others: Variation[] = [
      { expiry: '01/20' },
      { number: DECLINED },
      { number: UNKNOWN },
      { more: 'x'.repeat(9000) },
    ];
    for (const other of others) statuses.push((await pay(canary, { as, ...other })).status);
  }
  // A shop that sends the card itself, to the call that takes none.
  const { clientSecret } = await session();
  const misused = await call('/v1/checkout/payments', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${clientSecret}`,
      'content-type': 'application/json',
      'idempotency-key': 'misused',
    },
    body: JSON.stringify({ method: 'boxcharge:cc', fields: { ccno: CHALLENGED, ccvv: canary.code } }),
  });
  statuses.push(misused.status);
  const { data } = JSON.parse((await merchant('/v1/payments?limit=100')).body);
  for (const { id } of data) await merchant(`/v1/payments/${id}`);
  await merchant('/v1/events?limit=1000');
  await call('/metrics');
  const statesOf = data.map(({ status }: { status: string }) => status).toSorted();
  return { answers, statuses, states: statesOf };
}

describe('the search', () => {
  const card: Canary = { numbers: [CHALLENGED], code: '739', holder: 'Zuzanna Kanarek' };
  const grouped = '5111 1111 1111 1111';
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['as it is', `ccno=${CHALLENGED}&mop=CC`],
    ['in groups', `"number":"${grouped}"`],
    ['in a form', new URLSearchParams({ number: grouped }).toString()],
    ['in an address', `https://pay.example/?n=${encodeURIComponent(grouped)}`],
    ['in base64', base64(`ccno=${CHALLENGED}&`)],
    ['in base64 a byte later', base64(`xccno=${CHALLENGED}&`)],
    ['in base64 two bytes later', base64(`xxccno=${CHALLENGED}&`)],
    ['in hex', Buffer.from(CHALLENGED).toString('hex')],
    ['by its code in JSON', '{"code":"739"}'],
    ['by its code in JSON in a log line', JSON.stringify({ msg: '{"ccvv":"739"}' })],
    ['by its code in a form', 'ccvv=739&month=12'],
    ['by its holder', 'fullname=Zuzanna+Kanarek'],
  ])('finds the card %s', (_where, text) => {
    expect(formsIn(text, card)).not.toEqual([]);
  });

  it('finds nothing where there is none', () => {
    expect(formsIn('{"amount":739,"code":"5111","number":"4111111111111111"}', card)).toEqual([]);
  });
});

describe('a canary card', () => {
  let opened: Opened;
  let canary: Canary;
  let played: Awaited<ReturnType<typeof pay>>;
  beforeAll(async () => {
    opened = await open(false);
    canary = canaryFor(await opened.heap());
    played = await pay(opened, canary);
    // Two pending, two succeeded, four failed.
    await vi.waitFor(() => expect(opened.webhooks.length).toBeGreaterThanOrEqual(8), { timeout: 20_000 });
  }, 120_000);
  afterAll(() => opened.close());

  it('was put through all that can become of it', () => {
    expect(played.statuses).toEqual([201, 422, 502, 422, 413, 303, 422, 303, 422, 303, 422]);
    expect(new Set(played.states)).toEqual(new Set(['failed', 'succeeded']));
  });

  it('is in no answer of ours', () => {
    expect(played.answers.length).toBeGreaterThan(30);
    expect(formsIn(played.answers.join('\n'), canary)).toEqual([]);
  });

  it('is in no log line, down to the finest level', () => {
    expect(opened.logs.join('').length).toBeGreaterThan(500);
    expect(formsIn(opened.logs.join(''), canary)).toEqual([]);
  });

  it('is in no webhook', () => {
    expect(opened.webhooks.join('\n')).toContain('payment.succeeded');
    expect(formsIn(opened.webhooks.join('\n'), canary)).toEqual([]);
  });

  it('is not in the database, nor in what it writes beside it', () => {
    expect(opened.database()).toContain('boxcharge:cc');
    expect(formsIn(opened.database(), canary)).toEqual([]);
  });

  it('is not in the heap, once what is left of the requests was collected', async () => {
    const heap = await opened.heap();
    expect(heap.strings).toContain('boxcharge:cc');
    expect(formsInHeap(heap, canary)).toEqual([]);
  }, 60_000);

  it('is found where a server keeps it', async () => {
    const leaky = await open(true);
    const kept = canaryFor(await leaky.heap());
    await callers(leaky).pay(kept);
    const forms = formsInHeap(await leaky.heap(), kept);
    await leaky.close();
    expect(forms).toEqual([CHALLENGED, kept.holder, `the text ${kept.code}`]);
  }, 120_000);
});
