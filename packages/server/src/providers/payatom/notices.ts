import { InvalidAmount } from '../../domain/errors.ts';
import { paymentIdAtStart } from '../../domain/ids.ts';
import type { Payment } from '../../domain/payment.ts';
import type { JsonObject } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { base64Text, inboundFields, printed, trimmedText } from '../inbound-fields.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReading } from '../provider.ts';
import type { PayatomConfig } from './config.ts';
import { accountOfMethod, accountsOf } from './lines.ts';
import { hashedPart } from './refund-info.ts';
import { isGenuine, noticeOf, RECEIVED_AMOUNT, type Report, readReport } from './report.ts';

/** What a notice is believed by. One that says two things of the same proves neither: PHP believes the last, other software the first. */
const PROVING = ['order_id', 'status', 'post_hash', 'ref_code', 'refund_info', ...RECEIVED_AMOUNT];

/**
 * Reads PayAtom's webhooks (payatom.md, "Webhook"). A notice counts only when its hash is genuine **and** its order is ours: the
 * fields are hashed without separators, so a genuine hash can be re-split over other fields.
 */
export function createNotices(config: PayatomConfig): NoticeReader {
  return {
    storable: (inbound) => inboundFields(inbound).text,
    read: (inbound) => read(inbound, config),
  };
}

async function read(inbound: InboundNotice, config: PayatomConfig): Promise<NoticeReading> {
  const { fields, doubled } = inboundFields(inbound);
  const report = tryReport(fields);
  if (!report) return rejected('unreadable', 'HashMismatch');
  if (PROVING.some((name) => doubled.has(name))) return rejected('contradiction', 'HashMismatch');
  const payment = await inbound.findPayment({ paymentId: report.orderId.trim() });
  const accounts = payment ? [accountOfMethod(config, payment.method)] : accountsOf(config);
  if (!accounts.some((account) => isGenuine(report, account) || isGenuine(trimmed(report), account))) {
    return rejected('hash_mismatch', 'HashMismatch');
  }
  if (payment) return accept(report, payment, config.numberFormat);
  return (await isResplit(report, inbound))
    ? rejected('unknown_order', 'HashMatched')
    : unmatched(report, fields);
}

/** Whether the hashed text, cut elsewhere, is about one of our payments: then this is no order of anybody's, and says nothing. */
async function isResplit(
  { orderId, receivedAmount, status }: Report,
  inbound: InboundNotice,
): Promise<boolean> {
  const paymentId = paymentIdAtStart(`${orderId.trim()}${receivedAmount}${status}`);
  return paymentId !== undefined && (await inbound.findPayment({ paymentId })) !== undefined;
}

/** Genuine, and about no payment of ours: it is kept and told, so they need not send it again. */
const unmatched = (
  { orderId, receivedAmount, status, refCode = '' }: Report,
  fields: JsonObject,
): NoticeReading => ({
  notices: [],
  rejected: 'unknown_order',
  unmatched: {
    providerReference: printed(refCode),
    orderId: printed(orderId),
    providerStatus: printed(status) ?? '',
    amount: printed(receivedAmount),
    currency: printed(trimmedText(fields, 'currency')),
  },
  answer: answer('HashMatched', 'yes'),
});

function accept(report: Report, payment: Payment, format: PayatomConfig['numberFormat']): NoticeReading {
  try {
    return {
      notices: [hashedPart(noticeOf(report, payment, format), payment)],
      answer: answer('HashMatched', 'yes'),
    };
  } catch (error) {
    if (error instanceof InvalidAmount) return rejected('unreadable_amount', 'HashMatched');
    throw error;
  }
}

/** The same without space around its words: it may have been hashed before the space came to it. */
const trimmed = (report: Report): Report => ({
  ...report,
  orderId: report.orderId.trim(),
  receivedAmount: report.receivedAmount.trim(),
  status: report.status.trim(),
});

function tryReport(fields: JsonObject): Report | undefined {
  try {
    const report = readReport(fields, 'PayAtom webhook');
    return { ...report, postHash: base64Text(report.postHash) };
  } catch (error) {
    if (error instanceof UnexpectedBody) return undefined;
    throw error;
  }
}

type HashStatus = 'HashMatched' | 'HashMismatch';

/** They send again until `acknowledge` is `yes`, so it is `no` for whatever was not taken in. */
const rejected = (reason: string, hashStatus: HashStatus): NoticeReading => ({
  notices: [],
  rejected: reason,
  answer: answer(hashStatus, 'no'),
});

const answer = (hashStatus: HashStatus, acknowledge: 'yes' | 'no'): NoticeAnswer => ({
  status: 200,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify({ hash_status: hashStatus, acknowledge }),
});
