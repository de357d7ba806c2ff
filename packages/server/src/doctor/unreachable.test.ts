import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { deadAddress } from '../../testing/providers/misbehaving.ts';
import { type HardToReach, serveProxy, serveTcp, serveTls } from '../../testing/providers/unreachable.ts';
import { KEYS } from '../../testing/server/test-server.ts';
import type { Finding } from './finding.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const ROOT = path('../../testing/providers/test-certificates/root.pem');
const INTERMEDIATE = path('../../testing/providers/test-certificates/intermediate.pem');
const folder = mkdtempSync(join(tmpdir(), 'farebox-network-'));
const opened: HardToReach[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const keep = <T extends HardToReach>(server: T): T => {
  opened.push(server);
  return server;
};

/** A shop whose AMPERE, with an account of its own, and whose endpoint are at this address. */
const shopAt = (id: string, apiUrl: string) => ({
  name: id,
  mode: 'sandbox',
  secretKey: `${KEYS.secretKey}_${id}`,
  publishableKey: `${KEYS.publishableKey}_${id}`,
  webhook: { url: apiUrl, secret: KEYS.webhookSecret },
  providers: { ampere: { ...providerConfig('http://127.0.0.1:1').ampere, username: id, apiKey: id, apiUrl } },
});

/** What the doctor finds about shops by their addresses, in an environment of its own. */
async function examine(
  urls: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Finding[]> {
  const file = join(folder, `${Math.random()}.json`);
  const sites = Object.fromEntries(Object.entries(urls).map(([id, url]) => [id, shopAt(id, url)]));
  writeFileSync(
    file,
    JSON.stringify({ publicUrl: 'http://127.0.0.1:1', database: 'sqlite::memory:', sites }),
  );
  const env = { PATH: process.env['PATH'], FAREBOX_CONFIG: file, NODE_EXTRA_CA_CERTS: ROOT, ...environment };
  const child = spawn(process.execPath, [path('../cli/cli.ts'), 'doctor', '--json'], { env });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect(stdout + stderr).not.toContain('sesame');
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

const problem = (found: Finding[], site: string | null, about: string) =>
  found.find((finding) => finding.site === site && finding.about === about && finding.level === 'problem');

const option = (site: string) => `"sites.${site}.providers.ampere.apiUrl"`;

/** Sites by what is wrong with their provider: what the doctor says, and a part of what it advises. */
const WRONG: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  leaf: ['its certificate chain is incomplete', 'NODE_EXTRA_CA_CERTS=/path/intermediate.pem'],
  name: ['its certificate is for another name', `Correct ${option('name')}`],
  expired: ['its certificate has expired', 'renew'],
  self: ['its certificate is self-signed', 'NODE_EXTRA_CA_CERTS=/path/certificate.pem'],
  unknown: ['its host name is unknown', 'HTTPS_PROXY='],
  refused: ['it refused the connection', option('refused')],
  plain: ['encryption (TLS)', option('plain')],
  closing: ['it closed the connection', option('closing')],
};

async function wrongAddresses(): Promise<Record<string, string>> {
  const servers = {
    leaf: serveTls('leaf only'),
    name: serveTls('wrong name'),
    expired: serveTls('expired'),
    self: serveTls('self-signed'),
    plain: serveTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    closing: serveTcp((socket) => socket.destroy()),
  };
  const urls = Object.entries(servers).map(async ([id, server]) => {
    return [id, `https://127.0.0.1:${keep(await server).port}`] as const;
  });
  const refused = (await deadAddress()).replace('http:', 'https:');
  return { ...Object.fromEntries(await Promise.all(urls)), refused, unknown: 'https://ampere.invalid' };
}

describe('farebox doctor names why nobody answers, and the line to change', { timeout: 60_000 }, () => {
  it('of providers and endpoints that are called directly', async () => {
    const found = await examine(await wrongAddresses());
    for (const [site, [message, remedy]] of Object.entries(WRONG)) {
      expect(problem(found, site, 'ampere')?.message, site).toContain(message);
      expect(problem(found, site, 'ampere')?.remedy, site).toContain(remedy);
      expect(problem(found, site, 'webhook')?.message, site).toContain(message);
    }
  });

  it('of an authority that is not known, and of a file of certificates that is not there, or is none', async () => {
    const { port } = keep(await serveTls('whole chain'));
    const url = `https://127.0.0.1:${port}`;
    const missing = await examine({ shop: url }, { NODE_EXTRA_CA_CERTS: join(folder, 'missing.pem') });
    expect(problem(missing, 'shop', 'ampere')?.message).toContain(
      'an authority that this machine does not know',
    );
    expect(problem(missing, 'shop', 'ampere')?.remedy).toContain('NODE_EXTRA_CA_CERTS=/path/authority.pem');
    expect(problem(missing, null, 'network')?.message).toContain('ENOENT');
    const none = await examine({ shop: url }, { NODE_EXTRA_CA_CERTS: path('./doctor.ts') });
    expect(problem(none, null, 'network')?.message).toContain('without certificates');
  });

  it('an incomplete chain is mended by the line that it names', async () => {
    const file = join(folder, 'extra.pem');
    writeFileSync(file, readFileSync(ROOT, 'utf8') + readFileSync(INTERMEDIATE, 'utf8'));
    const server = keep(await serveTls('leaf only'));
    const found = await examine({ shop: `https://127.0.0.1:${server.port}` }, { NODE_EXTRA_CA_CERTS: file });
    expect(problem(found, 'shop', 'webhook')).toBeUndefined();
    expect(server.requests()).toBeGreaterThan(0);
  });

  it('of a proxy that says no, by what it says', async () => {
    const statuses = { credentials: 407, forbidden: 403, gateway: 502 };
    const statusOf = (target: string) =>
      Object.entries(statuses).find(([id]) => target.startsWith(id))?.[1] ?? 500;
    const { port } = keep(await serveProxy(statusOf));
    const urls = Object.fromEntries(Object.keys(statuses).map((id) => [id, `https://${id}.test`]));
    const found = await examine(urls, { https_proxy: `http://merchant:open-sesame@127.0.0.1:${port}` });
    for (const [id, status] of Object.entries(statuses))
      expect(problem(found, id, 'ampere')?.message).toContain(
        `the proxy refused to connect us (HTTP ${status})`,
      );
    const remedy = (id: string) => problem(found, id, 'ampere')?.remedy;
    expect(remedy('credentials')).toContain('HTTPS_PROXY=http://user:password@proxy.example:3128');
    expect(remedy('forbidden')).toContain('NO_PROXY=forbidden.test');
    expect(remedy('gateway')).toContain(option('gateway'));
    const notes = found.filter(({ about }) => about === 'network').map(({ message }) => message);
    expect(notes.join()).toContain(`http://127.0.0.1:${port} (https_proxy)`);
  });

  it('of a proxy that is not there, and one that is not written as one', async () => {
    const HTTPS_PROXY = (await deadAddress()).replace('//', '//merchant:open-sesame@');
    const found = await examine({ shop: 'https://provider.test' }, { HTTPS_PROXY });
    expect(problem(found, 'shop', 'ampere')?.message).toContain('at the proxy: it refused the connection');
    expect(problem(found, 'shop', 'ampere')?.remedy).toContain('HTTPS_PROXY');
    const socks = await examine(
      { shop: 'https://provider.test' },
      { HTTPS_PROXY: 'socks5://merchant:sesame@proxy:1' },
    );
    expect(problem(socks, null, 'configuration')?.message).toContain('HTTPS_PROXY: expected');
  });

  it('and goes through the proxy where it lets us, straight where NO_PROXY says so', async () => {
    const server = keep(await serveTls('whole chain'));
    const proxy = keep(await serveProxy(() => 200));
    const env = { HTTPS_PROXY: `127.0.0.1:${proxy.port}`, NO_PROXY: 'localhost' };
    const urls = {
      proxied: `https://provider.test:${server.port}`,
      straight: `https://localhost:${server.port}`,
    };
    const found = await examine(urls, env);
    for (const site of Object.keys(urls)) expect(problem(found, site, 'webhook')).toBeUndefined();
    expect(new Set(proxy.seen.map(({ target }) => target))).toEqual(
      new Set([`provider.test:${server.port}`]),
    );
  });
});
