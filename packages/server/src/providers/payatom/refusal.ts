import { type JsonObject, textOf } from '../body.ts';
import { type FaultOwner, ProviderRefused } from '../errors.ts';

/**
 * Whether they say that our order is there already: nothing was sent twice by us, so it did arrive, and is no refusal of anything
 * (payatom.md, "Pay-in"). Whoever took it for one would pay it again elsewhere.
 */
export const isOrderThere = (refusal: string): boolean => /^duplicate order/i.test(refusal);

/** Their own words for a no, which comes with HTTP 200; at most 200 characters. */
export function refusalOf(answer: JsonObject): string | undefined {
  if (textOf(answer, 'status')?.toLowerCase() !== 'error') return undefined;
  return (textOf(answer, 'message') ?? 'no message').slice(0, 200);
}

/** A refusal in their words, with who can mend it: the shopper a field of theirs, the merchant all else. */
export function refused(what: string, message: string): ProviderRefused {
  const field = FIELD.exec(message)?.[1]?.toLowerCase();
  const faultOwner: FaultOwner = field ? 'shopper' : 'merchant';
  return new ProviderRefused(`${what}: ${message}`, { providerCode: message, faultOwner, field });
}

/** `<field> is required field`, `account_number is required when pak_wallet is provided`, and "invalid" before the same names. */
const FIELD = /^(?:invalid )?(name|email|phone|upi_id|account_number)\b/i;
