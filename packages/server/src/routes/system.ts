import { Hono } from 'hono';
import type { RequestEnv, RouteDeps } from '../http/env.ts';
import type { Assets } from './assets.ts';

/** Whether the process lives, whether it can serve, and what a shop must write into its page. */
export function systemRoutes({ context, config }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  routes.get('/healthz', (c) => c.json({ status: 'ok' }));

  routes.get('/readyz', async (c) => {
    const ready = await context.store.ready();
    return ready
      ? c.json({ status: 'ok' })
      : c.json({ status: 'database down' }, 503, { 'retry-after': '2' });
  });

  // Browsers ask for it on their own; an empty answer keeps their consoles quiet.
  routes.get('/favicon.ico', (c) => c.body(null, 204, { 'cache-control': 'public, max-age=86400' }));

  routes.get('/integration.json', (c) => {
    const src = `${config.publicUrl}${assets.script.versionedPath}`;
    const { origin } = new URL(config.publicUrl);
    return c.json({
      script: `<script src="${src}" integrity="${assets.script.integrity}" crossorigin="anonymous" data-farebox-session="…" data-farebox-mount="#pay"></script>`,
      contentSecurityPolicy: { 'script-src': origin, 'connect-src': origin },
    });
  });

  return routes;
}
