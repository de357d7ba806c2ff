import type { Notice } from '../../checkout/notice.ts';
import type { Payment } from '../../checkout/payment.ts';
import { asObject, expectOk, type JsonObject, parseJson, reading, requireText, textOf } from '../body.ts';
import { type Mender, ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { Launch } from '../provider.ts';
import type { PayatomAccount } from './config.ts';
import { isGenuine, noticeOf, RECEIVED_AMOUNT, readReport } from './report.ts';

const LAUNCH = 'PayAtom launch';
const POLL = 'PayAtom status poll';

/**
 * Judges the answer to a launch: the page to send the shopper to.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeLaunch(response: Response, account: PayatomAccount): Promise<Launch> {
  const answer = await readAnswer(response, LAUNCH);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) throw refused(LAUNCH, refusal);
  const status = requireText(answer, 'status', LAUNCH);
  // Three words mean success across their pages (payatom.md, "Traps").
  if (!/^(ok|success|approved)$/i.test(status)) {
    throw new UnexpectedBody(`${LAUNCH}: expected status "ok", got ${JSON.stringify(status.slice(0, 40))}`);
  }
  const code = encodeURIComponent(hashOf(answer, account));
  const refCode = textOf(answer, 'ref_code');
  return {
    next: { type: 'redirect', url: `${account.baseUrl}/pay/connect.php?code=${code}` },
    ...(refCode ? { providerReference: refCode } : {}),
  };
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
  const report = readReport(answer, POLL, [...RECEIVED_AMOUNT, 'amount']);
  if (report.orderId !== payment.id) {
    throw new UnexpectedBody(`${POLL}: expected the order that we asked for, got another`);
  }
  if (!isGenuine(report, account)) {
    throw new UnexpectedBody(`${POLL}: expected a post_hash over the answer's fields, got another`);
  }
  return reading(POLL, () => noticeOf(report, payment));
}

async function readAnswer(response: Response, what: string): Promise<JsonObject> {
  expectOk(response, what);
  return asObject(parseJson(await response.text(), what), what);
}

/** Their own words for a no, which comes with HTTP 200; at most 200 characters. */
function refusalOf(answer: JsonObject): string | undefined {
  if (textOf(answer, 'status')?.toLowerCase() !== 'error') return undefined;
  return (textOf(answer, 'message') ?? 'no message').slice(0, 200);
}

function refused(what: string, message: string): ProviderRefused {
  const field = /^(name|email|phone)\b/.exec(message)?.[1];
  const mender: Mender = field ? 'shopper' : /duplicate/i.test(message) ? 'provider' : 'merchant';
  const refusal = { providerCode: message, mender };
  return new ProviderRefused(`${what}: ${message}`, field ? { ...refusal, field } : refusal);
}

function hashOf(answer: JsonObject, { hashFields }: PayatomAccount): string {
  const hash = hashFields.map((field) => textOf(answer, field)).find(Boolean);
  if (hash === undefined || !/^[\w+/=-]+$/.test(hash)) {
    throw new UnexpectedBody(`${LAUNCH}: expected a hash in ${hashFields.join(' or ')}, got none`);
  }
  return hash;
}
