import { DROP_IN_VERSION } from './drop-in.ts';
import type { Farebox } from './farebox.ts';
import type { Shop } from './shop.ts';
import type { Measured } from './tables.ts';
import type { Visit } from './visit.ts';

/** A page to measure: `open` gives the address of a fresh one. */
export interface Candidate extends Measured {
  readonly visits: Visit[];
  open(): Promise<string>;
}

/** The page with Adyen Drop-in, in the shop. */
export const dropInPage = (shop: Shop): Candidate => ({
  name: `Adyen Drop-in ${DROP_IN_VERSION}`,
  visits: [],
  open: async () => `${shop.url}/index.html`,
});

/** The two pages of ours, each with a real session of its own for every visit. */
export const fareboxPages = (farebox: Farebox, shop: Shop): Candidate[] => [
  { name: 'Farebox, script tag', share: 0.6, visits: [], open: () => openShopPage(farebox, shop) },
  {
    name: 'Farebox, hosted page',
    share: 0.45,
    visits: [],
    open: async () => (await farebox.openSession()).url,
  },
];

/** A page of the shop with the script tag in it: the least, as Drop-in's is. */
async function openShopPage(farebox: Farebox, shop: Shop): Promise<string> {
  const tag = await farebox.scriptTag(await farebox.openSession());
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>Farebox</title>
  </head>
  <body>
    <div id="pay"></div>
    ${tag}
  </body>
</html>`;
  return shop.putPage('/farebox.html', html);
}
