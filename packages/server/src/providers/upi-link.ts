import { type Money, parseAmount } from '../checkout/money.ts';
import { reading } from './body.ts';
import { UnexpectedBody } from './errors.ts';

/** Whether an address opens an app for UPI rather than a page. */
export const isUpiLink = (text: string): boolean => /^upi:/i.test(text);

/**
 * Checks a link that opens the shopper's UPI app (NPCI, "UPI Linking Specifications"): it must be a request to pay (`upi://pay`) for
 * somebody (`pa`), and what it says of amount (`am`) and currency (`cu`) must be ours. A link without an amount lets the shopper type
 * one, so it is refused too; and so is one with a `#`, after which an app reads nothing.
 * @throws UnexpectedBody
 */
export function trustedUpiLink(link: string, { amount, currency }: Money, what: string): string {
  const query = new URLSearchParams(/^upi:\/\/pay\?([\x21\x22\x24-\x7e]{1,2000})$/i.exec(link)?.[1] ?? '');
  // Of what is said twice, nobody knows which one an app believes.
  const one = (name: string, fallback = '') => {
    const [value = fallback, ...others] = query.getAll(name);
    return others.length > 0 ? '' : value;
  };
  const asked = reading(what, () => parseAmount(one('am'), currency));
  if (!one('pa') || asked !== amount || one('cu', currency) !== currency)
    throw new UnexpectedBody(
      `${what}: expected a UPI link for ${amount} minor units of ${currency}, got another`,
    );
  return link;
}
