import { parseAmount, parseCurrency } from '../../domain/money.ts';
import type { Notice, OtherNotice } from '../../domain/notice.ts';
import type { Next, Payment } from '../../domain/payment.ts';
import { asObject, expectOk, type JsonObject, parseJson, reading, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { Launch, ProviderDeps } from '../provider.ts';
import { isUpiLink, trustedUpiLink } from '../upi-link.ts';
import type { BoxchargeConfig } from './config.ts';
import { refusalOf } from './refusal.ts';
import { type Meaning, meaningOf, noticeOf, type Report, readReport } from './report.ts';

const LAUNCH = 'BoxCharge launch';
const STATUS = 'BoxCharge status';

/** What answers are judged with. */
type Judging = ProviderDeps & Pick<BoxchargeConfig, 'numberFormat'>;

/**
 * Judges the answer to a launch: the page to send the shopper to, or a wait while they confirm elsewhere.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeLaunch(
  response: Response,
  payment: Payment,
  { transport, sandbox, numberFormat }: Judging,
): Promise<Launch> {
  const answer = await readAnswer(response, LAUNCH);
  const report = readReport(answer, LAUNCH);
  if (report.reference !== payment.id) throw other(LAUNCH, 'reference');
  requireSameBill(report, payment, numberFormat);
  refuseEnded(report, sandbox);
  return { next: nextOf(answer, { payment, transport }), providerReference: report.transID };
}

/**
 * Judges the answer to a status call about our payment's stored transaction. They say `{}` of one that they do not know: it moves nothing.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeStatus(
  response: Response,
  payment: Payment,
  reading: Pick<Judging, 'sandbox' | 'numberFormat'>,
): Promise<Notice> {
  const answer = await readAnswer(response, STATUS);
  if (Object.keys(answer).length === 0) {
    return {
      paymentId: payment.id,
      evidence: 'proven',
      providerStatus: 'unknown transID',
      status: 'unchanged',
    };
  }
  const report = readReport(answer, STATUS);
  if (report.transID !== payment.providerReference) throw other(STATUS, 'transID');
  if (report.reference !== payment.id) throw other(STATUS, 'reference');
  const notice = noticeOf(report, { ...reading, evidence: 'proven' });
  return notice.status === 'succeeded' || notice.status === 'held'
    ? notice
    : { ...notice, ...givenBack(notice.status, payment) };
}

/** Their 3 says that all of it went back, where 12 is for a part and does not say which. */
export const givenBack = (
  status: Notice['status'],
  { amount, receivedAmount }: Payment,
): Pick<OtherNotice, 'refundedAmount'> =>
  status === 'refunded' ? { refundedAmount: receivedAmount ?? amount } : {};

/** A shopper is not sent to a page that asks for another amount. An answer may leave the bill out. */
function requireSameBill(
  { billAmt, billCurrency }: Report,
  { amount, currency }: Payment,
  format: Judging['numberFormat'],
): void {
  if (billCurrency !== '' && parseCurrency(billCurrency) !== currency) throw other(LAUNCH, 'bill_currency');
  const same = billAmt === '' || reading(LAUNCH, () => parseAmount(billAmt, currency, format)) === amount;
  if (!same) throw other(LAUNCH, 'bill_amt');
}

/**
 * Reads an answer's object. Their refusals come with any HTTP status, so they are looked for first.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function readAnswer(response: Response, what: string): Promise<JsonObject> {
  const text = await response.text();
  const refusal = refusalOf(response.status, text, what);
  if (refusal) throw refusal;
  expectOk(response, what);
  return asObject(parseJson(text, what), what);
}

/** What may be said of a launch that the shopper is led on from: that it is open, that it is paid, or a status that says nothing. */
const LEADS_ON: ReadonlySet<Meaning> = new Set(['pending', 'succeeded', 'unchanged']);

/**
 * A launch that is over at once. A live site refuses a test status: its terminal would take no money.
 * @throws ProviderRefused; UnexpectedBody when a new payment is said to be given back or disputed, for then nobody knows what it is.
 */
function refuseEnded(report: Report, sandbox: boolean): void {
  const meaning = meaningOf(report);
  const isTest = meaning === 'test_succeeded' && !sandbox;
  if (LEADS_ON.has(meaning) || (meaning === 'test_succeeded' && sandbox)) return;
  if (meaning !== 'failed' && !isTest)
    throw new UnexpectedBody(`${LAUNCH}: expected a new payment, got order_status ${report.orderStatus}`);
  throw new ProviderRefused(`${LAUNCH}: order_status ${report.orderStatus}`, {
    providerCode: `${report.orderStatus} ${report.statusText}`.trim(),
    faultOwner: isTest ? 'merchant' : 'shopper',
  });
}

/** Where the shopper goes: a bank's or a card's page on a configured origin, an app of theirs, or nowhere: they are asked elsewhere. */
function nextOf(
  answer: JsonObject,
  { payment, transport }: { payment: Payment } & Pick<ProviderDeps, 'transport'>,
): Next {
  const authurl = textOf(answer, 'authurl');
  if (!authurl) return { type: 'wait', message: 'Confirm the payment in your app.' };
  if (isUpiLink(authurl)) return { type: 'qr', data: trustedUpiLink(authurl, payment, LAUNCH) };
  return { type: 'redirect', url: transport.trusted(authurl) };
}

/** The answer is about something else than what was asked. */
export const other = (what: string, field: string): UnexpectedBody =>
  new UnexpectedBody(`${what}: expected our "${field}", got another`);
