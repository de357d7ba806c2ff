import { operations } from '@farebox/contract';
import { Hono } from 'hono';
import type { RequestEnv } from './env.ts';
import { MethodNotAllowed } from './errors.ts';
import { honoPath } from './route.ts';

/**
 * Refuses a method that no operation of a known path has, whoever asks: 405 with what is allowed. HEAD is answered as GET is, without
 * the body.
 */
export function knownMethods(): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  const byPath = Map.groupBy(Object.values(operations), ({ path }) => path);
  for (const [path, calls] of byPath) {
    const methods = calls.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(honoPath(path), async (c, next) => {
      if (!methods.includes(c.req.method)) throw new MethodNotAllowed(methods);
      await next();
    });
  }
  return app;
}
