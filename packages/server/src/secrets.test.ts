import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../demo/sandbox/accounts.ts';
import { choose } from '../../../demo/sandbox/person.ts';
import { KEYS, type Stage, setStage } from './harness.ts';

const SECRETS: Readonly<Record<string, string>> = {
  'site secret key': KEYS.secretKey,
  'webhook secret': KEYS.webhookSecret,
  'ampere password': accounts.ampere.password,
  'ampere api key': accounts.ampere.apiKey,
  'ampere secret key': accounts.ampere.secretKey,
  'ampere vector key': accounts.ampere.vectorKey,
  'payatom secret key': accounts.payatom.secretKey,
  'paysepro api key': accounts.paysepro.apiKey,
  'boxcharge private key': accounts.boxcharge.privateKey,
};

const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);

const CUSTOMER = { name: 'Ana García', email: 'ana@example.com', phone: '+905551110001' };
const PROVIDERS = [
  ['payatom', { country: 'IN', currency: 'INR', customer: CUSTOMER }],
  ['paysepro', {}],
  ['boxcharge', {}],
  [
    'ampere',
    { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR', customer: CUSTOMER },
  ],
] as const;

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
  let stage: Stage;
  const bodies: string[] = [];
  beforeAll(async () => {
    stage = await setStage();
    for (const [provider, over] of PROVIDERS) {
      for (const choice of ['approve', 'decline'] as const) {
        const session = await stage.session({
          ...over,
          customer: { ...CUSTOMER, phone: `+9055511100${bodies.length + 10}` },
        });
        const launched = await stage.launch(session, provider);
        const { location } = await choose(launched.json.next.url, choice);
        await fetch(location ?? '', { redirect: 'manual' });
        await stage.duties();
        bodies.push(await (await fetch(session.url)).text());
        bodies.push((await stage.shopper(session.clientSecret, 'GET', '/v1/checkout')).text);
        bodies.push((await stage.merchant('GET', `/v1/payments/${launched.json.payment.id}`)).text);
      }
    }
    bodies.push(
      (await stage.merchant('GET', '/v1/events?limit=1000')).text,
      (await stage.merchant('GET', '/v1/payments')).text,
    );
  });
  afterAll(() => stage.close());

  it('is in a log line', () => {
    expect(stage.log.length).toBeGreaterThan(20);
    expect(secretsIn(stage.log.join(''))).toEqual([]);
  });

  it('is in an event or a webhook', () => {
    expect(stage.webhooks.length).toBeGreaterThan(10);
    expect(secretsIn(JSON.stringify(stage.webhooks))).toEqual([]);
  });

  it('is in an answer or a page of ours, but for what AMPERE’s own payment address carries by its protocol', () => {
    const pages = bodies.join('').replaceAll(/apikey=[^&"]+/g, '');
    expect(secretsIn(pages)).toEqual([]);
  });

  it('is in an error body or its log when every provider is broken', async () => {
    const config = (
      stage.config as { sites: { shop: { providers: Record<string, Record<string, unknown>> } } }
    ).sites.shop.providers;
    const sick = await setStage({ providers: broken(`${stage.url}/nowhere`, config) });
    try {
      const said: string[] = [];
      for (const [provider, over] of PROVIDERS) {
        const session = await sick.session(over);
        said.push((await sick.launch(session, provider)).text);
        said.push(
          (await sick.merchant('GET', `/v1/subscriptions?provider=${provider}&phone=%2B905551110001`)).text,
        );
      }
      said.push(
        (await sick.merchant('POST', '/v1/sessions', '{')).text,
        (await sick.merchant('GET', '/v1/sessions/x')).text,
      );
      await sick.duties();
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
