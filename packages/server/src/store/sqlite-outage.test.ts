import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEYS, startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import { sessionFixture } from '../../testing/store/fixtures.ts';
import { createApp } from '../app.ts';
import { checkConfig } from '../config/load.ts';
import { loadAssets } from '../routes/system/asset-files.ts';
import { openConnection } from './sqlite.ts';
import type { Store } from './store.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const readiness = async () =>
  (await fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(2000) })).status;

describe('a SQLite file that somebody else has locked', () => {
  const lock = () => {
    const { database } = server.config as { database: string };
    const other = new DatabaseSync(database.slice('sqlite:'.length));
    other.exec('BEGIN EXCLUSIVE');
    return other;
  };

  it('is waited for while it is short, and the server answers others meanwhile', async () => {
    const other = lock();
    const waiting = server.session();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    other.close();
    expect((await waiting).status).toBe('open');
  });

  it('is a 503 for everybody who waits, and a pause: nothing is lost, and it works when it is free', async () => {
    const kept = await server.session();
    const other = lock();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.merchant('POST', `/v1/sessions/${kept.id}/expire`)),
    );
    for (const { status, headers, json } of answers) {
      expect([status, json.code]).toEqual([503, 'store_unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await readiness()).toBe(503);
    other.close();
    expect(await readiness()).toBe(200);
    expect((await server.merchant('GET', `/v1/sessions/${kept.id}`)).json).toEqual(kept);
    expect((await server.merchant('POST', `/v1/sessions/${kept.id}/expire`)).json.status).toBe('expired');
  });
});

describe('a full disk', () => {
  /** An app of the server's over a database that may not grow. */
  const open = async () => {
    const connection = new DatabaseSync(':memory:');
    const store = await openConnection(connection, () => new Date());
    const limit = (pages: number) => connection.exec(`PRAGMA max_page_count = ${pages}`);
    const context = { ...server.farebox.context, store };
    const config = checkConfig(server.config, { file: 'harness', env: {} });
    const app = createApp({ context, config }, await loadAssets());
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { authorization: `Bearer ${KEYS.secretKey}` } });
    return { store, limit, ask };
  };

  const fill = async (store: Store) => {
    const session = (index: number) =>
      sessionFixture({ id: `cs_${index}`, metadata: { m: 'x'.repeat(3000) } });
    for (let index = 0; ; index += 1) {
      const full: unknown = await store.insertSession(session(index)).catch((error: unknown) => error);
      if (full !== undefined) return { full, kept: index, session };
    }
  };

  it('is a 503, keeps what was acknowledged, writes nothing by halves, and works when there is room', async () => {
    const { store, limit, ask } = await open();
    try {
      expect((await ask('/readyz')).status).toBe(200);
      limit(60);
      const { full, kept, session } = await fill(store);
      expect(full).toMatchObject({ code: 'store_unavailable' });
      expect(kept).toBeGreaterThan(0);
      const refused = await ask('/v1/sessions', {
        method: 'POST',
        body: JSON.stringify({
          amount: 1200,
          currency: 'EUR',
          country: 'ES',
          reference: 'x'.repeat(200),
          successUrl: 'https://shop.example',
          cancelUrl: 'https://shop.example',
          metadata: { m: 'x'.repeat(400) },
          items: Array.from({ length: 40 }, () => ({ name: 'x'.repeat(100), quantity: 1 })),
        }),
      });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
      expect((await ask('/readyz')).status).toBe(503);
      for (let index = 0; index < kept; index += 1)
        expect(await store.session(`cs_${index}`)).toEqual(session(index));
      limit(100_000);
      expect((await ask('/readyz')).status).toBe(200);
      await store.insertSession(session(kept));
    } finally {
      await store.close();
    }
  });
});
