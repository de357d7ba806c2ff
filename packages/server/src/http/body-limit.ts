import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TooLarge } from './errors.ts';

/**
 * Refuses a body of more than `most` bytes. One that declares its length is judged by that, for Node's parser holds it to it; only
 * another is read here to be measured. Hono's own middleware asks for the body's stream in any case, which costs more than the rest
 * of a small request's way to its route (measured).
 */
export function limitBody(most: number): MiddlewareHandler {
  const refuse = () => Promise.reject(new TooLarge(`expected at most ${most} bytes`));
  const measure = bodyLimit({ maxSize: most, onError: refuse });
  return (c, next) => {
    const declared = c.req.header('content-length');
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return measure(c, next);
    return Number(declared) > most ? refuse() : next();
  };
}
