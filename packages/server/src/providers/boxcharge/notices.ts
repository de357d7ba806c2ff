import { DecryptionFailed } from '@farebox/crypto';
import * as boxcharge from '@farebox/crypto/boxcharge';
import { type JsonObject, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { base64Text, fieldsOfText, inboundFields } from '../inbound-fields.ts';
import type { InboundRequest } from '../inbound-request.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReading } from '../provider.ts';
import { withoutNumbers } from './card.ts';
import type { BoxchargeConfig } from './config.ts';
import { noticeOf, readReport } from './report.ts';

const WHAT = 'BoxCharge webhook';

/** One answer to everything, sent before anything is decrypted: a cipher without a MAC must not be turned into an oracle. */
const ANSWER: NoticeAnswer = { status: 200, contentType: 'text/plain; charset=utf-8', body: 'OK' };

/**
 * Reads BoxCharge's webhooks (boxcharge.md, "Status and webhook"). They are unsigned and their encryption authenticates nothing:
 * whatever they say is only claimed, and a status call decides.
 */
export function createNotices(config: BoxchargeConfig, sandbox: boolean): NoticeReader {
  return {
    acknowledgeBeforeReading: ANSWER,
    storable: (inbound) => storable(inbound, config),
    read: (inbound) => read(inbound, config, sandbox),
  };
}

/**
 * Their body may carry our private key in clear. A body that we cannot read is not kept at all, for it may hide in there: anything is a
 * form that says nothing, so one of their fields must be in it; and a text inside a text is escaped once more. A card's number comes masked;
 * one that does not is masked here. A field that came with two values is kept as a list of them, which proves nothing when it is read.
 */
function storable(inbound: InboundRequest, { privateKey }: BoxchargeConfig): string {
  const unreadable = `unreadable, ${inbound.body.length} characters`;
  const { fields: sent, doubled } = inboundFields(inbound);
  const fields: JsonObject = { ...sent, ...Object.fromEntries(doubled) };
  if (!Object.keys(fields).some((name) => SEALED.includes(name) || KNOWN_FIELDS.has(name))) return unreadable;
  const { private_key, ccvv, ccno, ...others } = fields;
  const rest = ccno === undefined ? others : { ...others, ccno: withoutNumbers(String(ccno)) };
  const kept = JSON.stringify(rest).replaceAll(JSON.stringify(privateKey).slice(1, -1), '[removed]');
  return unescaped(kept).includes(unescaped(privateKey)) ? unreadable : kept;
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/%(?:25)*([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replaceAll('\\', '')
    .replaceAll('\0', '')
    .replaceAll(' ', '+');

async function read(
  inbound: InboundNotice,
  config: BoxchargeConfig,
  sandbox: boolean,
): Promise<NoticeReading> {
  const { fields, doubled } = inboundFields(inbound);
  if (PROVING.some((name) => doubled.has(name) || Array.isArray(fields[name])))
    return rejected('contradiction');
  const report = tryRead(() => readReport(decrypted(fields, config), WHAT));
  if (!report) return rejected('unreadable');
  const payment = await inbound.findPayment({ paymentId: report.reference });
  if (!payment) return rejected('unknown_order');
  if (payment.providerReference !== null && payment.providerReference !== report.transID) {
    return rejected('other_transaction');
  }
  const { numberFormat } = config;
  return { notices: [noticeOf(report, { evidence: 'claimed', sandbox, numberFormat })], answer: ANSWER };
}

const rejected = (reason: string): NoticeReading => ({ notices: [], rejected: reason, answer: ANSWER });

/** Where the encrypted fields are; the second is their older generation's. */
const SEALED: readonly string[] = ['data', 'encryption_data'];

/** What a claim is made of. One that says two things of the same is none. */
const PROVING = [...SEALED, 'transID', 'reference', 'order_status', 'bill_amt', 'bill_currency'];

/**
 * The fields inside the encrypted one, or the fields themselves when they came in plain. Nobody says that a terminal's webhooks are made
 * with the IV of its requests, so the configured one is tried first and then the other (boxcharge.md, "Status and webhook").
 */
function decrypted(fields: JsonObject, config: BoxchargeConfig): JsonObject {
  const sealed = SEALED.map((name) => textOf(fields, name)).find((text) => text !== undefined);
  if (sealed === undefined) return fields;
  const token = base64Text(sealed);
  const open = (ivMode: BoxchargeConfig['ivMode']) =>
    tryRead(() => requireReport(boxcharge.open(token, config, { ...config, ivMode })));
  const opened = open(config.ivMode) ?? open(config.ivMode === 'raw' ? 'hex' : 'raw');
  if (opened) return opened;
  throw new UnexpectedBody(`${WHAT}: expected a report under one of the two IVs, got none`);
}

/** A wrong IV spoils the first 16 bytes only and raises no error: the first field must be one of theirs, and a report must be there. */
function requireReport(text: string): JsonObject {
  const { fields, doubled } = fieldsOfText(text);
  if (PROVING.some((name) => doubled.has(name)))
    throw new UnexpectedBody(`${WHAT}: expected one value of each field, got two`);
  const [first = ''] = Object.keys(fields);
  if (!KNOWN_FIELDS.has(first))
    throw new UnexpectedBody(`${WHAT}: expected a known first field, got another`);
  readReport(fields, WHAT);
  return fields;
}

const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  'authurl',
  'bill_amt',
  'bill_currency',
  'ccno',
  'mop',
  'order_status',
  'reference',
  'response',
  'status',
  'transID',
]);

/** What a reading gives, or undefined when the text is not what it should be, for whatever reason. */
function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnexpectedBody || error instanceof DecryptionFailed) return undefined;
    throw error;
  }
}
