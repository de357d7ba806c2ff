import type { Icon } from '@farebox/contract';
import { BRANDS } from './brands.ts';
import { KINDS } from './kinds.ts';

const ICONS: ReadonlyMap<string, Icon> = new Map([
  ...Object.entries(BRANDS).map(([slug, brand]): [string, Icon] => [slug, { ...brand, style: 'fill' }]),
  ...Object.entries(KINDS).map(([slug, path]): [string, Icon] => [
    slug,
    { path, style: 'line', color: null },
  ]),
]);

/** The drawings of these slugs; one that has none is left out, and shown as a monogram. */
export function drawIcons(slugs: Iterable<string>): Record<string, Icon> {
  return Object.fromEntries(
    [...new Set(slugs)].flatMap((slug) => {
      const icon = ICONS.get(slug);
      return icon ? [[slug, icon]] : [];
    }),
  );
}
