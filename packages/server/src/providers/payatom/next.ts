import { parseAmount } from '../../checkout/money.ts';
import type { Next, Payment } from '../../checkout/payment.ts';
import type { ReferenceKind } from '../../checkout/reference.ts';
import { type JsonObject, reading, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import type { Transport } from '../transport.ts';
import { trustedUpiLink } from '../upi-link.ts';
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
  requireOurAmount(answer, launching.payment);
  return NEXT[wayOf(launching.target)](answer, launching);
}

const NEXT: Readonly<Record<Way, (answer: JsonObject, launching: Launching) => Next>> = {
  page: (answer, { account, transport }) => ({
    type: 'redirect',
    url:
      account.version === 2
        ? transport.trusted(requireText(answer, 'redirect_url', LAUNCH))
        : `${account.baseUrl}/pay/connect.php?code=${encodeURIComponent(hashOf(answer, account))}`,
  }),
  code: (answer, { payment, target }) => ({
    type: 'qr',
    data: trustedUpiLink(requireText(answer, 'qr_code', LAUNCH), payment, LAUNCH),
    ...asksReference(target, 'utr'),
  }),
  number: (answer, { target }) => ({
    type: 'wait',
    message: 'Send the amount to this number in your wallet’s app.',
    payTo: walletNumberOf(answer),
    ...asksReference(target, 'transaction-id'),
  }),
  app: () => ({ type: 'wait', message: 'Confirm the payment in your app.' }),
};

/** Where a person is paid, the money is found by what the shopper's bank calls it. */
const asksReference = ({ line }: PayatomTarget, reference: ReferenceKind) =>
  line.kind === 'p2p' ? { reference } : {};

/** Shoppers send money to this number: it is digits, and nothing else. */
function walletNumberOf(answer: JsonObject): string {
  const number = requireText(answer, 'wallet_id', LAUNCH).replaceAll(/[\s-]/g, '');
  if (!/^\+?\d{8,15}$/.test(number))
    throw new UnexpectedBody(`${LAUNCH}: expected a wallet's number in "wallet_id", got another text`);
  return number;
}

/** An answer that repeats the amount repeats ours, or it is about something else. */
function requireOurAmount(answer: JsonObject, { amount, currency }: Payment): void {
  const printed = textOf(answer, 'amount');
  if (printed === undefined || reading(LAUNCH, () => parseAmount(printed, currency)) === amount) return;
  throw new UnexpectedBody(`${LAUNCH}: expected our amount, got another`);
}

function hashOf(answer: JsonObject, { hashFields }: PayatomAccount): string {
  const hash = hashFields.map((field) => textOf(answer, field)).find(Boolean);
  if (hash === undefined || !/^[\w+/=-]+$/.test(hash)) {
    throw new UnexpectedBody(`${LAUNCH}: expected a hash in ${hashFields.join(' or ')}, got none`);
  }
  return hash;
}
