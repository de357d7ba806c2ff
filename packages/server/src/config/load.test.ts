import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkConfig, type InvalidConfig, loadConfig } from './load.ts';

/** A configuration of every provider. */
const example = () => ({
  publicUrl: 'https://pay.example.com',
  port: 4001,
  database: 'sqlite:./data/farebox.db',
  sites: {
    shop: {
      name: 'Example Shop',
      mode: 'live',
      origins: ['https://shop.example'],
      secretKey: 'sk_live_1234567890',
      publishableKey: 'pk_live_1234567890',
      webhook: {
        url: 'https://shop.example/hooks/farebox',
        secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      },
      products: [{ id: 'pro', name: 'Pro plan', amount: 1200, currency: 'EUR' }],
      providers: {
        ampere: {
          apiUrl: 'https://api.ampere.digital',
          paymentUrl: 'https://secure.ampere.digital',
          username: '905551112233',
          password: 's3cret!',
          apiKey: 'an-api-key',
          secretKey: '0123456789abcdef0123456789abcdef',
          vectorKey: '000102030405060708090a0b0c0d0e0f',
          partners: { PAPARA_TURKEY: { currency: 'TRY', countries: ['TR'] } },
        },
        payatom: {
          baseUrl: 'https://payatom.example',
          pid: '5345f345345',
          secretKey: 'secret-of-payatom',
          lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
        },
        paysepro: {
          baseUrl: 'https://api.paysepro.com',
          uid: 12345,
          mid: 54321,
          email: 'merchant@example.com',
          apiKey: 'CTIEP80XO8ZKMQOX',
        },
        boxcharge: {
          baseUrl: 'https://api.boxchrge.com',
          publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=',
          privateKey: '3f0b6f7a1c5d4e2f9a8b7c6d5e4f3021',
          terNO: '42',
          methods: ['NB', 'UPICOLLECT'],
          currencies: ['EUR'],
        },
      },
    },
  },
});

const check = (config: unknown, env = {}) => checkConfig(config, { file: 'farebox.config.json', env });

function mistakesOf(config: unknown, env = {}): Record<string, string> {
  try {
    check(config, env);
  } catch (error) {
    return Object.fromEntries((error as InvalidConfig).mistakes.map(({ path, message }) => [path, message]));
  }
  return {};
}

/** The example with the value at a dotted path replaced. */
function changed(path: string, value: unknown): unknown {
  const config: Record<string, unknown> = example();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = config;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return config;
}

describe('the configuration of the design', () => {
  it('is accepted as it is written there', () => {
    expect(check(example()).sites['shop']?.providers.paysepro).toMatchObject({ uid: '12345', mid: '54321' });
  });

  it.each([
    ['publicUrl', 'pay.example.com'],
    ['port', '4001'],
    ['database', 'mysql://x'],
    ['database', 'sqlite:'],
    ['database', 'postgres://'],
    ['sites', {}],
    ['sites.shop.mode', 'test'],
    ['sites.shop.origins', ['https://shop.example/cart']],
    ['sites.shop.origins', ['capacitor://localhost/']],
    ['sites.shop.origins', ['htps://shop.example']],
    ['sites.shop.origins', ['HTTPS://shop.example']],
    ['sites.shop.origins', ['app://localhost; script-src *']],
    ['sites.shop.origins', [null]],
    ['sites.shop.secretKey', 'sk_test_1234567890'],
    ['sites.shop.publishableKey', 'sk_live_1234567890x'],
    ['sites.shop.webhook.secret', 'secret'],
    ['sites.shop.products', [{ id: 'pro', name: 'Pro', amount: 12.5, currency: 'EUR' }]],
    ['sites.shop.providers.ampere.secretKey', '0123456789abcdef0123456789abcdeé'],
    ['sites.shop.providers.ampere.vectorKey', '0001'],
    ['sites.shop.providers.ampere.password', ''],
    ['sites.shop.providers.payatom.lines', []],
    ['sites.shop.providers.paysepro.uid', 'abc'],
    ['sites.shop.providers.boxcharge.methods', ['CC']],
    ['sites.shop.providers.boxcharge.privateKey', undefined],
  ])('with another %s (%j) is refused by its path', (path, value) => {
    const mistakes = mistakesOf(changed(path, value));
    expect(
      Object.keys(mistakes).some((found) => found === path || found.startsWith(`${path}.`)),
      JSON.stringify(mistakes),
    ).toBe(true);
  });

  it.each(['capacitor://localhost', 'ionic://localhost', 'app://-', 'file://', 'null'])(
    'is accepted with the origin %s, as a browser writes it for a page of an app',
    (origin) => {
      expect(check(changed('sites.shop.origins', [origin])).sites['shop']?.origins).toEqual([origin]);
    },
  );

  it.each([
    'postgres://farebox:pw@db.example/farebox?sslmode=require',
    'postgresql://db.example:5433/farebox',
  ])('is accepted with the database %s', (database) => {
    expect(check(changed('database', database)).database).toBe(database);
  });

  it.each(['https://127.gateway.example', 'https://localhost.gateway.example', 'https://[2001:db8::1]'])(
    'takes the provider address %s on a live site: it only looks like this machine’s',
    (baseUrl) => {
      expect(mistakesOf(changed('sites.shop.providers.boxcharge.baseUrl', baseUrl))).toEqual({});
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://shop.example/thanks'])(
    'sends no shopper to %s from a product',
    (successUrl) => {
      const products = [{ id: 'pro', name: 'Pro', amount: 100, currency: 'EUR', successUrl }];
      expect(mistakesOf(changed('sites.shop.products', products))).toHaveProperty([
        'sites.shop.products.0.successUrl',
      ]);
    },
  );

  it('names every mistake at once, and a member that nobody knows', () => {
    const config = example();
    Object.assign(config.sites.shop, { mode: 'sandbox', orgins: [] });
    Object.assign(config.sites.shop.providers.ampere, { vectorKey: 'xyz', apiKey: '' });
    Object.assign(config, { port: -1 });
    const paths = Object.keys(mistakesOf(config));
    expect(paths).toEqual(
      expect.arrayContaining([
        'port',
        'sites.shop.providers.ampere.vectorKey',
        'sites.shop.providers.ampere.apiKey',
      ]),
    );
    expect(JSON.stringify(mistakesOf(config))).toContain('orgins');
  });

  it.each([
    ...['http://api.boxchrge.com', 'https://localhost:4002', 'https://127.0.0.1', 'https://[::1]:1'],
    ...[
      'https://localhost.:4002',
      'https://gateway.localhost.',
      'https://[::ffff:127.0.0.1]',
      'https://[::]',
    ],
    ...['https://0.1.2.3', 'https://2130706433', 'https://[0:0:0:0:0:ffff:7f00:2]:4002'],
  ])('refuses the provider address %s on a live site, and takes it on a sandbox one', (baseUrl) => {
    const live = changed('sites.shop.providers.boxcharge.baseUrl', baseUrl) as ReturnType<typeof example>;
    expect(mistakesOf(live)).toHaveProperty(['sites.shop.providers.boxcharge']);
    Object.assign(live.sites.shop, {
      mode: 'sandbox',
      secretKey: 'sk_test_1',
      publishableKey: 'pk_test_1',
    });
    expect(mistakesOf(live)).toEqual({});
  });

  it('wants every provider of an order to be there, once', () => {
    const routing = (order: unknown) => mistakesOf(changed('sites.shop.routing', order));
    expect(routing(['payatom', 'ampere'])).toEqual({});
    expect(routing(['payatom', 'payatom'])).toEqual({ 'sites.shop.routing.1': 'expected payatom once' });
    expect(Object.keys(routing(['nobody']))).toEqual(['sites.shop.routing.0']);
    const { sites, ...rest } = example();
    const { ampere: _ampere, ...others } = sites.shop.providers;
    const shop = { ...sites.shop, providers: others, routing: ['ampere'] };
    expect(mistakesOf({ ...rest, sites: { shop } })).toEqual({
      'sites.shop.routing.0': 'expected a provider of this site, got ampere, which is not configured',
    });
  });

  it('refuses a key that two sites share', () => {
    const config = example();
    Object.assign(config.sites, { other: { ...config.sites.shop, publishableKey: 'pk_live_other' } });
    expect(mistakesOf(config)).toHaveProperty(['sites.other.secretKey']);
  });

  /** What is wrong where a second site has this provider, but for what is said otherwise. */
  const besideShop = (name: keyof ReturnType<typeof example>['sites']['shop']['providers'], over: object) => {
    const { sites, ...rest } = example();
    const { shop } = sites;
    const keys = { secretKey: 'sk_live_other_shop', publishableKey: 'pk_live_other_shop' };
    const other = { ...shop, ...keys, providers: { [name]: { ...shop.providers[name], ...over } } };
    return mistakesOf({ ...rest, sites: { shop, other } });
  };

  it('refuses an AMPERE account that two sites share, by its key or by its number, and says why', () => {
    const beside = (over: object) => besideShop('ampere', over);
    const at = 'sites.other.providers.ampere';
    const [number, key] = [{ username: '905559998877' }, { apiKey: 'another-key' }];
    expect(Object.keys(beside({}))).toEqual([at]);
    expect(beside({ ...number, apiUrl: 'https://api.ampere.digital/' })[at]).toMatch(/credited at both: ask/);
    expect(Object.keys(beside(key))).toEqual([at]);
    expect(beside({ ...number, ...key })).toEqual({});
    expect(beside({ apiUrl: 'https://another.example' })).toEqual({});
  });

  it('refuses a Paysepro module that two sites share, however it is written', () => {
    const { uid, mid } = example().sites.shop.providers.paysepro;
    const at = 'sites.other.providers.paysepro';
    expect(besideShop('paysepro', {})[at]).toMatch(/would never be known: create a module for each site/);
    const same = { uid: String(uid), mid: String(mid), email: 'other@shop.example', apiKey: 'another' };
    expect(Object.keys(besideShop('paysepro', same))).toEqual([at]);
    expect(besideShop('paysepro', { mid: 999 })).toEqual({});
    expect(besideShop('paysepro', { uid: 999 })).toEqual({});
  });

  it('refuses a PayAtom pid that two sites share, in the account or in a line, and takes a shared secret', () => {
    const at = 'sites.other.providers.payatom';
    const { pid } = example().sites.shop.providers.payatom;
    const line = { id: 'upi', currency: 'INR', countries: ['IN'] };
    expect(besideShop('payatom', {})[at]).toMatch(/to one address/);
    expect(Object.keys(besideShop('payatom', { pid: 'other', lines: [{ ...line, pid }] }))).toEqual([at]);
    expect(besideShop('payatom', { pid: 'other' })).toEqual({});
    expect(besideShop('payatom', { baseUrl: 'https://another.example' })).toEqual({});
  });

  it('takes a BoxCharge terminal at two sites: each order names where its notices go', () => {
    expect(besideShop('boxcharge', {})).toEqual({});
  });

  it('never repeats a value in what it says', () => {
    const config = example();
    Object.assign(config.sites.shop.providers.ampere, {
      secretKey: 'too-short-but-secret',
      vectorKey: 'not-hex-but-secret',
    });
    Object.assign(config.sites.shop, { secretKey: 'misplaced-secret' });
    expect(JSON.stringify(mistakesOf(config))).not.toMatch(/but-secret|misplaced/);
  });
});

describe('a variable’s name in JSON', () => {
  it('stands for the environment variable, and is a mistake by its path when that is not set', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax under test
    const config = changed('sites.shop.providers.paysepro.apiKey', '${PAYSEPRO_KEY}');
    expect(check(config, { PAYSEPRO_KEY: 'from-env' }).sites['shop']?.providers.paysepro?.apiKey).toBe(
      'from-env',
    );
    expect(mistakesOf(config)).toEqual({
      'sites.shop.providers.paysepro.apiKey': 'expected the environment variable PAYSEPRO_KEY to be set',
    });
  });
});

describe('loadConfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-config-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return { FAREBOX_CONFIG: join(folder, name) };
  };

  it.each([
    ['a.json', JSON.stringify(example())],
    ['a.js', `export default ${JSON.stringify(example())}`],
    ['a.ts', `const config: object = ${JSON.stringify(example())};\nexport default config;`],
  ])('reads %s', async (name, text) => {
    expect((await loadConfig(file(name, text))).publicUrl).toBe('https://pay.example.com');
  });

  it.each([
    ['broken.json', '{"publicUrl":'],
    ['empty.ts', 'export const nothing = 1;'],
    ['throws.ts', 'throw new Error("no such luck");'],
    ['typo.ts', 'export default {'],
    ['function.js', 'export default { publicUrl: () => 1 };'],
  ])('refuses %s with a reason', async (name, text) => {
    await expect(loadConfig(file(name, text))).rejects.toMatchObject({ code: 'invalid_config' });
  });

  it('says where it looked when there is no file', async () => {
    await expect(loadConfig({ FAREBOX_CONFIG: join(folder, 'missing.json') })).rejects.toThrow(
      /expected a file at .*missing\.json/,
    );
  });
});
