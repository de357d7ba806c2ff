import { setTimeout as pause } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { ProviderName } from '../provider-name.ts';
import type { World } from '../world.ts';

const SLOW_MS = 3_000;

/** What `slow` and `down` make of every request to a provider, payment pages included. */
export function disturb(provider: ProviderName, world: World): MiddlewareHandler {
  return async (c, next) => {
    const down = world.directions.detail(provider, 'down');
    if (down !== null) return refuse(c, down);
    const slow = world.directions.detail(provider, 'slow');
    if (slow !== null) await patience(Number(slow || SLOW_MS), world.closing);
    return next();
  };
}

function refuse(c: Context, how: string): Response {
  if (how === 'cut') return hangUp(c);
  if (how === '500') return c.body(null, 500);
  return c.html('<!doctype html><title>Maintenance</title><h1>We will be back soon.</h1>', 503);
}

/** Cuts the connection instead of answering. */
export function hangUp(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null);
}

/** Answers nothing for as long as the caller waits and the sandbox lives. */
export async function staySilent(
  c: Context<{ Bindings: HttpBindings }>,
  closing: AbortSignal,
): Promise<Response> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = AbortSignal.any([closing, c.req.raw.signal]);
  if (over.aborted) resolve();
  over.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  return hangUp(c);
}

/** Waits, unless the sandbox closes before. */
const patience = (ms: number, closing: AbortSignal): Promise<void> =>
  pause(ms, undefined, { ref: false, signal: closing }).catch(() => undefined);
