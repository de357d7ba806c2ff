import { writeFileSync } from 'node:fs';
import * as simpleIcons from 'simple-icons';
import type { Brand } from './brands.ts';

/**
 * Brands that a method can name, by simple-icons' own slug: AMPERE's partners, and what Paysepro's `type` and PayAtom's `icon`, which
 * are free texts, may say. Papara, DANA, JazzCash, Easypaisa, bKash, Nagad, Neosurf, Sofort and Multibanco are not in simple-icons and
 * stay monograms; its `rocket` is a web framework, not the wallet of Bangladesh.
 */
const SLUGS = [
  ...['alipay', 'applepay', 'googlepay', 'klarna', 'line', 'mercadopago', 'paypal', 'paytm', 'phonepe'],
  ...['pix', 'revolut', 'samsungpay', 'stripe', 'visa', 'webmoney', 'wechat'],
];

/** What `brands.ts` holds. Throws when simple-icons no longer carries a brand. */
export function brandTable(): Record<string, Brand> {
  const icons = new Map(
    Object.values(simpleIcons).flatMap((icon) => ('slug' in icon ? [[icon.slug, icon]] : [])),
  );
  return Object.fromEntries(
    SLUGS.map((slug) => {
      const icon = icons.get(slug);
      if (!icon) throw new Error(`simple-icons has no ${slug}`);
      return [slug, { color: `#${icon.hex.toLowerCase()}`, path: icon.path }];
    }),
  );
}

const HEAD = `/** A brand's colour as #rrggbb, and its mark as one SVG path on a 24 by 24 grid. */
export interface Brand {
  readonly color: string;
  readonly path: string;
}

/**
 * Brand marks from simple-icons (https://simpleicons.org, CC0-1.0), written by write-brands.ts: the package itself is 5 MB to load. The
 * marks are their owners' trademarks, shown to name their owners' methods.
 */
export const BRANDS: Readonly<Record<string, Brand>> = `;

// Run by itself, it writes the table anew; `biome check --write` lays it out.
if (import.meta.main)
  writeFileSync(new URL('brands.ts', import.meta.url), `${HEAD}${JSON.stringify(brandTable())};\n`);
