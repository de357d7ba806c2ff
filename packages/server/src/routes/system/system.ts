import { Hono } from 'hono';
import type { Config } from '../../config/schema.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { undeclaredTakesNoQuery } from '../../http/query.ts';
import type { Assets } from './asset-files.ts';
import { integrationOf } from './integration.ts';
import type { OpenApi } from './openapi/document.ts';

/** Whether the process lives, whether it can serve, what a shop must write into its page, and what can be called. */
export function systemRoutes({ context, config }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  routes.get('/healthz', undeclaredTakesNoQuery, (c) => c.json({ status: 'ok' }));

  routes.get('/readyz', undeclaredTakesNoQuery, async (c) => {
    const ready = await context.store.ready();
    return ready
      ? c.json({ status: 'ok' })
      : c.json({ status: 'database down' }, 503, { 'retry-after': '2' });
  });

  // Browsers ask for it on their own; an empty answer keeps their consoles quiet.
  routes.get('/favicon.ico', (c) => c.body(null, 204, { 'cache-control': 'public, max-age=86400' }));

  // Read by `Farebox.diagnose()` too, in any page.
  routes.get('/integration.json', undeclaredTakesNoQuery, (c) =>
    c.json(integrationOf(config, assets), 200, { 'access-control-allow-origin': '*' }),
  );

  routes.get('/v1/openapi.json', undeclaredTakesNoQuery, async (c) =>
    c.json(await openApi(config), 200, KEPT),
  );

  routes.get('/docs', async (c) => {
    const { docsPage, DOCS_POLICY } = await import('./openapi/docs-page.ts');
    const page = await docsPage(await openApi(config));
    return c.html(page, 200, { ...KEPT, 'content-security-policy': DOCS_POLICY });
  });

  return routes;
}

const KEPT = { 'cache-control': 'public, max-age=300' };

/** Loaded when somebody reads it: what describes a call is of no use to who calls. */
async function openApi({ publicUrl }: Config): Promise<OpenApi> {
  const { openApiDocument } = await import('./openapi/document.ts');
  return openApiDocument(publicUrl);
}
