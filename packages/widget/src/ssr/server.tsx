import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { QrCode } from '../core/checkout/state.ts';
import type { FieldProblem } from '../core/checkout-error.ts';
import type { Checkout } from '../core/contract.ts';
import { asking } from '../core/form/fields.ts';
import { parseHostedState } from '../core/hosted-state.ts';
import { needsOnDemandTexts } from '../core/payment/on-demand-texts.ts';
import { drawCode } from '../core/qr.ts';
import { languageTexts, packOf } from '../i18n/all-languages.ts';
import { localeOf } from '../i18n/language-of.ts';
import { AccessDocument, type AccessPage } from './documents/access-document.tsx';
import { BrokenDocument, type BrokenPage } from './documents/broken-document.tsx';
import { CardDocument, type CardPage } from './documents/card-document.tsx';
import { HostedDocument } from './documents/hosted-document.tsx';
import { SubscriptionDocument, type SubscriptionPage } from './documents/subscription-document.tsx';
import { NO_ACTIONS } from './no-actions.ts';
import { type Support, sidePanelContent } from './side-panel-content.ts';

export { ACCESS_STATUS_HEADER } from '../core/access-status.ts';
export { parseCheckoutForm, parseGiveUp, parseReference } from '../core/form/parse-checkout-form.ts';
export { localeOf, readLocale } from '../i18n/language-of.ts';
export type { AccessPage } from './documents/access-document.tsx';
export type { SubscriptionStatus, SubscriptionView } from './parts/subscription-step.tsx';

/** The content of the hosted page. */
export interface CheckoutPage {
  readonly checkout: Checkout;
  readonly clientSecret: string;
  /** Where the form goes without a script. */
  readonly action: string;
  /** A BCP 47 tag; one that Intl does not know is written like English. */
  readonly locale: string;
  /** The problems of invalid fields. */
  readonly problems?: readonly FieldProblem[];
  /** The method's id that the shopper chose before. */
  readonly selected?: string;
  /** What the shopper typed before, by field: `{...body.customer, ...body.fields}` of a launch. */
  readonly values?: Readonly<Record<string, string>>;
  /** How shoppers reach the shop, if the site has an address. */
  readonly support?: Support | undefined;
  /** The script's address, and the stylesheet's text, which the page's Content-Security-Policy allows by its hash. */
  readonly assets: { readonly script: string; readonly style: string };
}

/**
 * Writes the hosted checkout as one HTML document that works without a script, holds no inline script, and no style but its one stylesheet.
 * Throws a TypeError when the checkout is not as the contract says, such as an address that is no web address.
 */
export function renderCheckoutPage({ assets, support, ...page }: CheckoutPage): string {
  const { selected = null, values = {}, problems = [] } = page;
  const methods = page.checkout.methods.map((method) =>
    method.id === selected ? asking(method, problems) : method,
  );
  const checkout = { ...page.checkout, methods };
  const locale = localeOf(page.locale);
  const { language, texts } = packOf(locale);
  // The script contains English.
  const own = language === 'en' ? {} : texts;
  const { next, alreadyActive } = page.checkout.payment ?? {};
  const onDemand =
    alreadyActive || (next && needsOnDemandTexts(next)) ? languageTexts[language].onDemand : null;
  const { session, site } = checkout;
  const sidePanel = sidePanelContent({ language, shop: site.name, session, support });
  const state = {
    ...page,
    checkout,
    locale,
    language,
    texts: own,
    selected,
    values,
    problems,
    onDemand,
    sidePanel,
  };
  const hosted = parseHostedState(state, '');
  const qr = codeOf(hosted.checkout);
  return written(<HostedDocument hosted={hosted} qr={qr} assets={assets} actions={NO_ACTIONS} />);
}

/** The QR code of a payment; none when its text is too long for one: the page then has the link only. */
function codeOf({ payment }: Checkout): QrCode | undefined {
  if (payment?.next?.type !== 'qr') return;
  try {
    return drawCode(payment.next.data);
  } catch {
    return;
  }
}

/** Writes the page for a checkout that cannot be shown, such as one at an address that is incomplete. */
export const renderBrokenPage = (page: BrokenPage): string => written(<BrokenDocument {...page} />);

/** Writes the page on which a subscriber sees and ends a subscription. */
export const renderSubscriptionPage = (page: SubscriptionPage): string =>
  written(<SubscriptionDocument {...page} />);

/** Writes the page for card details: a frame for a checkout, or a page of its own. It holds no inline script and nothing of a card. */
export const renderCardPage = (page: CardPage): string => written(<CardDocument {...page} />);

/** Writes the page of a paid code, which shows the code after its payment is proven. */
export const renderAccessPage = (page: AccessPage): string => written(<AccessDocument {...page} />);

const written = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
