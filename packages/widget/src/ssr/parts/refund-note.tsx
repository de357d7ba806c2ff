import type { JSX } from 'preact';
import type { Checkout } from '../../core/contract.ts';
import { fill } from '../../i18n/fill.ts';
import { type RefundTexts, refundTexts } from '../../i18n/refund-texts.ts';
import type { Texts } from '../../i18n/texts.ts';

/** What the hosted page's shopper is told of a payment that goes back, above everything else; nothing as long as none does. */
export function RefundNote({ checkout, texts }: { checkout: Checkout; texts: Texts }): JSX.Element | null {
  const words: Readonly<Record<string, string>> & RefundTexts = { ...refundTexts[texts.language] };
  const said = checkout.payment ? words[checkout.payment.status] : undefined;
  if (said === undefined) return null;
  return <p class="refund">{fill(said, { shop: checkout.site.name })}</p>;
}
