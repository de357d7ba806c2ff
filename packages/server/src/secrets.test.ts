import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../demo/sandbox/accounts.ts';
import { office } from '../../../demo/sandbox/payatom/office.ts';
import { choose } from '../../../demo/sandbox/person.ts';
import type { ConformanceProfile } from '../testing/providers/conformance/profile.ts';
import { fromEachProvider } from '../testing/providers/each-provider.ts';
import { secretsOfSandbox } from '../testing/providers/sandbox-secrets.ts';
import { type Answer, KEYS, startTestServer, type TestServer } from '../testing/server/test-server.ts';
import { capabilitiesOf, type ProviderName, providerNames } from './providers/registry.ts';

/** The secrets of every provider, as its configuration marks them. */
const OF_PROVIDERS = Object.fromEntries(
  providerNames.flatMap((name) => secretsOfSandbox(name).map((secret, at) => [`${name} ${at}`, secret])),
);

const SECRETS: Readonly<Record<string, string>> = {
  'site secret key': KEYS.secretKey,
  'webhook secret': KEYS.webhookSecret,
  ...OF_PROVIDERS,
  'payatom operator password, as it is sent': createHash('md5').update(office.operatorPassword).digest('hex'),
};

const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);

const CUSTOMER = { name: 'Ana García', email: 'ana@example.com', phone: '+905551110001' };
const IN_INDIA = { country: 'IN', currency: 'INR', customer: CUSTOMER };
const SUBSCRIPTION = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };
type Way = readonly [method: string, order: Readonly<Record<string, unknown>>];

const profiles = await fromEachProvider<readonly [ConformanceProfile]>('conformance.ts');

/** How each provider is paid; PayAtom in both versions, and first. */
const WAYS: readonly Way[] = [
  ['payatom', IN_INDIA],
  ['payatom:second', IN_INDIA],
  ...providerNames.filter((name) => name !== 'payatom').map(wayOf),
];

function wayOf(name: ProviderName): Way {
  const { mode, country, currency, amount } = profiles[name][0].served;
  return [name, { mode, country, currency: currency ?? undefined, amount: amount ?? undefined }];
}

const canRefund = (method: string): boolean =>
  providerNames.some(
    (name) => method.startsWith(name) && capabilitiesOf(name).some(({ operation }) => operation === 'refund'),
  );

/** The sandbox's providers, with a line at PayAtom that speaks version 2. */
function providersAt(url: string) {
  const { payatom, ...others } = providerConfig(url);
  const second = { id: 'second', currency: 'INR', countries: ['IN'], version: 2 };
  return { ...others, payatom: { ...payatom, lines: [...payatom.lines, second] } };
}

/** What a merchant asks PayAtom beyond payments, without naming one. */
const ASKED_OF_PAYATOM = [
  ['GET', '/v1/reports/payatom/wallet-balance'],
  ['GET', '/v1/reports/payatom/wallet-summary?account=0001&dateType=created&date=2026-11-20'],
  ['GET', '/v1/reports/payatom/wallet-data'],
  ['GET', '/v1/reports/payatom/payout-reconciliation?day=2026-11-20'],
  ['POST', '/v1/reconciliations', { provider: 'payatom', day: '2026-11-20' }],
] as const;

/** Refunds a payment in part, complains of it, and asks for whatever else a merchant asks. */
const operate = async ({ merchant }: TestServer, payment: string): Promise<Answer[]> => [
  await merchant('POST', `/v1/payments/${payment}/refunds`, { amount: 100 }),
  await merchant('POST', `/v1/payments/${payment}/complaints`, { description: 'Where is it?', again: true }),
  ...(await Promise.all(ASKED_OF_PAYATOM.map(([method, path, body]) => merchant(method, path, body)))),
];

const statusesOf = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status);

/** The working providers' addresses are changed to ones that answer with an error. */
const broken = (url: string, providers: Record<string, Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(providers).map(([name, config]) => {
      const moved = Object.entries(config).map(([key, value]) => [
        key,
        /Url$/.test(key) && !/FieldUrl/.test(key) ? url : value,
      ]);
      return [name, Object.fromEntries(moved)];
    }),
  );

describe('no key of the configuration', () => {
  let server: TestServer;
  const bodies: string[] = [];
  /** What the merchant asked beyond payments, and what was answered. */
  const operated: Answer[] = [];
  let people = 10;

  /** Launches a payment as a shopper of their own, and answers the provider's page. */
  async function launch([method, over]: Way, choice: 'approve' | 'decline') {
    people += 1;
    const customer = { ...CUSTOMER, phone: `+9055511100${people}` };
    const session = await server.session({ ...over, customer });
    const { payment, next } = (await server.launch(session, method)).json;
    const { location } = await choose(next.url, choice);
    await fetch(location ?? '', { redirect: 'manual' });
    await server.runJobs();
    return { session, id: payment.id as string };
  }

  beforeAll(async () => {
    server = await startTestServer((url) => ({ providers: providersAt(url) }));
    for (const way of WAYS) {
      for (const choice of ['approve', 'decline'] as const) {
        const { session, id } = await launch(way, choice);
        if (choice === 'approve' && canRefund(way[0])) operated.push(...(await operate(server, id)));
        bodies.push(await (await fetch(session.url)).text());
        bodies.push((await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).text);
        bodies.push((await server.merchant('GET', `/v1/payments/${id}`)).text);
      }
    }
    await server.runJobs();
    bodies.push(
      ...operated.map(({ text }) => text),
      (await server.merchant('GET', '/v1/reconciliations')).text,
      (await server.merchant('GET', '/v1/events?limit=1000')).text,
      (await server.merchant('GET', '/v1/payments')).text,
    );
  }, 30_000);
  afterAll(() => server.close());

  it('is in what a refund, a complaint, a report or a day’s list of PayAtom says, all of which worked', () => {
    const worked = [202, 201, 200, 200, 200, 200, 200];
    expect(statusesOf(operated).slice(0, 14)).toEqual([...worked, ...worked]);
    // BoxCharge takes no complaints.
    expect(statusesOf(operated).slice(14, 16)).toEqual([202, 422]);
    expect(secretsIn(operated.map(({ text }) => text).join(''))).toEqual([]);
  });

  it.each(['down:500', 'down:html', 'down:cut'])('is in what they say while all is %s', async (how) => {
    const { id } = await launch(['payatom', IN_INDIA], 'approve');
    const before = server.log.length;
    server.sandbox.setScenario(how);
    const answers = await operate(server, id);
    server.sandbox.setScenario(null);
    expect(statusesOf(answers)).toEqual([202, 201, 502, 502, 502, 502, 502]);
    const said = answers.map(({ text }) => text).join('') + server.log.slice(before).join('');
    expect(secretsIn(said)).toEqual([]);
  });

  it('is in a log line', () => {
    expect(server.log.length).toBeGreaterThan(20);
    expect(secretsIn(server.log.join(''))).toEqual([]);
  });

  it('is in an event or a webhook', () => {
    expect(server.webhooks.length).toBeGreaterThan(10);
    expect(secretsIn(JSON.stringify(server.webhooks))).toEqual([]);
  });

  it('is in an answer or a page of ours, but for what AMPERE’s own payment address carries by its protocol', () => {
    const pages = bodies.join('').replaceAll(/apikey=[^&"]+/g, '');
    expect(secretsIn(pages)).toEqual([]);
  });

  it('is in an error body or its log when every provider is broken', async () => {
    const config = (
      server.config as { sites: { shop: { providers: Record<string, Record<string, unknown>> } } }
    ).sites.shop.providers;
    const sick = await startTestServer({ providers: broken(`${server.url}/nowhere`, config) });
    try {
      const said: string[] = [];
      for (const [method, over] of WAYS) {
        const session = await sick.session(over);
        said.push((await sick.launch(session, method)).text);
        const [provider] = method.split(':');
        said.push(
          (await sick.merchant('GET', `/v1/subscriptions?provider=${provider}&phone=%2B905551110001`)).text,
        );
      }
      said.push(
        (await sick.merchant('POST', '/v1/sessions', '{')).text,
        (await sick.merchant('GET', '/v1/sessions/x')).text,
      );
      for (const [method, path, body] of ASKED_OF_PAYATOM)
        said.push((await sick.merchant(method, path, body)).text);
      await sick.runJobs();
      expect(said.join('')).toContain('operation_failed');
      expect(said.join('')).toContain('provider_');
      expect(sick.log.join('')).toContain('provider_');
      expect(secretsIn(said.join('') + sick.log.join(''))).toEqual([]);
    } finally {
      await sick.close();
    }
  });

  it('is in a built file', () => {
    for (const dist of ['../../widget/dist', '../dist']) {
      const folder = fileURLToPath(new URL(dist, import.meta.url));
      // Folders inside hold builds for tests, which do not ship.
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files).not.toEqual([]);
      for (const { name } of files)
        expect(secretsIn(readFileSync(`${folder}/${name}`, 'utf8')), name).toEqual([]);
    }
  });
});

it('the token of a subscriber’s link is in no row, though its answer is kept for an Idempotency-Key', async () => {
  const server = await startTestServer();
  try {
    const session = await server.session({ ...SUBSCRIPTION, customer: CUSTOMER });
    const { payment, next } = (await server.launch(session, 'ampere')).json;
    await choose(next.url, 'approve');
    await server.merchant('POST', `/v1/payments/${payment.id}/sync`);
    const ask = () =>
      server.merchant(
        'POST',
        '/v1/subscriptions/links',
        { payment: payment.id },
        { 'idempotency-key': 'link-1' },
      );
    const { status, json, text } = await ask();
    expect([status, (await ask()).text]).toEqual([201, text]);
    const token = json.url.split('/').at(-1);
    const { database } = server.config as { database: string };
    const bytes = bytesOf(database);
    const digest = createHash('sha256').update(token).digest('hex');
    expect([digest, token].map((text) => bytes.includes(text))).toEqual([true, false]);
    expect(server.log.join('')).not.toContain(token);
  } finally {
    await server.close();
  }
});

/** Everything in a database's file, and in what SQLite writes beside it. */
function bytesOf(database: string): string {
  const file = database.replace('sqlite:', '');
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return names.map((name) => readFileSync(join(dirname(file), name), 'latin1')).join('');
}
