import { Hono } from 'hono';
import { priceIn, products } from './catalog.ts';
import { countries } from './countries.ts';
import { createSession, FareboxFailed } from './farebox-client.ts';
import { newOrder, type Purchase } from './order.ts';
import type { Shop } from './shop-context.ts';
import { appearancePage } from './views/appearance.ts';
import { lookFailedPage } from './views/message.ts';

const PATH = '/appearance';

/** What whoever looks around could buy, and somebody who would. */
function something() {
  const [country] = countries;
  for (const product of products) {
    const amount = priceIn(product, country);
    if (typeof amount !== 'number') continue;
    const purchase: Purchase = { productId: product.id, country, amount, customer: country.sample };
    return { product, order: newOrder(purchase, new Date()), back: PATH };
  }
  throw new Error(`expected something with a price in ${country.name}, got a catalogue without`);
}

/** A live checkout to give another look. Each visit has a session of its own, and none is an order: nobody wants that tea. */
export function appearanceRoutes({ settings, layout }: Shop): Hono {
  return new Hono().get('/', async (c) => {
    try {
      const session = await createSession(something(), settings);
      return c.html(layout(appearancePage(session, settings.fareboxUrl)));
    } catch (error) {
      if (!(error instanceof FareboxFailed)) throw error;
      return c.html(layout(lookFailedPage(error.code)), 502);
    }
  });
}
