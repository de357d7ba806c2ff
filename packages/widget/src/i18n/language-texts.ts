import type * as en from './languages/en.ts';

type Like<T> = Readonly<Record<keyof T, string>>;

/** The name of a text of the checkout. */
export type TextKey = keyof typeof en.checkout;

/** The name of a text that few payments need. */
export type OnDemandKey = keyof typeof en.onDemand;

/** All texts of one language: the exports of each file in `languages/`. English defines which texts exist. */
export interface LanguageTexts {
  /** The link to the hosted page; the npm package has it, too. */
  readonly continueToPay: string;
  /** The checkout. A browser loads it as one file of at most 2 kB. */
  readonly checkout: Like<typeof en.checkout>;
  /** Texts that few payments need, such as for a number to pay to. A browser loads them as a file of their own. */
  readonly onDemand: Like<typeof en.onDemand>;
  /** The page for card details. */
  readonly card: Like<typeof en.card>;
  /** The subscriber's page. */
  readonly subscription: Like<typeof en.subscription>;
  /** The page of a paid code. */
  readonly access: Like<typeof en.access>;
  /** The side panel of the hosted page: the next steps, and how to reach the shop. */
  readonly sidePanel: Like<typeof en.sidePanel>;
  /** What the hosted page says of a refund, by the status of its payment. */
  readonly refunds: Like<typeof en.refunds>;
}
