import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { connectionTo } from './postgres-pool.ts';

/** Where servers tell each other what changed. */
export const CHANNEL = 'farebox_changes';

/** Before a connection that was lost is tried again, in ms. */
const RETRY = 500;

/** How often it is made sure that the connection is not only silent, in ms. */
const HEARTBEAT = 10_000;

/** Who hears, and what to do. */
export interface Hearing {
  readonly url: string;
  heard(payload: string): void;
  /** It is heard again, and what was said before is lost. */
  resumed(): void;
}

/** A connection that listens. */
export interface Listener {
  /** Done when it listens, or when the first try failed; it goes on trying. */
  readonly begun: Promise<void>;
  close(): void;
}

/** Listens to `CHANNEL` on a connection of its own, which is made anew whenever it is lost. */
export function listen(hearing: Hearing): Listener {
  const closing = new AbortController();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  void (async () => {
    while (!closing.signal.aborted) {
      await listenOnce(hearing, closing.signal, begin).catch(() => begin());
      await pause(RETRY, undefined, { signal: closing.signal, ref: false }).catch(() => {});
    }
  })();
  return { begun, close: () => closing.abort() };
}

/** Listens until the connection is lost or no longer wanted. */
async function listenOnce(hearing: Hearing, closing: AbortSignal, begin: () => void): Promise<void> {
  const client = new pg.Client(connectionTo(hearing.url));
  const lost = Promise.withResolvers<void>();
  const lose = () => lost.resolve();
  client.on('error', lose).on('end', lose);
  client.on('notification', ({ payload = '' }) => hearing.heard(payload));
  closing.addEventListener('abort', lose);
  const heartbeat = setInterval(() => void client.query('select 1').catch(lose), HEARTBEAT);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    hearing.resumed();
    begin();
    await lost.promise;
  } finally {
    clearInterval(heartbeat);
    closing.removeEventListener('abort', lose);
    void client.end().catch(() => {});
  }
}
