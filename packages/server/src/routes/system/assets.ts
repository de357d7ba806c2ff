import { operations } from '@farebox/contract';
import { type Context, Hono } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { acceptedEncoding } from '../../http/encoding.ts';
import type { RequestEnv } from '../../http/env.ts';
import { type Route, register, route } from '../../http/route.ts';
import type { Asset, Assets } from './asset-files.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300';

/**
 * Serves the widget: `/farebox.js` for a short time, its versioned twin for ever; and `/farebox/<build>/<file>`, what the script loads
 * later. A page of another version, from before an update or from another server during one, still gets the file, as it is here.
 */
export function assetRoutes({ script, style, later }: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  const { getScript, getVersionedScript, getStylesheet, getVersionedStylesheet } = operations;
  register(app, [
    ...twins(script, getScript, getVersionedScript),
    ...twins(style, getStylesheet, getVersionedStylesheet),
    route(operations.getLaterFile, ({ c, params: { build, file } }: { c: Context; params: LaterFile }) => {
      const asset = later.files.get(file);
      if (!asset) throw new NotFound('There is no such file.');
      return send(c, asset, build === later.build ? FOR_EVER : FIVE_MINUTES);
    }),
  ]);
  return app;
}

interface LaterFile {
  readonly build: string;
  readonly file: string;
}

/** A file at its name, and at the name of its version. */
function twins(
  asset: Asset,
  plain: Parameters<typeof route>[0],
  versioned: Parameters<typeof route>[0],
): Route<RequestEnv>[] {
  const [name, extension] = asset.path.slice(1).split('.');
  return [
    route(plain, ({ c }: { c: Context }) => send(c, asset, FIVE_MINUTES)),
    route(
      versioned,
      ({ c }: { c: Context }) => send(c, asset, c.req.path === asset.versionedPath ? FOR_EVER : FIVE_MINUTES),
      { at: `/:version{${name}-[0-9a-f]{12}\\.${extension}}` },
    ),
  ];
}

/** Any shop's page may load it, and check its integrity, on a cross-origin isolated page too. */
async function send(c: Context, asset: Asset, cacheControl: string): Promise<Response> {
  // Weak, for it names the file in whichever encoding it is sent.
  const etag = `W/"${asset.integrity}"`;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control': cacheControl,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers);
  const encoding = acceptedEncoding(c.req.header('accept-encoding'), ['br', 'gzip']);
  const body = await asset.bytes(encoding);
  return c.body(body, 200, {
    ...headers,
    'content-type': asset.contentType,
    ...(encoding && { 'content-encoding': encoding }),
  });
}
