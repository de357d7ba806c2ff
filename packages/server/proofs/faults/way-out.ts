import { setGlobalProxyFromEnv } from 'node:http';
import { serveProxy, trustTestRoot } from '../../testing/providers/unreachable.ts';
import type { WireProxy } from '../../testing/providers/wire.ts';

/** The way out of this process while faults are measured: it trusts the tests' root, and calls one made-up name through a proxy. */
export interface WayOut {
  readonly proxy: WireProxy;
  /** Gives this process its own way out back. */
  close(): Promise<void>;
}

/** A proxy that wants a password from whoever asks for a port that is refused. */
export async function openWayOut(): Promise<WayOut> {
  const refused = new Map<string, number>();
  const server = await serveProxy((target) => {
    const port = target.split(':').at(-1) ?? '';
    const count = refused.get(port);
    if (count === undefined) return 200;
    refused.set(port, count + 1);
    return 407;
  });
  const distrust = trustTestRoot();
  const address = `http://127.0.0.1:${server.port}`;
  const restore = setGlobalProxyFromEnv({
    http_proxy: address,
    https_proxy: address,
    no_proxy: '127.0.0.1,localhost',
  });
  return {
    proxy: {
      host: 'provider.test',
      refuse(port) {
        refused.set(String(port), 0);
        return () => {
          const count = refused.get(String(port)) ?? 0;
          refused.delete(String(port));
          return count;
        };
      },
    },
    async close() {
      restore();
      distrust();
      await server.close();
    },
  };
}
