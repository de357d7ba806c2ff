import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type HardToReach, serveProxy } from '../../testing/providers/unreachable.ts';
import { checkConfig } from './load.ts';
import { readProxies, useProxies } from './proxies.ts';

const config = (over: Record<string, unknown> = {}) =>
  checkConfig(
    {
      publicUrl: 'http://localhost:3000',
      database: 'sqlite::memory:',
      sites: {
        shop: {
          name: 'Shop',
          mode: 'sandbox',
          secretKey: 'sk_test_0123456789abcdef',
          publishableKey: 'pk_test_0123456789abcdef',
          providers: {},
          ...over,
        },
      },
    },
    { file: 'test', env: {} },
  );

const PROXY = 'http://proxy.example:3128';

describe('the proxies of an environment', () => {
  const named = (env: Record<string, string>) =>
    readProxies(config(), env).named.map(({ scheme, variable, origin }) => [scheme, variable, origin]);

  it.each([
    [{}, []],
    [{ HTTPS_PROXY: '', http_proxy: ' ' }, []],
    [{ HTTPS_PROXY: PROXY }, [['https', 'HTTPS_PROXY', PROXY]]],
    [{ HTTPS_PROXY: 'http://other.example:1', https_proxy: PROXY }, [['https', 'https_proxy', PROXY]]],
    [{ http_proxy: 'proxy.example:3128' }, [['http', 'http_proxy', PROXY]]],
    [
      { HTTPS_PROXY: 'https://user:p%40ss@proxy.example' },
      [['https', 'HTTPS_PROXY', 'https://proxy.example']],
    ],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'a.example, *' }, []],
  ])('%j', (env, expected) => {
    expect(named(env)).toEqual(expected);
  });

  it.each([
    'socks5://user:sesame@proxy.example:1080',
    'http://user:sesame@:3128',
    'user:sesame@proxy example',
    'http://user:sesame%@proxy.example:3128',
    'http://sesame@proxy.example:3128',
  ])('refuses %s by the name of its variable, and repeats nothing of it', (value) => {
    const read = () => readProxies(config(), { HTTPS_PROXY: value });
    expect(read).toThrow(/HTTPS_PROXY: expected/);
    expect(read).not.toThrow(/sesame/);
  });

  it('leaves out this machine, what is asked for, and IPv6 in the form that Node compares', () => {
    const webhook = { url: 'http://127.0.3.4:80/hooks', secret: `whsec_${'A'.repeat(44)}` };
    const { except } = readProxies(config({ webhook }), {
      no_proxy: '.shop.example 2001:DB8:0::1,10.0.0.1:8080',
    });
    expect(except).toEqual(
      expect.arrayContaining([
        '.shop.example',
        '[2001:db8::1]',
        '10.0.0.1:8080',
        'localhost',
        '127.0.0.1',
        '[::1]',
        '127.0.3.4',
      ]),
    );
  });
});

describe('calls', () => {
  let undo: (() => void)[] = [];
  afterEach(() => {
    for (const each of undo) each();
    undo = [];
  });

  const proxied = async (no_proxy = '') => {
    const proxy = await serveProxy(() => 502);
    const restore = useProxies(config(), {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
      no_proxy,
    });
    undo.push(restore, () => void proxy.close());
    return proxy;
  };
  const asked = async (proxy: HardToReach, url: string) => {
    await fetch(url).catch(() => undefined);
    return proxy.requests();
  };

  it.each(['https://shop.invalid/hooks', 'http://shop.invalid/hooks'])(
    '%s goes through the proxy',
    async (url) => {
      expect(await asked(await proxied(), url)).toBe(1);
    },
  );

  it.each(['https://shop.invalid/', 'https://www.shop.invalid/', 'https://[2001:db8::1]:1/'])(
    '%s does not where NO_PROXY says so',
    async (url) => {
      expect(await asked(await proxied('shop.invalid,2001:db8::1'), url)).toBe(0);
    },
  );

  it.each(['127.0.0.1', '::1', '::'])('to this machine go straight to it: %s', async (host) => {
    const proxy = await proxied();
    const server = createServer((_request, response) => response.end('here')).listen(0, host);
    await new Promise((resolve) => server.once('listening', resolve));
    undo.push(() => void server.close().closeAllConnections());
    const { port } = server.address() as { port: number };
    const name = { '127.0.0.1': '127.0.0.1', '::1': '[::1]', '::': 'localhost' }[host];
    expect(await (await fetch(`http://${name}:${port}/`)).text()).toBe('here');
    expect(proxy.requests()).toBe(0);
  });
});
