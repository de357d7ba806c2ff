import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Encoding } from '../../http/encoding.ts';

/** A built file of the widget, in memory. */
export interface Asset {
  readonly path: string;
  /** The same file under a name that changes with its content, so that it can be kept for ever. */
  readonly versionedPath: string;
  /** For `<script integrity>` (Subresource Integrity), and for a Content-Security-Policy that allows just this. */
  readonly integrity: string;
  readonly contentType: string;
  readonly text: string;
  /** Its bytes, encoded once, by whoever asks first: brotli's best takes 50 ms, too much for a start. */
  bytes(encoding: Encoding | undefined): Promise<Uint8Array<ArrayBuffer>>;
}

/** What the script loads when it is needed: code and languages, by file name. */
export interface LaterAssets {
  /** Names this build in its files' addresses; the script knows it. */
  readonly build: string;
  readonly files: ReadonlyMap<string, Asset>;
}

/** The widget as browsers load it. */
export interface Assets {
  readonly script: Asset;
  readonly style: Asset;
  readonly later: LaterAssets;
}

const zipped = promisify(gzip);

const ENCODE = {
  br: promisify(brotliCompress),
  gzip: (body: Uint8Array) => zipped(body, { level: constants.Z_BEST_COMPRESSION }),
};

/** Where the widget's build is. */
const BUILD = new URL('.', import.meta.resolve('@farebox/widget/farebox.js'));

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/**
 * Reads the built widget.
 * @throws when the widget was not built: `npm run build` does it.
 */
export async function loadAssets(folder: URL = BUILD): Promise<Assets> {
  const [script, style, later] = await Promise.all([
    loadAsset(folder, 'farebox.js'),
    loadAsset(folder, 'farebox.css'),
    loadLater(new URL('later/', folder)),
  ]);
  return { script, style, later };
}

/** What the widget's build says of these files, beside them. */
const MANIFEST = 'build.json';
const manifest = z.object({ build: z.string() });

async function loadLater(folder: URL): Promise<LaterAssets> {
  const names = (await readdir(folder)).filter((name) => extensionOf(name) in TYPES && name !== MANIFEST);
  const files = names.map(async (name) => [name, await loadAsset(folder, name)] as const);
  const { build } = manifest.parse(JSON.parse(await readFile(new URL(MANIFEST, folder), 'utf8')));
  return { build, files: new Map(await Promise.all(files)) };
}

async function loadAsset(folder: URL, name: string): Promise<Asset> {
  const body = await readFile(new URL(name, folder));
  const digest = createHash('sha384').update(body).digest();
  const extension = extensionOf(name);
  const encoded = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    path: `/${name}`,
    versionedPath: `/${name.slice(0, -extension.length - 1)}-${digest.toString('hex').slice(0, 12)}.${extension}`,
    integrity: `sha384-${digest.toString('base64')}`,
    contentType: TYPES[extension] ?? 'application/octet-stream',
    text: body.toString('utf8'),
    async bytes(encoding) {
      if (!encoding) return body;
      const kept = encoded.get(encoding) ?? ENCODE[encoding](body);
      encoded.set(encoding, kept);
      return await kept;
    },
  };
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
