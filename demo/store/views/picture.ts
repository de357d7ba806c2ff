import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from 'hono/html';
import { products } from '../catalog.ts';
import type { Html } from './layout.ts';

const FOLDER = join(import.meta.dirname, '../pictures');

// Our own files, read once: the only HTML of the store that is not escaped.
const drawings = new Map(
  products.map(({ id }) => [id, raw(readFileSync(join(FOLDER, `${id}.svg`), 'utf8'))] as const),
);

/** The drawing of a product, as inline SVG; decoration, so screen readers pass it by. */
export const pictureOf = (productId: string): Html => drawings.get(productId) ?? raw('');
