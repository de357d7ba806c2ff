import type { Notice, OtherNotice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import { formBody, jsonBody, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { RefundRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import { billAmount } from './bill-amount.ts';
import type { BoxchargeConfig } from './config.ts';
import { type Meaning, meaningOf, type Report, readReport } from './report.ts';
import { givenBack, other, readAnswer } from './response.ts';

const WHAT = 'BoxCharge refund';

/**
 * Asks for a refund (boxcharge.md, "Status and webhook": "Refund").
 * @throws ProviderRefused when their transaction is not known yet, or the amount cannot be written: they would refuse it.
 */
export function refundRequest(config: BoxchargeConfig, { payment, amount }: RefundRequest): ProviderRequest {
  const refundAmount = billAmount({ amount, currency: payment.currency });
  if (payment.providerReference === null) throw refused('no transID yet');
  if (refundAmount === undefined) throw refused('refundAmount unfit');
  const fields = { transID: payment.providerReference, refundAmount, public_key: config.publicKey };
  // Their page shows a JSON number. At most ten digits stand in it, and a double prints those back exactly.
  const parts =
    config.refundFormat === 'json'
      ? jsonBody({ ...fields, refundAmount: Number(refundAmount) })
      : formBody(fields);
  return { method: 'POST', url: `${config.baseUrl}/api/transactions/refund-request`, ...parts };
}

/**
 * Judges the answer to a refund. Their page shows none, so what counts is written here: a refusal in one of their shapes; our transaction
 * with its `order_status`; or a yes or a no in one word. Anything else leaves it open, and `order_status` 8, 12 and 3 are heard of by lookup.
 * So does a no beside an `order_status`, which is what decides: who took it for one would ask again, and give back twice.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeRefund(
  response: Response,
  payment: Payment,
  { refundAccepted, refundRefused }: BoxchargeConfig,
): Promise<Notice> {
  const answer = await readAnswer(response, WHAT);
  const word = textOf(answer, 'status') ?? '';
  const isNo = refundRefused.includes(word.toLowerCase());
  if (isNo && answer['order_status'] === undefined) throw refused(word);
  if (isNo) throw new UnexpectedBody(`${WHAT}: expected a no without an order_status, got both`);
  const transID = textOf(answer, 'transID');
  if (transID !== undefined && transID !== payment.providerReference) throw other(WHAT, 'transID');
  const asked = { paymentId: payment.id, evidence: 'proven' } as const;
  if (answer['order_status'] !== undefined)
    return { ...asked, ...refundOf(readReport(answer, WHAT), payment) };
  if (refundAccepted.includes(word.toLowerCase()))
    return { ...asked, status: 'refund_pending', providerStatus: word };
  throw new UnexpectedBody(`${WHAT}: expected a yes or a no, got neither`);
}

/** What a report that answers a refund says of it: that it was asked for, unless it is further. */
function refundOf(report: Report, payment: Payment): Omit<OtherNotice, 'paymentId' | 'evidence'> {
  if (report.reference !== payment.id) throw other(WHAT, 'reference');
  const providerStatus = `${report.orderStatus} ${report.statusText}`.trim().slice(0, 200);
  const meaning = meaningOf(report);
  if (meaning === 'failed')
    throw new UnexpectedBody(`${WHAT}: expected a payment that can be refunded, got a failed one`);
  const status = FURTHER.has(meaning) ? (meaning as OtherNotice['status']) : 'refund_pending';
  return { status, providerStatus, ...givenBack(status, payment) };
}

const FURTHER: ReadonlySet<Meaning> = new Set(['partially_refunded', 'refunded', 'disputed', 'reversed']);

const refused = (providerCode: string): ProviderRefused =>
  new ProviderRefused(`${WHAT}: ${providerCode.slice(0, 200)}`, { providerCode, faultOwner: 'merchant' });
