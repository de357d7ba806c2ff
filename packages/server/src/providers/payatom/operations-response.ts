import type { NumberFormat } from '../../domain/money.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import type { ListedPayment } from '../../domain/reconciliation.ts';
import { type JsonObject, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { refusalOf, refused } from './refusal.ts';
import { readAnswer } from './response.ts';
import { listedPayment } from './statement.ts';

const REFUND = 'PayAtom refund';
const LIST = 'PayAtom reconciliation';
const COMPLAINT = 'PayAtom complaint';

/**
 * Judges the answer to a refund: that they have it. How it ends, a poll or a webhook tells.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeRefund(response: Response, payment: Payment): Promise<Notice> {
  const { status } = await readAccepted(response, REFUND);
  return {
    paymentId: payment.id,
    evidence: 'proven',
    providerStatus: `refund: ${status}`,
    status: 'refund_pending',
  };
}

/** How a day's list is read: `format` is how its numbers are known to be written. */
interface StatementReading {
  readonly currency: string;
  readonly emptyDay: readonly string[];
  readonly format?: NumberFormat | undefined;
}

/**
 * Judges a day's list of what shoppers paid; `currency` is that of the line whose list it is. A day without payments is an empty list, and a
 * row that cannot be read is in the list as that.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeStatement(
  response: Response,
  { currency, emptyDay, format }: StatementReading,
): Promise<ListedPayment[]> {
  return (await judgeList(response, emptyDay)).map((row) => listedPayment(row, currency, format));
}

/**
 * Judges a day's list, row by row as it came; `emptyDay` is how they may say that there is none.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeList(
  response: Response,
  emptyDay: readonly string[],
): Promise<readonly unknown[]> {
  const answer = await readAnswer(response, LIST);
  const refusal = refusalOf(answer);
  const isEmpty = (words: string) => refusal?.toLowerCase().startsWith(words.toLowerCase());
  if (emptyDay.some(isEmpty)) return [];
  if (refusal !== undefined) throw refused(LIST, refusal);
  // A list under any other word may be no list at all: compared with ours, it would say that every payment is missing.
  const word = textOf(answer, 'status')?.trim();
  if (word !== undefined && !YES.test(word))
    throw new UnexpectedBody(`${LIST}: expected status "success", got ${JSON.stringify(word.slice(0, 40))}`);
  const rows = answer['data'];
  if (!Array.isArray(rows))
    throw new UnexpectedBody(`${LIST}: expected a list in "data", got ${typeof rows}`);
  return rows;
}

/**
 * Judges the answer to a complaint: the reference that it is followed under.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody when there is no reference in it
 */
export async function judgeComplaint(
  response: Response,
  referenceFields: readonly string[],
): Promise<{ reference: string }> {
  const { answer } = await readAccepted(response, COMPLAINT);
  const { data } = answer;
  const places = typeof data === 'object' && data !== null ? [answer, data as JsonObject] : [answer];
  const reference = places
    .flatMap((place) => referenceFields.map((field) => textOf(place, field)))
    .find((text) => text);
  if (reference === undefined)
    throw new UnexpectedBody(
      `${COMPLAINT}: expected a reference in ${referenceFields.join(' or ')}, got none`,
    );
  return { reference: reference.slice(0, 200) };
}

/**
 * Judges the answer to a bank reference: that they have it. What comes of it, a notice or a poll tells.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeReference(response: Response): Promise<void> {
  await readAccepted(response, 'PayAtom UTR');
}

/** Three words mean success across their pages (payatom.md, "Traps"). */
const YES = /^(ok|success|approved)$/i;

async function readAccepted(
  response: Response,
  what: string,
): Promise<{ answer: JsonObject; status: string }> {
  const answer = await readAnswer(response, what);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) throw refused(what, refusal);
  const status = requireText(answer, 'status', what);
  if (!YES.test(status))
    throw new UnexpectedBody(
      `${what}: expected status "success", got ${JSON.stringify(status.slice(0, 40))}`,
    );
  return { answer, status };
}
