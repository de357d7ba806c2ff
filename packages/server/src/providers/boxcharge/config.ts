import { z } from 'zod';
import { baseUrl } from '../base-url.ts';

const text = z.string().min(1, 'expected a text that is not empty');

const choices = z
  .array(z.strictObject({ value: text, label: text }))
  .min(1)
  .optional();

/** One site's BoxCharge terminal (boxcharge.md). */
export const boxchargeConfig = z.strictObject({
  baseUrl,
  publicKey: text,
  privateKey: text,
  terNO: z.union([z.int().positive(), text], { error: 'expected a number or a text' }).transform(String),
  methods: z
    .array(
      z.enum(['NB', 'WALLET', 'UPICOLLECT', 'QRINTENT'], {
        error: 'expected NB, WALLET, UPICOLLECT or QRINTENT: cards are not offered',
      }),
    )
    .min(1),
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR')).min(1),
  /** Where the methods are offered; everywhere when left out. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as ES'))
    .min(1)
    .optional(),
  /** What the shopper may choose as `bankcode` for NB. */
  banks: choices,
  /** What the shopper may choose as `bankcode` for WALLET. */
  wallets: choices,
  /** Their two generations of the cipher. */
  ivMode: z.enum(['raw', 'hex']).default('raw'),
  base64: z.enum(['single', 'double']).default('single'),
  /** How their webhooks come. */
  encryptionMethod: z.enum(['aes256', 'none']).default('aes256'),
  /** Whether they are asked to refuse a reference that they have seen before. */
  uniqueReference: z.boolean().default(true),
});

/** One site's BoxCharge configuration, checked. */
export type BoxchargeConfig = z.infer<typeof boxchargeConfig>;

/** Their `mop`: the kind of payment. */
export type Mop = BoxchargeConfig['methods'][number];
