import type { Country } from './countries.ts';

interface ProductBase {
  readonly id: string;
  readonly name: string;
  /** One line under the name. */
  readonly tagline: string;
  readonly story: string;
  /** Facts worth a glance: label and value. */
  readonly facts: readonly (readonly [string, string])[];
}

/** Bought once; `prices` by currency, in minor units. */
interface OneOffProduct extends ProductBase {
  readonly kind: 'one-off';
  readonly prices: Readonly<Record<string, number>>;
}

/** Paid every so often: the shopper picks a plan at the checkout, and the plan has the price. */
interface SubscriptionProduct extends ProductBase {
  readonly kind: 'subscription';
  readonly countries: readonly string[];
}

/** Something the shop sells. */
export type Product = OneOffProduct | SubscriptionProduct;

/** Everything the shop sells. */
export const products: readonly Product[] = [
  {
    id: 'assam',
    kind: 'one-off',
    name: 'Morning Assam',
    tagline: 'Black tea, second flush',
    story:
      'Picked in June on the south bank of the Brahmaputra, when the leaves turn malty and the tips go gold. Stands up to milk, forgives a long steep, and gets you to the door on time.',
    facts: [
      ['In the tin', '100 g loose leaf'],
      ['Steep', '4 minutes at 95 °C'],
      ['Tastes of', 'malt, honey, toast'],
    ],
    prices: { EUR: 1200, INR: 45_000, BDT: 65_000, PKR: 150_000 },
  },
  {
    id: 'jade',
    kind: 'one-off',
    name: 'Jade Terrace',
    tagline: 'Green tea, first spring picking',
    story:
      'Shaded for two weeks, steamed within the hour, rolled into needles by hand. Sweet and grassy with almost no bitterness, and good for three infusions.',
    facts: [
      ['In the tin', '80 g loose leaf'],
      ['Steep', '2 minutes at 70 °C'],
      ['Tastes of', 'spring peas, sea air'],
    ],
    prices: { EUR: 1850, INR: 72_550, BDT: 98_000, PKR: 230_000 },
  },
  {
    id: 'post',
    kind: 'subscription',
    name: 'The Tea Post',
    tagline: 'A new tea through your door, as often as you like',
    story:
      'One small garden, one letter from the people who picked it, and enough leaf for a month of good mornings. Choose your plan at the checkout; pause or stop whenever you want.',
    facts: [
      ['In the parcel', 'one tea, one letter'],
      ['Arrives', 'in the first week of the month'],
      ['Ends', 'when you say so'],
    ],
    countries: ['TR', 'ES', 'DE'],
  },
];

/** The product with this id, or undefined. */
export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

/** What a product costs in a country: an amount in minor units, `plan` when the checkout's plans decide, or undefined when it is not sold there. */
export function priceIn(product: Product, country: Country): number | 'plan' | undefined {
  if (product.kind === 'one-off') return product.prices[country.currency];
  return product.countries.includes(country.code) ? 'plan' : undefined;
}
