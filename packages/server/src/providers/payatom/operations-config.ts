import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { secret } from '../secret-fields.ts';

const text = z.string().min(1, 'expected a text that is not empty');

const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Kolkata');

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What a signature may be made over, by the name that their pages use. */
const operand = z.enum(['pid', 'order_id', 'ref_code', 'secretKey']);

/**
 * What opens PayAtom's calls beyond payments (payatom.md, "Operations calls"). Each is off until its member is there, for its credentials,
 * address or recipe are told to each merchant and are not public.
 */
export const operationsConfig = z.strictObject({
  /** The whole address of the refund call. */
  refundUrl: baseUrl.optional(),
  reconciliation: z
    .strictObject({
      token: secret(text),
      timeZone: timeZone.default('Asia/Kolkata'),
      /** What their message begins with where a day had no payments; it comes as an error. */
      emptyDay: z.array(text).default(['no data', 'no record', 'no transaction']),
    })
    .optional(),
  walletBalance: z
    .strictObject({ token: secret(text), email: text, operatorPassword: secret(text) })
    .optional(),
  walletSummary: z
    .strictObject({
      apiKey: secret(text),
      /** Their names for the account number, the type of date, and the date. */
      fields: z.strictObject({ account: text, dateType: text, date: text }),
    })
    .optional(),
  walletData: z.strictObject({ apiKey: secret(text) }).optional(),
  /** Hands PayAtom what the shopper's bank calls a payment to a person. Their page names the call; its path and fields are not public. */
  collectionUtr: z
    .strictObject({
      path: z
        .string()
        .regex(/^\/[^?#]+$/, 'expected a path such as /api/collection_utr.php')
        .default('/api/collection_utr.php'),
      /** Their names for the merchant id, the order's reference and the UTR or transaction id. */
      fields: z
        .strictObject({
          pid: text.default('pid'),
          refCode: text.default('ref_code'),
          utr: text.default('utr'),
        })
        .refine(({ pid, refCode, utr }) => new Set([pid, refCode, utr]).size === 3, 'expected three names')
        .default({ pid: 'pid', refCode: 'ref_code', utr: 'utr' }),
    })
    .optional(),
  complaint: z
    .strictObject({
      /** Without it complaints are off: their pages open the call by a token that each merchant is told. */
      token: secret(text).optional(),
      /** Where it is sent: their text says `Token: …`, their table `Authorization: Bearer …`. */
      tokenHeader: z.enum(['Token', 'Authorization']).default('Token'),
      /** What the signature is made over, in this order. */
      signatureOver: z.array(operand).min(1),
      /** Where the answer may hold the complaint's reference, in the order in which we look. */
      referenceFields: z
        .array(text)
        .min(1)
        .default(['complaint_reference_id', 'complaint_id', 'reference_id', 'reference']),
    })
    .optional(),
});

/** PayAtom's calls beyond payments, as they are configured. */
export type PayatomOperations = z.infer<typeof operationsConfig>;
