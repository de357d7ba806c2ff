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

/** The same plan has the same uuid in every run, so that a merchant can write it down. */
const uuidOf = (name: string): string =>
  CryptoJS.MD5(name)
    .toString()
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
