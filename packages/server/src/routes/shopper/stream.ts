import type { StreamState } from '@farebox/contract';
import type { Context as HonoContext } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Context } from '../../flows/context.ts';
import type { ShopperEnv } from '../../http/env.ts';
import { currentPayment } from './public-view.ts';

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
    context.draining.addEventListener('abort', onEnding);
    const isOver = () => stream.aborted || context.draining.aborted;
    try {
      let told = await tell(context, id, { stream });
      while (told?.goesOn && !isOver()) {
        await Promise.race([changes.next(), ended]);
        if (!isOver()) told = await tell(context, id, { stream, before: told.data });
      }
    } finally {
      context.draining.removeEventListener('abort', onEnding);
      clearInterval(heartbeat);
      changes.stop();
    }
  });
}

/**
 * Writes the state unless it is the one that was written `before`: a change that the shopper must not see, such as a review that tells
 * whether a phone number has access, shows in nothing. Says whether the state can still change; undefined when the session is gone.
 */
async function tell(
  context: Context,
  sessionId: string,
  { stream, before }: { stream: SSEStreamingApi; before?: string },
): Promise<{ data: string; goesOn: boolean } | undefined> {
  const aggregate = await context.store.aggregate(sessionId);
  if (!aggregate) return undefined;
  const { status } = aggregate.session;
  const state: StreamState = { session: { status }, payment: currentPayment(context, aggregate) };
  const data = JSON.stringify(state);
  if (data !== before) await stream.writeSSE({ event: 'state', data });
  return { data, goesOn: status === 'open' };
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
