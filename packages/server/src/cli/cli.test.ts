import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { serveProxy } from '../../testing/providers/unreachable.ts';
import { KEYS } from '../../testing/server/test-server.ts';

const BIN = fileURLToPath(new URL('../../bin/farebox.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'farebox-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: string[], config: unknown, environment: Record<string, string> = {}) {
  const file = join(folder, `${Math.random()}.json`);
  if (config !== undefined) writeFileSync(file, JSON.stringify(config));
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, FAREBOX_CONFIG: file, ...environment },
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { child, ended };
}

async function run(args: string[], config?: unknown) {
  const [[code], stdout, stderr] = await start(args, config).ended;
  return { code, stdout, stderr };
}

const site = {
  name: 'Shop',
  mode: 'sandbox',
  secretKey: KEYS.secretKey,
  publishableKey: KEYS.publishableKey,
  providers: {
    paysepro: { baseUrl: 'http://localhost:1', uid: 1, mid: 2, email: 'a@b.example', apiKey: 'k' },
  },
};
const valid = () => ({
  publicUrl: 'http://localhost:4001',
  port: 0,
  database: `sqlite:${join(folder, 'farebox.db')}`,
  sites: { shop: site },
});

describe('farebox', () => {
  it('does not start with a wrong configuration, and names every path', async () => {
    const { code, stderr, stdout } = await run(['serve'], {
      ...valid(),
      port: 'x',
      sites: { shop: { ...site, mode: 'live', name: '' } },
    });
    expect(code).toBe(1);
    for (const path of [
      'port',
      'sites.shop.name',
      'sites.shop.secretKey',
      'sites.shop.publishableKey',
      'sites.shop.providers.paysepro',
    ]) {
      expect(stderr).toContain(`\n  ${path}: `);
    }
    expect(stdout + stderr).not.toContain(KEYS.secretKey);
    expect(stderr).not.toContain('    at ');
  });

  it('does not start without a configuration, and says where it looked', async () => {
    const { code, stderr } = await run(['serve']);
    expect([code, stderr.includes('set FAREBOX_CONFIG')]).toEqual([1, true]);
  });

  it('prints what to register with each provider', async () => {
    const { code, stdout } = await run(['hooks', '--json'], valid());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      shop: {
        paysepro: expect.stringMatching(/^http:\/\/localhost:4001\/hooks\/shop\/paysepro\/[\w-]{43}$/),
        payseproAccess: expect.stringMatching(/^http:\/\/localhost:4001\/a\/shop\/paysepro\/[\w-]{43}$/),
      },
    });
    expect((await run(['hooks'], valid())).stdout).toContain('paysepro');
  });

  it('explains itself, and refuses a command that nobody knows', async () => {
    expect((await run(['--help'])).stdout).toContain('farebox serve');
    expect((await run(['sevre'])).code).toBe(2);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then ends by itself', async (signal) => {
    const { child, ended } = start(['serve'], valid());
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(line.toString())?.[0] ?? '';
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill(signal);
    expect((await ended)[0]).toEqual([0, null]);
  });

  it('calls providers through the proxy that the environment names, and answers itself without it', async () => {
    const proxy = await serveProxy(() => 403);
    const environment = {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      NO_PROXY: '',
      no_proxy: '',
      https_proxy: '',
    };
    const paysepro = { ...site.providers.paysepro, baseUrl: 'https://provider.test' };
    const { child, ended } = start(
      ['serve'],
      { ...valid(), sites: { shop: { ...site, providers: { paysepro } } } },
      environment,
    );
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(line.toString())?.[0] ?? '';
    const query = 'amount=1000&currency=EUR&country=ES';
    const headers = { authorization: `Bearer ${KEYS.secretKey}` };
    expect((await fetch(`${url}/v1/methods?${query}`, { headers })).status).toBe(200);
    expect(proxy.seen.map(({ target }) => target)).toEqual(['provider.test:443']);
    child.kill('SIGTERM');
    expect((await ended)[0]).toEqual([0, null]);
    await proxy.close();
  });

  it('does not start with a proxy that is none, and repeats no password', async () => {
    const { child: _child, ended } = start(['serve'], valid(), {
      https_proxy: 'socks5://merchant:sesame@proxy.example:1080',
    });
    const [[code], stdout, stderr] = await ended;
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('https_proxy: expected the address of an HTTP proxy'),
    ]);
    expect(stdout + stderr).not.toContain('sesame');
  });
});
