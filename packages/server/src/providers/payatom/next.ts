import { parseAmount } from '../../domain/money.ts';
import type { AsksReference, Next, Payment, ReferenceKind } from '../../domain/payment.ts';
import { type JsonObject, reading, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import type { Transport } from '../transport.ts';
import { isUpiLink, trustedUpiLink } from '../upi-link.ts';
import type { PayatomAccount } from './config.ts';
import { type Way, wayOf } from './lines.ts';
import type { PayatomTarget } from './request.ts';

/** What the answer to a launch is judged by. */
export interface Launching {
  readonly account: PayatomAccount;
  readonly payment: Payment;
  readonly target: PayatomTarget;
  readonly transport: Pick<Transport, 'trusted'>;
}

/** What the call is named in errors. */
export const LAUNCH = 'PayAtom launch';

/**
 * Where the shopper goes after this answer to a launch, by the way that was asked for.
 * @throws UnexpectedBody
 */
export function nextOf(answer: JsonObject, launching: Launching): Next {
  requireOurAmount(answer, launching);
  const page = pageInstead(answer, launching);
  if (page !== undefined) return pageOf(page, launching);
  return NEXT[wayOf(launching.target)](answer, launching);
}

const NEXT: Readonly<Record<Way, (answer: JsonObject, launching: Launching) => Next>> = {
  page: (answer, launching) =>
    launching.account.version === 2
      ? { type: 'redirect', url: launching.transport.trusted(requireText(answer, 'redirect_url', LAUNCH)) }
      : {
          type: 'redirect',
          url: `${launching.account.baseUrl}/pay/connect.php?code=${encodeURIComponent(hashOf(answer, launching.account))}`,
        },
  code: (answer, { payment, target, account }) => ({
    type: 'qr',
    data: trustedUpiLink(requireText(answer, 'qr_code', LAUNCH), payment, LAUNCH),
    ...asksReference(target, account, 'utr'),
  }),
  number: (answer, { target, account }) => ({
    type: 'wait',
    message: 'Send the amount to this number in your wallet’s app.',
    payTo: walletNumberOf(answer),
    ...asksReference(target, account, 'transaction-id'),
  }),
  app: () => ({ type: 'wait', message: 'Confirm the payment in your app.' }),
};

/** The member that holds what our page shows. */
const SHOWN: Readonly<Partial<Record<Way, string>>> = { code: 'qr_code', number: 'wallet_id' };

/** In version 2 a "quasi intent" account has nothing for our page to show, and a page of theirs instead (payatom.md, "Version 2"). */
function pageInstead(answer: JsonObject, { account, target }: Launching): string | undefined {
  const shown = SHOWN[wayOf(target)];
  if (account.version === 1 || shown === undefined || textOf(answer, shown)) return undefined;
  return textOf(answer, 'redirect_url') || undefined;
}

/** A page of theirs on a trusted origin; or, where the address opens an app, a link for our amount. */
const pageOf = (address: string, { payment, transport }: Launching): Next =>
  isUpiLink(address)
    ? { type: 'qr', data: trustedUpiLink(address, payment, LAUNCH) }
    : { type: 'redirect', url: transport.trusted(address) };

/**
 * Where a person is paid, the money is found by what the shopper's bank calls it, once PayAtom is told. Where the call is off, the reference
 * is the merchant's alone to look at, and our page promises nothing.
 */
const asksReference = (
  { line }: PayatomTarget,
  { operations }: PayatomAccount,
  reference: ReferenceKind,
): AsksReference =>
  line.kind === 'p2p' ? { reference, referenceFor: operations.collectionUtr ? 'provider' : 'merchant' } : {};

/**
 * Where shoppers send money to: a number, or the name of one, of which their page says no more. It is a text of one line without
 * anything that could be an address or markup, or turn the direction in which it is read.
 */
function walletNumberOf(answer: JsonObject): string {
  const text = requireText(answer, 'wallet_id', LAUNCH).trim();
  const digits = text.replaceAll(/[\s-]/g, '');
  if (/^\+?\d{8,15}$/.test(digits)) return digits;
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} +\-._@#()]{0,63}$/u.test(text)) return text;
  throw new UnexpectedBody(`${LAUNCH}: expected a wallet's number or name in "wallet_id", got another text`);
}

/** An answer that repeats the amount repeats ours, or it is about something else. */
function requireOurAmount(answer: JsonObject, { account, payment }: Launching): void {
  const { amount, currency } = payment;
  const printed = textOf(answer, 'amount');
  if (
    printed === undefined ||
    reading(LAUNCH, () => parseAmount(printed, currency, account.numberFormat)) === amount
  )
    return;
  throw new UnexpectedBody(`${LAUNCH}: expected our amount, got another`);
}

function hashOf(answer: JsonObject, { hashFields }: PayatomAccount): string {
  const hash = hashFields.map((field) => textOf(answer, field)).find(Boolean);
  if (hash === undefined || !/^[\w+/=-]+$/.test(hash)) {
    throw new UnexpectedBody(`${LAUNCH}: expected a hash in ${hashFields.join(' or ')}, got none`);
  }
  return hash;
}
