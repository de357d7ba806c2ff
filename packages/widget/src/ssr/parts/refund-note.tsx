import type { JSX } from 'preact';
import type { Checkout } from '../../core/contract.ts';
import { languageTexts } from '../../i18n/all-languages.ts';
import { fill } from '../../i18n/fill.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Says above the hosted checkout that its payment is being refunded, or has been; nothing otherwise. */
export function RefundNote({ checkout, texts }: { checkout: Checkout; texts: Texts }): JSX.Element | null {
  const byStatus = new Map(Object.entries(languageTexts[texts.language].refunds));
  const text = byStatus.get(checkout.payment?.status ?? '');
  if (text === undefined) return null;
  return <p class="refund">{fill(text, { shop: checkout.site.name })}</p>;
}
