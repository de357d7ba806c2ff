import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { numberFormat } from '../number-format.ts';
import { secret } from '../secret-fields.ts';

const text = z.string().min(1, 'expected a text that is not empty');

const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');

const choices = z
  .array(z.strictObject({ value: text, label: text }))
  .min(1)
  .optional();

/** What may be said in one word, whichever way it is written. */
const words = z.array(text.transform((word) => word.toLowerCase()));

/** Whether a `mop` is a card's. */
export const isCardMop = (mop: string): boolean => mop === 'CC' || mop === 'DC';

const CARDS_ARE_OFF =
  'expected "cards": true beside it: card numbers would pass through this server, which then is in the scope of PCI DSS (SECURITY.md)';

const terminal = z.strictObject({
  baseUrl,
  publicKey: text,
  privateKey: secret(text),
  terNO: z.union([z.int().positive(), text], { error: 'expected a number or a text' }).transform(String),
  methods: z
    .array(
      z.enum(['NB', 'WALLET', 'UPICOLLECT', 'QRINTENT', 'CC', 'DC'], {
        error: 'expected NB, WALLET, UPICOLLECT, QRINTENT, CC or DC',
      }),
    )
    .min(1),
  /** Whether card numbers may pass through this server, for CC and DC. */
  cards: z.boolean().default(false),
  currencies: z.array(currency).min(1),
  /** Those of them that UPI takes: it moves rupees between Indian banks. */
  upiCurrencies: z.array(currency).min(1).default(['INR']),
  /** Where the methods are offered; everywhere when left out. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as ES'))
    .min(1)
    .optional(),
  /** What the shopper may choose as `bankcode` for NB. */
  banks: choices,
  /** What the shopper may choose as `bankcode` for WALLET. */
  wallets: choices,
  numberFormat,
  /** Their two generations of the cipher. */
  ivMode: z.enum(['raw', 'hex']).default('raw'),
  base64: z.enum(['single', 'double']).default('single'),
  /** How the AES key is made of `privateKey`. */
  keyMode: z.enum(['pad', 'sha256', 'sha256-hex']).default('pad'),
  /** The form field of an encrypted launch; their older generation calls it `encrypted_payload`. */
  encryptedField: text.default('encrypted_data'),
  /** Further addresses on whose origins a bank's or a card's confirmation page may be. */
  trustedUrls: z.array(baseUrl).default([]),
  /** Where launches go unencrypted, under `baseUrl` (their pages name /api/s2s); left out, they go encrypted. */
  plainPath: z
    .string()
    .regex(/^\/[^?#]+$/, 'expected a path such as /api/s2s')
    .optional(),
  /** How a refund's parameters are written; their page shows JSON. */
  refundFormat: z.enum(['json', 'form']).default('json'),
  /** The words that mean that they have a refund, or will not make it; their page shows no answer. */
  refundAccepted: words.default([
    'success',
    'successful',
    'ok',
    'accepted',
    'submitted',
    'pending',
    'refund pending',
    'refunded',
    'true',
  ]),
  refundRefused: words.default([
    'error',
    'fail',
    'failed',
    'failure',
    'declined',
    'rejected',
    'refused',
    'denied',
    'false',
  ]),
  /** How their webhooks come. */
  encryptionMethod: z.enum(['aes256', 'none']).default('aes256'),
  /** Whether they are asked to refuse a reference that they have seen before. */
  uniqueReference: z.boolean().default(true),
});

/** One site's BoxCharge terminal (boxcharge.md). */
export const boxchargeConfig = terminal.superRefine((config, context) => {
  const { methods, cards, refundAccepted, refundRefused } = config;
  for (const [index, mop] of methods.entries()) {
    if (isCardMop(mop) && !cards)
      context.addIssue({ code: 'custom', path: ['methods', index], message: CARDS_ARE_OFF });
  }
  if (refundRefused.some((word) => refundAccepted.includes(word)))
    context.addIssue({
      code: 'custom',
      path: ['refundRefused'],
      message: 'expected no word of refundAccepted',
    });
});

/** One site's BoxCharge configuration, checked. */
export type BoxchargeConfig = z.infer<typeof boxchargeConfig>;

/** Their `mop`: the kind of payment. */
export type Mop = BoxchargeConfig['methods'][number];
