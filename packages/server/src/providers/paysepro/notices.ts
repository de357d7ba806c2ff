import { safeEqual } from '@farebox/crypto';
import { parseCurrency } from '../../domain/money.ts';
import { type Notice, type PrintedMoney, successNotice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import type { JsonObject } from '../body.ts';
import { inboundFields, printed, trimmedText } from '../inbound-fields.ts';
import { addressList } from '../ip-address.ts';
import type { InboundNotice, NoticeReader, NoticeReading } from '../provider.ts';
import type { PayseproConfig } from './config.ts';

/** Their one documented address (paysepro.md, "After the payment"). */
const IPN_ADDRESS = '51.195.200.178';
const THIS_MACHINE = ['127.0.0.1', '::1'];

/** What a notice is believed by. One that says two things of the same proves neither: PHP believes the last, other software the first. */
const PROVING = ['uid', 'mid', 'mode', 'code', 'ucode', 'price', 'currency', 'result'];

/** Which check an unsigned notice failed. */
type Rejection =
  | 'address'
  | 'contradiction'
  | 'account'
  | 'unknown_code'
  | 'ucode'
  | 'code'
  | 'price'
  | 'currency'
  | 'result';

/**
 * Takes in Paysepro's notices. They are unsigned, so all the checks of paysepro.md, "After the payment", together are the proof:
 * the address, the account, the code that only createCode and the shopper know, price and currency.
 */
export function createNotices(config: PayseproConfig, sandbox: boolean): NoticeReader {
  const isTheirs = addressList(config.ipnAddresses ?? [IPN_ADDRESS, ...(sandbox ? THIS_MACHINE : [])]);

  const judge = async (inbound: InboundNotice): Promise<Notice | Rejection> => {
    const { fields: sent, doubled } = inboundFields(inbound);
    const fields = wordsOf(sent);
    if (!isTheirs(inbound.remoteAddress)) return 'address';
    if (PROVING.some((name) => doubled.has(name))) return 'contradiction';
    if (fields.get('uid') !== config.uid || fields.get('mid') !== config.mid) return 'account';
    const code = fields.get('code') ?? '';
    const payment = await inbound.findPayment({ providerReference: code });
    if (!payment) return 'unknown_code';
    const judged = judgeFields(fields, payment, config);
    return typeof judged === 'string' || sandbox ? judged : inLiveMode(judged, fields, config);
  };

  return {
    storable: (inbound) => inboundFields(inbound).text,
    async read(inbound) {
      const judged = await judge(inbound);
      if (typeof judged !== 'string') return acceptance(judged, config.ipnAnswer);
      const about = await namedIn(inbound);
      return judged === 'unknown_code' && about === undefined
        ? unmatched(wordsOf(inboundFields(inbound).fields), config.ipnAnswer)
        : rejection(judged, about);
    },
  };
}

/** The payment that a rejected notice names: they tell once, so its merchant must be able to find what was not believed. */
async function namedIn(inbound: InboundNotice): Promise<string | undefined> {
  const fields = wordsOf(inboundFields(inbound).fields);
  const [paymentId, providerReference] = [fields.get('ucode') ?? '', fields.get('code') ?? ''];
  const payment =
    (await inbound.findPayment({ paymentId })) ?? (await inbound.findPayment({ providerReference }));
  return payment?.id;
}

/**
 * A genuine notice is about one payment down to its price; `ko` means failed or pending, so it moves nothing. They tell once, so an `ok`
 * that is right in all but a price or a currency that cannot be read holds the payment for a person.
 */
function judgeFields(
  fields: URLSearchParams,
  payment: Payment,
  { numberFormat: format }: PayseproConfig,
): Notice | Rejection {
  if (![null, '', payment.id].includes(fields.get('ucode'))) return 'ucode';
  if (!safeEqual(fields.get('code') ?? '', payment.providerReference ?? '')) return 'code';
  const printed = printedIn(fields, format);
  if (![undefined, payment.currency].includes(parseCurrency(printed.currency))) return 'currency';
  const result = fields.get('result') ?? '';
  const said = { paymentId: payment.id, evidence: 'proven', providerStatus: result } as const;
  const word = result.toLowerCase();
  const paid = successNotice(said, printed);
  if (paid.status === 'succeeded' && paid.amount !== payment.amount) return 'price';
  if (word === 'ok') return paid;
  return word === 'ko' ? { ...said, status: 'pending' } : 'result';
}

const printedIn = (fields: URLSearchParams, format: PrintedMoney['format']): PrintedMoney => ({
  amount: fields.get('price') ?? '',
  currency: fields.get('currency') ?? '',
  format,
});

/**
 * On a live site a notice counts when it names no mode, or one that is known to move real money. Any other word may be for a test, or for
 * real money under a name that nobody documents: a payment that it calls paid waits for a person.
 */
function inLiveMode(notice: Notice, fields: URLSearchParams, { liveModes }: PayseproConfig): Notice {
  const mode = fields.get('mode') ?? '';
  const word = mode.trim().toLowerCase();
  if (word === '' || liveModes.includes(word)) return notice;
  const { paymentId, evidence, providerStatus } = notice;
  if (notice.status === 'pending') return { paymentId, evidence, providerStatus, status: 'unchanged' };
  const said = JSON.stringify(mode.slice(0, 40));
  const detail = `expected no mode or one of the option liveModes (${liveModes.join(', ')}), got ${said}`;
  return { paymentId, evidence, providerStatus, status: 'held', review: 'not_live_mode', detail };
}

/** Each field's text without the space around it, which means nothing in any of them. */
const wordsOf = (fields: JsonObject): URLSearchParams =>
  new URLSearchParams(Object.keys(fields).map((name) => [name, trimmedText(fields, name)]));

const acceptance = (notice: Notice, body: string): NoticeReading => ({
  notices: [notice],
  answer: { status: 200, contentType: 'text/plain', body },
});

/** From their address and about our account, but naming no payment of ours: it is kept and told, so it counts as taken. */
const unmatched = (fields: URLSearchParams, body: string): NoticeReading => ({
  notices: [],
  rejected: 'unknown_code',
  unmatched: {
    providerReference: printed(fields.get('code')),
    orderId: printed(fields.get('ucode')),
    providerStatus: [fields.get('result'), fields.get('mode')].map(printed).filter(Boolean).join(' '),
    amount: printed(fields.get('price')),
    currency: printed(fields.get('currency')),
  },
  answer: { status: 200, contentType: 'text/plain', body },
});

const rejection = (rejected: Rejection, about: string | undefined): NoticeReading => ({
  notices: [],
  rejected,
  about,
  answer: { status: 403, contentType: 'text/plain', body: 'Rejected' },
});
