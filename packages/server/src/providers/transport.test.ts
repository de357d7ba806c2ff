import { setGlobalProxyFromEnv } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deadAddress } from '../../testing/providers/misbehaving.ts';
import {
  type CERTIFICATES,
  type HardToReach,
  serveProxy,
  serveTcp,
  serveTls,
  trustTestRoot,
} from '../../testing/providers/unreachable.ts';
import { ConnectionFailed } from './connection-failed.ts';
import type { ProviderUnreachable } from './errors.ts';
import { createTransport } from './transport.ts';

const opened: HardToReach[] = [];
let restore: (() => void)[] = [];
let distrust: () => void;

beforeAll(() => {
  distrust = trustTestRoot();
});
afterEach(async () => {
  for (const undo of restore) undo();
  restore = [];
  await Promise.all(opened.splice(0).map((server) => server.close()));
});
afterAll(() => distrust());

const keep = <T extends HardToReach>(server: T): T => {
  opened.push(server);
  return server;
};

/** Calls an address through the real transport as a launch does, and says why there was no answer. */
async function callOf(base: string, signal = new AbortController().signal): Promise<ProviderUnreachable> {
  const transport = createTransport({ provider: 'payatom', bases: [base] });
  const request = { method: 'POST', url: `${base}/pay?key=sesame`, body: '{"amount":1}' } as const;
  const error = await transport.send(request, signal).then(
    () => expect.unreachable('the call was answered'),
    (thrown: unknown) => thrown as ProviderUnreachable,
  );
  expect(`${error.message} ${String(error.cause)}`).not.toContain('sesame');
  return error;
}

const failureOf = ({ cause }: ProviderUnreachable) =>
  cause instanceof ConnectionFailed ? { failure: cause.failure, at: cause.at } : cause;

/** Sends every call but those on this machine through a proxy; the provider behind it is https://provider.test. */
function through(proxy: string): void {
  const env = { http_proxy: proxy, https_proxy: proxy, no_proxy: 'localhost,127.0.0.1' };
  restore.push(setGlobalProxyFromEnv(env));
}

describe('what certainly never left', () => {
  it.each([
    ['leaf only', 'chain_incomplete'],
    ['wrong name', 'wrong_name'],
    ['expired', 'certificate_expired'],
    ['self-signed', 'certificate_self_signed'],
  ] as const)('a certificate that is not accepted: %s', async (name, failure) => {
    const server = keep(await serveTls(name));
    const error = await callOf(`https://127.0.0.1:${server.port}`);
    expect([error.sent, failureOf(error)]).toEqual([false, { failure, at: 'host' }]);
    expect(server.requests()).toBe(0);
  });

  it('a certificate of an authority that this machine does not know', async () => {
    distrust();
    restore.push(() => {
      distrust = trustTestRoot();
    });
    const outcomes = ['whole chain', 'private authority'] satisfies (keyof typeof CERTIFICATES)[];
    for (const name of outcomes) {
      const error = await callOf(`https://127.0.0.1:${keep(await serveTls(name)).port}`);
      expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'unknown_issuer', at: 'host' }]);
    }
  });

  it('a closed port, and a host that does not exist', async () => {
    const refused = await callOf(await deadAddress());
    expect([refused.sent, failureOf(refused)]).toEqual([false, { failure: 'refused', at: 'host' }]);
    const unknown = await callOf('https://payments.invalid');
    expect([unknown.sent, failureOf(unknown)]).toEqual([false, { failure: 'unknown_host', at: 'host' }]);
  });

  it('a connection that is closed before it is encrypted', async () => {
    const server = keep(await serveTcp((socket) => socket.once('data', () => socket.destroy())));
    const error = await callOf(`https://127.0.0.1:${server.port}`);
    expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'closed', at: 'host' }]);
  });

  it('an address that speaks no TLS', async () => {
    const server = keep(await serveTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const error = await callOf(`https://127.0.0.1:${server.port}`);
    expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'tls_failed', at: 'host' }]);
  });

  it('a call whose time passes before the connection stands, or before it began', async () => {
    const controller = new AbortController();
    const server = keep(await serveTcp((socket) => socket.once('data', () => controller.abort())));
    const error = await callOf(`https://127.0.0.1:${server.port}`, controller.signal);
    expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'timeout', at: 'host' }]);
    expect((await callOf(await deadAddress(), AbortSignal.abort())).sent).toBe(false);
  });

  it.each([407, 403, 502, 503])('a proxy that answers CONNECT with %i', async (status) => {
    const proxy = keep(await serveProxy(() => status));
    through(`http://merchant:open-sesame@127.0.0.1:${proxy.port}`);
    const error = await callOf('https://provider.test');
    expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'proxy_refused', at: 'host' }]);
    expect(error.message).toContain(`the proxy refused to connect us (HTTP ${status})`);
    expect(proxy.seen).toEqual([
      { target: 'provider.test:443', authorization: expect.stringMatching(/^Basic /) },
    ]);
  });

  it('a proxy that cannot be reached, without a word of its password', async () => {
    through((await deadAddress()).replace('//', '//merchant:open-sesame@'));
    const refused = await callOf('https://provider.test');
    expect([refused.sent, failureOf(refused)]).toEqual([false, { failure: 'refused', at: 'proxy' }]);
    through('http://merchant:open-sesame@proxy.invalid:3128');
    const unknown = await callOf('https://provider.test');
    expect([unknown.sent, failureOf(unknown)]).toEqual([false, { failure: 'unknown_host', at: 'proxy' }]);
  });

  it('a certificate that is not accepted behind a proxy', async () => {
    const server = keep(await serveTls('wrong name'));
    through(`http://127.0.0.1:${keep(await serveProxy(() => 200)).port}`);
    const error = await callOf(`https://provider.test:${server.port}`);
    expect([error.sent, failureOf(error)]).toEqual([false, { failure: 'wrong_name', at: 'host' }]);
  });
});

describe('what may have arrived', () => {
  it.each(['http', 'http through a proxy'])('a request that was read, and then cut off: %s', async (way) => {
    const server = keep(await serveTcp((socket) => socket.once('data', () => socket.resetAndDestroy())));
    if (way !== 'http') through(`http://127.0.0.1:${keep(await serveProxy(() => 200)).port}`);
    const host = way === 'http' ? '127.0.0.1' : 'provider.test';
    const error = await callOf(`http://${host}:${server.port}`);
    expect([error.sent, failureOf(error)]).toEqual([true, { failure: 'closed', at: 'host' }]);
    expect(server.requests()).toBe(1);
  });

  it('a request on a connection that was kept, and is reset', async () => {
    let answered = false;
    const server = keep(
      await serveTcp((socket) =>
        socket.on('data', () => {
          if (answered) return socket.resetAndDestroy();
          answered = true;
          return socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
        }),
      ),
    );
    const base = `http://127.0.0.1:${server.port}`;
    const transport = createTransport({ provider: 'payatom', bases: [base] });
    const send = () =>
      transport.send({ method: 'POST', url: `${base}/pay`, body: '{}' }, new AbortController().signal);
    expect((await send()).status).toBe(200);
    await expect(send()).rejects.toMatchObject({ code: 'provider_unreachable', sent: true });
  });

  it('a request that waits for an answer when its time passes', async () => {
    const controller = new AbortController();
    const server = keep(await serveTcp((socket) => socket.once('data', () => controller.abort())));
    const error = await callOf(`http://127.0.0.1:${server.port}`, controller.signal);
    expect([error.sent, failureOf(error)]).toEqual([true, { failure: 'timeout', at: 'host' }]);
  });

  it('whatever a client throws that tells nothing of what it sent', async () => {
    const base = 'https://provider.test';
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const transport = createTransport({
      provider: 'payatom',
      bases: [base],
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    });
    const sent = transport.send({ method: 'POST', url: `${base}/pay` }, new AbortController().signal);
    await expect(sent).rejects.toMatchObject({ sent: true });
  });
});

it('a whole chain is accepted, straight and through a proxy', async () => {
  const server = keep(await serveTls('whole chain'));
  const get = (base: string) =>
    createTransport({ provider: 'payatom', bases: [base] })
      .send({ method: 'GET', url: `${base}/` }, new AbortController().signal)
      .then(({ status }) => status);
  expect(await get(`https://127.0.0.1:${server.port}`)).toBe(200);
  const proxy = keep(await serveProxy(() => 200));
  through(`http://127.0.0.1:${proxy.port}`);
  expect(await get(`https://provider.test:${server.port}`)).toBe(200);
  expect(proxy.seen.map(({ target }) => target)).toEqual([`provider.test:${server.port}`]);
});
