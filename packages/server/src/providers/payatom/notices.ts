import { InvalidAmount } from '../../checkout/errors.ts';
import type { Payment } from '../../checkout/payment.ts';
import { asObject, type JsonObject, parseJson } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReading } from '../provider.ts';
import type { PayatomConfig } from './config.ts';
import { accountOfMethod, accountsOf } from './lines.ts';
import { hashedPart } from './refund-info.ts';
import { isGenuine, noticeOf, type Report, readReport } from './report.ts';

/**
 * Reads PayAtom's webhooks (payatom.md, "Webhook"). A notice counts only when its hash is genuine **and** its order is ours: the
 * fields are hashed without separators, so a genuine hash can be re-split over other fields.
 */
export function createNotices(config: PayatomConfig): NoticeReader {
  return {
    storable: ({ body }) => body,
    read: (inbound) => read(inbound, config),
  };
}

async function read(inbound: InboundNotice, config: PayatomConfig): Promise<NoticeReading> {
  const report = tryReport(inbound.body);
  if (!report) return rejected('unreadable', 'HashMismatch');
  const payment = await inbound.findPayment({ paymentId: report.orderId });
  const accounts = payment ? [accountOfMethod(config, payment.method)] : accountsOf(config);
  if (!accounts.some((account) => isGenuine(report, account))) {
    return rejected('hash_mismatch', 'HashMismatch');
  }
  return payment ? accept(report, payment) : rejected('unknown_order', 'HashMatched');
}

function accept(report: Report, payment: Payment): NoticeReading {
  try {
    return {
      notices: [hashedPart(noticeOf(report, payment), payment)],
      answer: answer('HashMatched', 'yes'),
    };
  } catch (error) {
    if (error instanceof InvalidAmount) return rejected('unreadable_amount', 'HashMatched');
    throw error;
  }
}

function tryReport(body: string): Report | undefined {
  try {
    return readReport(fieldsOf(body), 'PayAtom webhook');
  } catch (error) {
    if (error instanceof UnexpectedBody) return undefined;
    throw error;
  }
}

/** JSON, or form-encoded on older installations. */
function fieldsOf(body: string): JsonObject {
  return body.trimStart().startsWith('{')
    ? asObject(parseJson(body, 'PayAtom webhook'), 'PayAtom webhook')
    : Object.fromEntries(new URLSearchParams(body));
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
