import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

/** A built file of the widget, in memory. */
export interface Asset {
  readonly path: string;
  /** The same file under a name that changes with its content, so that it can be kept for ever. */
  readonly versionedPath: string;
  /** For `<script integrity>` (Subresource Integrity). */
  readonly integrity: string;
  readonly contentType: string;
  readonly body: string;
}

/** The widget as browsers load it. */
export interface Assets {
  readonly script: Asset;
  readonly style: Asset;
}

/**
 * Reads the built widget.
 * @throws when the widget was not built: `npm run build` does it.
 */
export async function loadAssets(): Promise<Assets> {
  const [script, style] = await Promise.all([
    loadAsset('farebox.js', 'text/javascript; charset=utf-8'),
    loadAsset('farebox.css', 'text/css; charset=utf-8'),
  ]);
  return { script, style };
}

async function loadAsset(name: string, contentType: string): Promise<Asset> {
  const body = await readFile(fileURLToPath(import.meta.resolve(`@farebox/widget/${name}`)), 'utf8');
  const digest = createHash('sha384').update(body).digest();
  const [stem, extension] = name.split('.');
  return {
    path: `/${name}`,
    versionedPath: `/${stem}-${digest.toString('hex').slice(0, 12)}.${extension}`,
    integrity: `sha384-${digest.toString('base64')}`,
    contentType,
    body,
  };
}

/** Serves the widget: `/farebox.js` for a short time, its versioned twin for ever. */
export function assetRoutes(assets: Assets): Hono {
  const routes = new Hono();
  for (const asset of Object.values(assets) as Asset[]) {
    const headers = {
      'content-type': asset.contentType,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    const etag = `"${asset.integrity}"`;
    routes.get(asset.path, (c) =>
      c.req.header('if-none-match') === etag
        ? c.body(null, 304)
        : c.body(asset.body, 200, { ...headers, etag, 'cache-control': 'public, max-age=300' }),
    );
    routes.get(asset.versionedPath, (c) =>
      c.body(asset.body, 200, { ...headers, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  }
  return routes;
}
