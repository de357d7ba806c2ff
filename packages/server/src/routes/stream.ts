import type { StreamState } from '@farebox/widget/contract';
import type { Context as HonoContext } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Context } from '../flows/context.ts';
import type { ShopperEnv } from '../http/env.ts';
import { telling } from './public-view.ts';

/** A comment every so often keeps proxies from closing a quiet stream: 15 s, in ms. */
const HEARTBEAT = 15_000;

/** The state of a session and its payment, now and whenever it changes, until the shopper leaves, the server ends, or nothing can change. */
export function streamSession(context: Context, c: HonoContext<ShopperEnv>): Response {
  const { id } = c.var.session;
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const changes = changeSignal((listener) => context.store.watch(id, listener));
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const onEnding = () => resolve();
    stream.onAbort(resolve);
    context.ending.addEventListener('abort', onEnding);
    const isOver = () => stream.aborted || context.ending.aborted;
    try {
      let goesOn = await tell(context, id, stream);
      while (goesOn && !isOver()) {
        await Promise.race([changes.next(), ended]);
        if (!isOver()) goesOn = await tell(context, id, stream);
      }
    } finally {
      context.ending.removeEventListener('abort', onEnding);
      clearInterval(heartbeat);
      changes.stop();
    }
  });
}

/** Writes the state, and says whether it can still change what the shopper sees. */
async function tell(context: Context, sessionId: string, stream: SSEStreamingApi): Promise<boolean> {
  const ledger = await context.store.ledger(sessionId);
  if (!ledger) return false;
  const { session, payments } = ledger;
  const state: StreamState = { session: { status: session.status }, payment: telling(session, payments) };
  await stream.writeSSE({ event: 'state', data: JSON.stringify(state) });
  return session.status === 'open';
}

/** Turns a listener into something to await: changes that come while nobody waits are not lost. */
function changeSignal(listen: (listener: () => void) => () => void) {
  let pending = false;
  let wake = () => {};
  const stop = listen(() => {
    pending = true;
    wake();
  });
  const next = async (): Promise<void> => {
    if (!pending)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    pending = false;
  };
  return { next, stop };
}
