import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');

/** Bytes that the script may weigh, gzip -9, with styles, English and Preact; and each other language. */
const SCRIPT_LIMIT = 16_896;
const LANGUAGE_LIMIT = 2 * 1024;

/** A built file, its bytes after gzip -9, and how many it may have. */
export interface Weight {
  readonly file: string;
  readonly gzip: number;
  readonly limit: number | null;
}

/** Weighs what browsers load. Throws when nothing was built: `npm run build` does it. */
export function weigh(): readonly Weight[] {
  const later = readdirSync(join(DIST, 'later')).filter((file) => file !== 'build.json');
  return ['farebox.js', ...later.map((file) => `later/${file}`)].map((file) => ({
    file,
    gzip: gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length,
    limit: file === 'farebox.js' ? SCRIPT_LIMIT : file.endsWith('.json') ? LANGUAGE_LIMIT : null,
  }));
}

/** Whether a file weighs more than it may. */
export const isTooHeavy = ({ gzip, limit }: Weight): boolean => limit !== null && gzip > limit;

if (import.meta.main) {
  const weights = weigh();
  console.table(weights);
  if (weights.some(isTooHeavy)) process.exitCode = 1;
}
