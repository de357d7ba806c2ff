import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, '../../packages/widget/dist');

/** A built file, and its bytes after `gzip -9`. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
}

const sizeOf = (folder: string, name: string): Size => ({
  name,
  bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ['.js', '.css', '.json'].includes(extname(name)),
  );

/** What Farebox's server gives to browsers: the script first, then the hosted page's style and what is loaded later. */
export function fareboxSizes(): Size[] {
  const files = filesIn(DIST).filter((name) => /^(farebox\.(js|css)$|later\b(?!.build\.json))/.test(name));
  return files.map((name) => sizeOf(DIST, name)).sort((a, b) => rank(a) - rank(b) || b.bytes - a.bytes);
}

const rank = ({ name }: Size): number => (name === 'farebox.js' ? 0 : 1);

/** What the page with Drop-in weighs, built into this folder. */
export const dropInSizes = (folder: string): Size[] => filesIn(folder).map((name) => sizeOf(folder, name));
