import CryptoJS from 'crypto-js';

/** A subscription plan, as AMPERE's page "Fetch subscriptions" prints it; the price has no currency over there. */
export interface Plan {
  readonly uuid: string;
  readonly plan_name: string;
  readonly days: number;
  readonly price: number;
}

const PERIODS = [
  ['Daily pass', 1],
  ['Weekly pass', 7],
  ['Monthly pass', 30],
  ['Yearly pass', 365],
] as const;

const PRICES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  PAPARA_TURKEY: [15, 49.9, 149.99, 1499],
  DANA: [5000, 25000, 75000, 750000],
  LINE_PAY: [15, 59, 159, 1590],
  STRIPE: [1, 3.5, 9.99, 99],
  PAYPAL: [1, 3.5, 9.99, 99],
  JAZZCASH: [20, 100, 350, 3500],
  EASYPAISA: [20, 100, 350, 3500],
};

/** The plans that can be paid through one partner; none for a partner that AMPERE does not know. */
export function plansOf(partner: string): readonly Plan[] {
  return (PRICES[partner] ?? []).map((price, at) => {
    const [name, days] = PERIODS[at] ?? ['Pass', at];
    return { uuid: uuidOf(`${partner}:${days}`), plan_name: name, days, price };
  });
}

/** The plans of a partner and so many more that they are 150, for the scenario `odd_pages`. */
export function manyPlans(partner: string): readonly Plan[] {
  const plans = plansOf(partner);
  const more = Array.from({ length: 150 - plans.length }, (_, at) => ({
    uuid: uuidOf(`${partner}:many:${at}`),
    plan_name: `Pass ${at + 1}`,
    days: at + 1,
    price: at + 1000.5,
  }));
  return [...plans, ...more];
}

/** Rows that have no one meaning, for the scenario `odd_rows`. */
export function oddPlans(partner: string): readonly unknown[] {
  const [first] = plansOf(partner);
  return [
    { uuid: uuidOf(`${partner}:no-days`), plan_name: 'Pass without days', price: 20 },
    { uuid: uuidOf(`${partner}:no-price`), plan_name: 'Pass without a price', days: 3, price: null },
    { plan_name: 'Pass without an id', days: 3, price: 20 },
    { ...first, plan_name: 'Another plan of the same id', price: 21 },
    'Pass that is no row',
  ];
}

/** The same plan has the same uuid in every run, so that a merchant can write it down. */
const uuidOf = (name: string): string =>
  CryptoJS.MD5(name)
    .toString()
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
