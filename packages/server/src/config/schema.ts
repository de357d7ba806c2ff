import { z } from 'zod';
import {
  type ProviderName,
  type ProvidersConfig,
  providerAccounts,
  providerBases,
  providerNames,
  providersConfig,
} from '../providers/registry.ts';
import { isLoopback } from './loopback.ts';
import { isOrigin } from './origins.ts';

const nonEmpty = z.string().min(1, 'expected a text that is not empty');
const origin = z
  .string()
  .refine(
    isOrigin,
    'expected an origin without a path, such as https://shop.example, capacitor://localhost, or "null" for pages without one',
  );
const address = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

/** One file beside one server, or a PostgreSQL that any number of servers share. */
const database = z
  .string()
  .refine(
    (value) => /^sqlite:.+$/.test(value) || (/^postgres(ql)?:\/\/./.test(value) && URL.canParse(value)),
    'expected "sqlite:<path>" or "postgres://<user>:<password>@<host>/<database>"',
  );

const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');

/** Where a browser is sent. */
const webUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

/** A product that a browser may sell with the publishable key alone; `amount` in minor units. */
const product = z.strictObject({
  id: nonEmpty,
  name: nonEmpty,
  amount: z.int('expected an integer in minor units').positive(),
  currency,
  successUrl: webUrl.optional(),
  cancelUrl: webUrl.optional(),
});

const methodRules = z.array(nonEmpty).optional();

const webhookSecret = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{22,}={0,2}$/,
    'expected "whsec_" and at least 16 bytes in base64 (Standard Webhooks)',
  );

const webhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }),
    /** While a secret is changed, both: each webhook is signed with every one. */
    secret: z.union([webhookSecret, z.array(webhookSecret).min(1).max(2)]),
  })
  .transform(({ url, secret }) => ({ url, secrets: [secret].flat() }));

/** Where a site is told, and the secrets that webhooks are signed with. */
export type WebhookConfig = z.output<typeof webhook>;

/** Where shoppers ask the shop, as the hosted page links it: a page, an e-mail address, or both. */
const support = z
  .strictObject({
    url: webUrl.optional(),
    email: z.email('expected an e-mail address').optional(),
  })
  .refine(({ url, email }) => url !== undefined || email !== undefined, 'expected url, email or both');

const site = z
  .strictObject({
    name: nonEmpty,
    mode: z.enum(['live', 'sandbox']),
    /** Where the shop's pages live: only they may call with a client secret, and only those on the web be returned to. */
    origins: z.array(origin).default([]),
    secretKey: nonEmpty,
    publishableKey: nonEmpty,
    /** What the hook addresses' tokens are made from; the secret key when left out. Set it to rotate the key and keep the addresses. */
    hookSecret: nonEmpty.optional(),
    webhook: webhook.optional(),
    products: z.array(product).default([]),
    /** Which methods the site offers: an entry is a provider's name or `provider:method`. */
    methods: z.strictObject({ allow: methodRules, deny: methodRules }).default({}),
    /** Which provider comes first where several offer the same method; left out, their health decides. */
    routing: z.array(z.enum(providerNames)).default([]),
    /** The least that is paid with any method, in minor units, by currency. */
    minimumAmounts: z
      .record(currency, z.int('expected an integer in minor units').nonnegative())
      .default({ EUR: 100 }),
    logo: z
      .url({ protocol: /^https$/ })
      .nullable()
      .default(null),
    theme: z.enum(['auto', 'light', 'dark']).default('auto'),
    support: support.optional(),
    providers: providersConfig,
  })
  .superRefine((value, context) => {
    for (const mistake of siteMistakes(value)) context.addIssue({ code: 'custom', ...mistake });
  });

/** The whole configuration. */
export const configSchema = z
  .strictObject({
    publicUrl: address,
    port: z.int().min(0).max(65535).default(4001),
    /** The address to listen on; every one of the machine's when left out. */
    host: nonEmpty.optional(),
    database: database.default('sqlite:./data/farebox.db'),
    /** How many proxies stand before this server: that many entries at the end of X-Forwarded-For are believed. */
    trustedProxies: z.int().min(0).default(0),
    logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    sites: z.record(z.string().regex(/^[a-z0-9-]+$/, 'expected a-z, 0-9 and "-"'), site),
  })
  .superRefine((value, context) => {
    if (Object.keys(value.sites).length === 0) {
      context.addIssue({ code: 'custom', path: ['sites'], message: 'expected at least one site' });
    }
    for (const mistake of [...sharedKeys(value.sites), ...sharedAccounts(value.sites)])
      context.addIssue({ code: 'custom', ...mistake });
  });

/** The configuration, checked. */
export type Config = z.output<typeof configSchema>;

/** One site's part of it. */
export type SiteConfig = z.output<typeof site>;

interface Mistake {
  path: string[];
  message: string;
}

interface SiteShape {
  readonly mode: 'live' | 'sandbox';
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly routing: readonly ProviderName[];
  readonly providers: ProvidersConfig;
}

function siteMistakes(value: SiteShape): Mistake[] {
  const infix = value.mode === 'live' ? 'live' : 'test';
  const mistakes: Mistake[] = [];
  for (const [key, prefix] of [
    ['secretKey', `sk_${infix}_`],
    ['publishableKey', `pk_${infix}_`],
  ] as const) {
    if (!value[key].startsWith(prefix))
      mistakes.push({ path: [key], message: `expected "${prefix}…" in ${value.mode} mode` });
  }
  mistakes.push(...routingMistakes(value));
  return value.mode === 'live' ? [...mistakes, ...insecureBases(value.providers)] : mistakes;
}

/** Who is named in an order must be there, and once: else it says something else than it means. */
function routingMistakes({ routing, providers }: SiteShape): Mistake[] {
  return routing.flatMap((name, index) => {
    const path = ['routing', String(index)];
    if (!providers[name])
      return [{ path, message: `expected a provider of this site, got ${name}, which is not configured` }];
    return routing.indexOf(name) === index ? [] : [{ path, message: `expected ${name} once` }];
  });
}

/** A live site refuses loopback and plain-HTTP providers: keys and money would travel in clear, or to a stand-in. */
function insecureBases(configs: ProvidersConfig): Mistake[] {
  return providerBases(configs)
    .filter(({ base }) => new URL(base).protocol !== 'https:' || isLoopback(base))
    .map(({ name, base }) => ({
      path: ['providers', name],
      message: `expected HTTPS and no loopback address in live mode, got ${new URL(base).origin}`,
    }));
}

/** A key must lead to one site. */
function sharedKeys(sites: Readonly<Record<string, SiteShape>>): Mistake[] {
  const seen = new Set<string>();
  return Object.entries(sites).flatMap(([id, value]) =>
    (['secretKey', 'publishableKey'] as const).flatMap((key) => {
      if (!seen.has(value[key])) {
        seen.add(value[key]);
        return [];
      }
      return [
        { path: ['sites', id, key], message: 'expected a key of its own, got one that another site has too' },
      ];
    }),
  );
}

/** An account that serves one site only must be configured at one. Each provider says what its account is, and what would go wrong. */
function sharedAccounts(sites: Readonly<Record<string, SiteShape>>): Mistake[] {
  const seen = new Set<string>();
  return Object.entries(sites).flatMap(([id, { providers }]) =>
    providerAccounts(providers).flatMap(({ name, identities, whenShared }) => {
      const known = identities.map((identity) => JSON.stringify([name, identity]));
      const isShared = known.some((each) => seen.has(each));
      for (const each of known) seen.add(each);
      return isShared ? [{ path: ['sites', id, 'providers', name], message: whenShared }] : [];
    }),
  );
}
