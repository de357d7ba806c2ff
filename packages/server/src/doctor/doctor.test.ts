import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { type Sandbox, startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import { deadAddress } from '../../testing/providers/misbehaving.ts';
import { KEYS } from '../../testing/server/test-server.ts';
import type { Finding } from './finding.ts';

const CLI = fileURLToPath(new URL('../cli/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'farebox-doctor-'));

let sandbox: Sandbox;
let servers: Server[] = [];
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command in a process of its own. */
async function run(config: unknown, ...options: string[]) {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(config));
  const env = { ...process.env, FAREBOX_CONFIG: file };
  const child = spawn(process.execPath, [CLI, 'doctor', ...options], { env });
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

async function findings(config: unknown): Promise<{ code: unknown; found: Finding[] }> {
  const { code, stdout } = await run(config, '--json');
  return { code, found: (JSON.parse(stdout) as { findings: Finding[] }).findings };
}

const of = (found: Finding[], about: string) => found.filter((finding) => finding.about === about);
const levels = (found: Finding[], about: string) => of(found, about).map(({ level }) => level);

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

/** A whole configuration where everything answers, but for what a test says. */
async function config(site: Record<string, unknown> = {}, over: Record<string, unknown> = {}) {
  const answers = await serve((_request, response) => response.end('{"status":"ok"}'));
  return {
    publicUrl: answers,
    database: `sqlite:${join(folder, `${Math.random()}.db`)}`,
    sites: {
      shop: {
        name: 'Shop',
        mode: 'sandbox',
        origins: ['https://shop.example'],
        secretKey: KEYS.secretKey,
        publishableKey: KEYS.publishableKey,
        webhook: { url: `${answers}/hooks`, secret: KEYS.webhookSecret },
        providers: providerConfig(sandbox.url),
        ...site,
      },
    },
    ...over,
  };
}

const providers = () => providerConfig(sandbox.url);

describe('farebox doctor', { timeout: 30_000 }, () => {
  it('finds nothing wrong where nothing is, in words, and creates nothing', async () => {
    const { code, stdout, stderr } = await run(await config());
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing keeps payments from working.');
    for (const name of ['ampere', 'payatom', 'paysepro', 'boxcharge'])
      expect(stdout).toContain(`ok       ${name}: Answers`);
    expect(stdout).toContain('ok       database: SQLite takes writes and keeps them.');
    expect(stdout).toMatch(/ok {7}webhook: Your endpoint at \S+ answers \(HTTP 200/);
    expect(sandbox.orderStore.orders).toEqual([]);
  });

  it('names every mistake of a configuration', async () => {
    const { code, found } = await findings(await config({ name: '', routing: ['ampere', 'ampere'] }));
    expect(code).toBe(1);
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('sites.shop.name: '),
      'sites.shop.routing.1: expected ampere once.',
    ]);
    const { stdout } = await run({ ...(await config()), port: 'x' });
    expect(stdout).toContain('PROBLEM  configuration: port: ');
    expect(stdout).toContain('One problem to mend.');
  });

  it.each([
    ['ampere', { password: 'wrong-password' }],
    ['payatom', { pid: 'wrong-pid' }],
    ['paysepro', { apiKey: 'wrong-api-key' }],
  ] as const)('says that %s takes no such credentials, and repeats none', async (name, wrong) => {
    const own = { ...providers()[name], ...wrong };
    const { code, found } = await findings(await config({ providers: { [name]: own } }));
    expect([code, levels(found, name)]).toEqual([1, ['problem']]);
    expect(of(found, name)[0]).toMatchObject({
      message: expect.stringContaining('Refuses us'),
      remedy: expect.stringContaining('Check the credentials'),
    });
    const secrets = Object.entries({ ...own })
      .filter(([key]) => /password|key$/i.test(key))
      .map(([, secret]) => String(secret));
    for (const secret of secrets) expect(JSON.stringify(found)).not.toContain(secret);
  });

  it.each(['ampere', 'payatom', 'paysepro', 'boxcharge'] as const)(
    'says that %s cannot be reached, why, and which option to look at',
    async (name) => {
      const dead = await deadAddress();
      const own = name === 'ampere' ? { apiUrl: dead } : { baseUrl: dead };
      const { code, found } = await findings(
        await config({ providers: { [name]: { ...providers()[name], ...own } } }),
      );
      expect([code, levels(found, name)]).toEqual([1, ['problem']]);
      expect(of(found, name)[0]?.message).toContain('it refused the connection (ECONNREFUSED)');
      const option = name === 'ampere' ? 'apiUrl' : 'baseUrl';
      expect(of(found, name)[0]?.remedy).toContain(`"sites.shop.providers.${name}.${option}"`);
    },
  );

  it('says what Paysepro tells of the account, and that it allows this machine`s address', async () => {
    const { code, found } = await findings(await config({ providers: { paysepro: providers().paysepro } }));
    expect(code).toBe(0);
    const told = of(found, 'paysepro').map(({ level, message }) => `${level} ${message}`);
    expect(told).toContain(
      'note Tells of your account: modules.price 12.00 EUR; sites.url https://shop.example/; modules.api_ip 127.0.0.1; status enabled.',
    );
    expect(told).toContain('ok Allows calls from 127.0.0.1, an address of this machine.');
  });

  it('says which rows of a list cannot be read, and offers the others', async () => {
    sandbox.setScenario('odd_rows', 'paysepro');
    try {
      const { code, found } = await findings(await config({ providers: { paysepro: providers().paysepro } }));
      const warnings = of(found, 'paysepro').filter(({ level }) => level === 'warning');
      expect(code).toBe(0);
      expect(warnings.map(({ message }) => message)).toEqual([
        'Paysepro getData: paysafecard: The row of paysafecard is left out: its "pmax" is empty.',
        'Paysepro getData: trustly: The row of trustly is left out: its "pmax" is null.',
        'Paysepro getData: skrill: The row of skrill is left out: its "pmax" is "-1".',
        'Paysepro getData: giropay: The row of giropay is left out: a row is expected, and it is "disabled".',
      ]);
      for (const { remedy } of warnings) expect(remedy).toContain('left out');
      expect(levels(found, 'paysepro')).toContain('ok');
    } finally {
      sandbox.setScenario(null);
    }
  });

  it('says that plans are missing, and the real reason of a refusal', async () => {
    sandbox.setScenario('odd_pages:page_ignored', 'ampere');
    try {
      const { ampere } = providers();
      const partners = { PAPARA_TURKEY: ampere.partners.PAPARA_TURKEY };
      const { found } = await findings(await config({ providers: { ampere: { ...ampere, partners } } }));
      const warnings = of(found, 'ampere').filter(({ level }) => level === 'warning');
      expect(warnings.map(({ message }) => message)).toEqual([
        expect.stringContaining('100 of 150 plans of PAPARA_TURKEY came'),
      ]);
      const wrong = await findings(await config({ providers: { ampere: { ...ampere, password: 'wrong' } } }));
      expect(of(wrong.found, 'ampere')[0]?.message).toContain('Invalid username or password!');
    } finally {
      sandbox.setScenario(null);
    }
  });

  it('says that the database does not open, that nobody answers, and what to do', async () => {
    const dead = await deadAddress();
    const webhook = { url: dead, secret: KEYS.webhookSecret };
    const broken = await config({ webhook }, { publicUrl: dead, database: `sqlite:${folder}` });
    const { code, found } = await findings(broken);
    expect(code).toBe(1);
    expect(levels(found, 'database')).toEqual(['problem']);
    expect(levels(found, 'publicUrl')).toEqual(['warning']);
    expect(levels(found, 'webhook')).toEqual(['problem']);
    for (const finding of found.filter(({ level }) => level !== 'ok' && level !== 'note'))
      expect(finding.remedy, finding.message).toBeTruthy();
  });

  it('warns of a server that is not ours at its address, and of a shop that is not told', async () => {
    const stranger = await serve((_request, response) => response.writeHead(404).end('nginx'));
    const { code, found } = await findings(await config({ webhook: undefined }, { publicUrl: stranger }));
    expect(code).toBe(0);
    expect(of(found, 'publicUrl')[0]?.message).toContain('Something else than Farebox');
    expect(levels(found, 'webhook')).toEqual(['warning']);
  });

  it('holds a live site to encryption', async () => {
    const live = await config({
      mode: 'live',
      secretKey: 'sk_live_1',
      publishableKey: 'pk_live_1',
      providers: {},
    });
    const { code, found } = await findings(live);
    expect(code).toBe(1);
    expect(of(found, 'publicUrl')[0]?.remedy).toContain('https');
    expect(levels(found, 'webhook')).toEqual(['problem', 'ok']);
    expect(of(found, 'configuration').map(({ message }) => message)).toContain(
      'No provider is configured, so there is nothing to pay with.',
    );
  });

  it('says that this machine’s clock is wrong', async () => {
    const late = await serve((_request, response) => {
      const date = new Date(Date.now() + 120_000).toUTCString();
      response.writeHead(200, { date, 'content-type': 'application/json' }).end('{}');
    });
    const own = { ...providers().boxcharge, baseUrl: late };
    const { found } = await findings(await config({ providers: { boxcharge: own } }));
    expect(of(found, 'boxcharge').find(({ level }) => level === 'warning')?.message).toMatch(
      /clock is 1[12]\d s behind/,
    );
  });

  it('says what cards bring, where they are on', async () => {
    const { cards: _cards, methods: _methods, ...plain } = { cards: undefined, ...providers().boxcharge };
    const off = { ...plain, methods: ['NB'] };
    expect(of((await findings(await config({ providers: { boxcharge: off } }))).found, 'cards')).toEqual([]);
    const on = { ...plain, methods: ['NB', 'CC'], cards: true };
    const { code, found } = await findings(await config({ providers: { boxcharge: on } }));
    expect(code).toBe(0);
    expect(of(found, 'cards')[0]?.message).toContain('PCI DSS');
  });
});
