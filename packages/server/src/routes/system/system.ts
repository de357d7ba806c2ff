import { operations } from '@farebox/contract';
import { type Context, Hono } from 'hono';
import type { Config } from '../../config/schema.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { register, route } from '../../http/route.ts';
import type { Assets } from './asset-files.ts';
import { integrationOf } from './integration.ts';
import type { OpenApi } from './openapi/document.ts';

/** Whether the process lives, whether it can serve, what a shop must write into its page, and what can be called. */
export function systemRoutes({ context, config }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  register(app, [
    route(operations.getHealth, () => ({ status: 'ok' })),

    route(operations.getReadiness, async ({ c }: PageInput) =>
      (await context.store.ready())
        ? c.json({ status: 'ok' })
        : c.json({ status: 'database down' }, 503, { 'retry-after': '2' }),
    ),

    // Browsers ask for it on their own; an empty answer keeps their consoles quiet.
    route(operations.getFavicon, ({ c }: PageInput) =>
      c.body(null, 204, { 'cache-control': 'public, max-age=86400' }),
    ),

    // Read by `Farebox.diagnose()` too, in any page.
    route(operations.getIntegration, ({ c }: PageInput) => {
      c.header('access-control-allow-origin', '*');
      return integrationOf(config, assets);
    }),

    route(operations.getOpenApi, async ({ c }: PageInput) => c.json(await openApi(config), 200, KEPT)),

    route(operations.showDocs, async ({ c }: PageInput) => {
      const { docsPage, DOCS_POLICY } = await import('./openapi/docs-page.ts');
      const page = await docsPage(await openApi(config));
      return c.html(page, 200, { ...KEPT, 'content-security-policy': DOCS_POLICY });
    }),
  ]);
  return app;
}

/** What a route here is given. */
interface PageInput {
  readonly c: Context<RequestEnv>;
}

const KEPT = { 'cache-control': 'public, max-age=300' };

/** Loaded when somebody reads it: what describes a call is of no use to who calls. */
async function openApi({ publicUrl }: Config): Promise<OpenApi> {
  const { openApiDocument } = await import('./openapi/document.ts');
  return openApiDocument(publicUrl);
}
