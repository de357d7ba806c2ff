import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import { asObject, expectOk, type JsonObject, parseJson, reading, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import type { Launch } from '../provider.ts';
import type { PayatomAccount } from './config.ts';
import { LAUNCH, type Launching, nextOf } from './next.ts';
import { isOrderThere, refusalOf, refused } from './refusal.ts';
import { isGenuine, noticeOf, RECEIVED_AMOUNT, readReport } from './report.ts';

const POLL = 'PayAtom status poll';

/**
 * Judges the answer to a launch: where to send the shopper, or what to show them.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeLaunch(response: Response, launching: Launching): Promise<Launch> {
  const answer = await readAnswer(response, LAUNCH);
  const refusal = refusalOf(answer);
  if (refusal !== undefined && isOrderThere(refusal))
    throw new UnexpectedBody(`${LAUNCH}: expected a new order, got ${JSON.stringify(refusal.slice(0, 40))}`);
  if (refusal !== undefined) throw refused(LAUNCH, refusal);
  const status = requireText(answer, 'status', LAUNCH);
  // Three words mean success across their pages (payatom.md, "Traps").
  if (!/^(ok|success|approved)$/i.test(status)) {
    throw new UnexpectedBody(`${LAUNCH}: expected status "ok", got ${JSON.stringify(status.slice(0, 40))}`);
  }
  const next = nextOf(answer, launching);
  const refCode = textOf(answer, 'ref_code');
  return { next, ...(refCode ? { providerReference: refCode } : {}) };
}

/**
 * Judges the answer to a status poll, by its post_hash like a webhook's. An order that they do not know moves nothing: its
 * launch may still be under way, or never have arrived.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgePoll(
  response: Response,
  account: PayatomAccount,
  payment: Payment,
): Promise<Notice> {
  const answer = await readAnswer(response, POLL);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) {
    if (!/^(reference code|ref_code|order_id) not found/i.test(refusal)) throw refused(POLL, refusal);
    return { paymentId: payment.id, evidence: 'proven', providerStatus: refusal, status: 'unchanged' };
  }
  // An answer without received_amount has `amount` in its place (payatom.md, "Status poll").
  const isHashless = isProvenByAsking(account) && !textOf(answer, 'post_hash');
  const report = readReport(isHashless ? { ...answer, post_hash: '' } : answer, POLL, [
    ...RECEIVED_AMOUNT,
    'amount',
  ]);
  if (report.orderId !== payment.id) {
    throw new UnexpectedBody(`${POLL}: expected the order that we asked for, got another`);
  }
  if (!isHashless && !isGenuine(report, account)) {
    throw new UnexpectedBody(`${POLL}: expected a post_hash over the answer's fields, got another`);
  }
  return reading(POLL, () => noticeOf(report, payment, account.numberFormat));
}

/**
 * Version 2 has no signature on a poll, and nobody says that its answer has one: our question, opened by our key, over TLS, is what proves
 * the answer then. A post_hash that is there must be genuine all the same.
 */
const isProvenByAsking = ({ version, v2 }: PayatomAccount): boolean =>
  version === 2 && v2?.pollHash === 'optional';

/**
 * Reads an answer's JSON object.
 * @throws UnexpectedStatus, UnexpectedBody
 */
export async function readAnswer(response: Response, what: string): Promise<JsonObject> {
  expectOk(response, what);
  return asObject(parseJson(await response.text(), what), what);
}
