import { LANGUAGES, type Language } from '../i18n/language-of.ts';
import type { LanguageTexts } from '../i18n/language-texts.ts';
import { parseCheckout, parseFieldProblems } from './api/parse.ts';
import { listOf, object, oneOf, orNull, type Reader, recordOf, text, textLike } from './api/read.ts';
import { type Loaded, loadedState, type OnDemandTexts, type QrCode } from './checkout/state.ts';
import type { FieldProblem } from './checkout-error.ts';
import type { Checkout } from './contract.ts';
import { isMarkable } from './form/fields.ts';

/** The side panel of the hosted page, in the shopper's language. */
export interface SidePanelContent {
  /** The title over the steps. */
  readonly title: string;
  readonly steps: readonly string[];
  readonly questions: string;
  /** How to reach the shop; empty where it names no page and no address. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** The state that the server writes into the hosted page, from which the script hydrates it. */
export interface HostedState {
  readonly checkout: Checkout;
  readonly clientSecret: string;
  /** Where the form goes without a script. */
  readonly action: string;
  /** A BCP 47 tag; prices are written as people there write them. */
  readonly locale: string;
  readonly language: Language;
  /** All texts of that language; none of English, which the script has. */
  readonly texts: Partial<LanguageTexts['checkout']>;
  /** The chosen method's id, when the shopper chose one before. */
  readonly selected: string | null;
  /** What the shopper typed, by field: `{email: "…", bankcode: "…"}`. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
  /** The on-demand texts, if this payment needs them. */
  readonly onDemand: OnDemandTexts | null;
  readonly sidePanel: SidePanelContent;
}

/** The id of the element that holds the state as JSON. */
export const STATE_ID = 'farebox-state';

/** The id of the element that the checkout is drawn into. */
export const ROOT_ID = 'farebox';

/** Reads the state of a hosted page. Throws a TypeError that names the first member that is wrong. */
export const parseHostedState: Reader<HostedState> = object<HostedState>({
  checkout: parseCheckout,
  clientSecret: text,
  action: text,
  locale: text,
  language: oneOf(...LANGUAGES),
  texts: recordOf(text),
  selected: orNull(text),
  values: recordOf(text),
  problems: parseFieldProblems,
  onDemand: orNull(recordOf(text)),
  sidePanel: object<SidePanelContent>({
    title: text,
    steps: listOf(text),
    questions: text,
    links: listOf(object({ href: textLike(/^(https?:\/\/|mailto:)/i), text })),
  }),
});

/**
 * The initial state of a hosted page, on the server and in the browser. `qr` is not part of the page's JSON: a drawing is long, so the
 * browser reads it from the server's HTML.
 */
export const initialState = (
  { checkout, selected, values, problems, onDemand }: HostedState,
  qr?: QrCode,
): Loaded => {
  const start = loadedState(checkout, { selected, values, problems });
  const method = checkout.methods.find(({ id }) => id === start.selected);
  // The shopper cannot correct a field that is not on the screen.
  const isHidden = problems.length > 0 && !isMarkable(method, problems);
  return {
    ...start,
    ...(isHidden && { notice: { type: 'unavailable', method: start.selected ?? '' } }),
    ...(onDemand && { onDemand }),
    ...(qr && { qr }),
  };
};
