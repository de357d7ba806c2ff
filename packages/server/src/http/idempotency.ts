import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { InvalidRequest } from '../domain/errors.ts';
import type { KeptAnswer, Store } from '../store/store.ts';
import { IdempotencyInFlight, IdempotencyMismatch } from './errors.ts';

/**
 * Honours `Idempotency-Key` on a POST: the same key and body give the same answer, byte for byte, for 24 h.
 * `scope` tells callers apart, so that one cannot meet another's key. Only an answer below 500 is kept. An empty key would be everybody's.
 * @throws InvalidRequest at `Idempotency-Key` when it is blank.
 */
export const idempotent = (store: Store, scope: (c: Context) => string) =>
  createMiddleware(async (c, next) => {
    const given = c.req.header('idempotency-key');
    if (c.req.method !== 'POST' || given === undefined) return await next();
    if (given.trim() === '')
      throw new InvalidRequest([
        {
          path: 'Idempotency-Key',
          message: 'expected a key of your own for this request, got an empty header',
        },
      ]);
    const key = digest(scope(c), given);
    const fingerprint = digest(c.req.path, await bodyOf(c));
    const reserved = await store.reserveKey(key, fingerprint);
    if ('answer' in reserved) return replay(reserved, fingerprint);
    await next();
    const { status } = c.res;
    if (status >= 500) return await store.releaseKey(reserved);
    await store.keepAnswer(reserved, { status, body: await c.res.clone().text() });
  });

/** What is no text is told apart by its bytes. */
async function bodyOf(c: Context): Promise<string> {
  const isBinary = c.req.header('content-type')?.startsWith('multipart/') ?? false;
  return isBinary ? Buffer.from(await c.req.arrayBuffer()).toString('base64') : await c.req.text();
}

function replay(kept: KeptAnswer, fingerprint: string): Response {
  if (kept.fingerprint !== fingerprint)
    throw new IdempotencyMismatch('Use a new Idempotency-Key for a new request.');
  if (!kept.answer)
    throw new IdempotencyInFlight('The first request with this Idempotency-Key is still at work.');
  const { status, body } = kept.answer;
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body, { status, headers: { 'content-type': type, 'idempotency-replayed': 'true' } });
}

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
