import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { numberFormat } from '../number-format.ts';
import { phoneFormat } from '../phone.ts';
import { secret } from '../secret-fields.ts';
import { operationsConfig } from './operations-config.ts';

const text = z.string().min(1, 'expected a text that is not empty');

/** How PayAtom writes the wallets of Bangladesh; `Upay` is in version 2 alone (payatom.md, "Version 2"). */
const BANGLADESH = ['Nagad', 'Rocket', 'bKash', 'Upay'] as const;

/** How PayAtom writes the wallets of Pakistan, which are paid from host to host. */
const PAKISTAN = ['JAZZCASH', 'EASYPAISA'] as const;

/** A wallet, as PayAtom writes it. */
export type Wallet = (typeof BANGLADESH)[number] | (typeof PAKISTAN)[number];

/** Whether a wallet is paid from host to host: the shopper confirms in its app and sees no page (payatom.md, "Pakistan host-to-host"). */
export const isPakistani = (wallet: string): boolean => PAKISTAN.some((known) => known === wallet);

/** Which of their two interfaces an exchange speaks. */
const version = z.literal([1, 2]);

/** A line of business; whatever it does not say of base, pid and secret is the account's. */
const line = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as INR'),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as IN')).min(1),
  name: text.optional(),
  icon: text.optional(),
  /** Each wallet is a method of its own. */
  wallets: z
    .array(z.enum([...BANGLADESH, ...PAKISTAN]))
    .min(1)
    .optional(),
  /** Whom the shopper pays: a person (their money is found by its bank reference), or a company. */
  kind: z.enum(['p2p', 'p2c']).optional(),
  /** Whether our page shows what to pay (a UPI code, a wallet's number) instead of theirs. Pakistan's wallets have no page at all. */
  seamless: z.boolean().default(false),
  version: version.optional(),
  /** How a payment is asked for: their pages of IMPS and Bangladesh print GET, their page of UPI prints POST. */
  method: z.enum(['POST', 'GET']).default('POST'),
  baseUrl: baseUrl.optional(),
  pid: text.optional(),
  secretKey: secret(text).optional(),
});

const coordinate = z.string().regex(/^-?\d{1,3}(\.\d{1,10})?$/, 'expected degrees such as "28.7041"');

/** What version 2 needs and nobody but the merchant knows (payatom.md, "Version 2"). */
const v2 = z.strictObject({
  apiKey: secret(text),
  /** Where the shopper is said to be: we ask no shopper for it. */
  latitude: coordinate,
  longitude: coordinate,
  /** What is sent as customer_id. */
  customerId: z.enum(['session', 'email', 'phone']).default('session'),
  /** Whether a launch carries `signature`; one integrator alone shows how it is made. */
  signature: z.enum(['sha256-json', 'none']).default('sha256-json'),
  /** Whether the answer to a poll counts without a post_hash: our question, with our key, over TLS, then is what proves it. */
  pollHash: z.enum(['optional', 'required']).default('optional'),
});

const account = z.strictObject({
  baseUrl,
  pid: text,
  secretKey: secret(text),
  phoneFormat: phoneFormat.default('national'),
  /** How an amount is sent: `short` is "100" or "250.5", `full` is "100.00" or "250.50". */
  amountFormat: z.enum(['short', 'full']).default('short'),
  numberFormat,
  /** Where the answer to a launch may hold the hash, in the order in which we look. */
  hashFields: z.array(text).min(1).default(['hash_value', 'hash']),
  /** The forms of an amount that a post_hash may be made of, in the order in which we try. */
  hashedAmounts: z
    .array(z.enum(['printed', 'shortest', 'equal']))
    .min(1)
    .default(['printed', 'shortest', 'equal']),
  /** What a status poll hashes. Their example says ref_code, their text order_id; without a ref_code it is order_id anyway. */
  pollHashOver: z.enum(['ref_code', 'order_id']).default('ref_code'),
  /** Whether a UPI code on our page needs the shopper's own UPI address first. */
  upiId: z.enum(['ask', 'omit']).default('ask'),
  version: version.default(1),
  v2: v2.optional(),
  /** Further addresses on whose origins a payment page of theirs may be. */
  trustedUrls: z.array(baseUrl).default([]),
  /** The calls beyond payments, each off until it is here. */
  operations: operationsConfig.default({}),
});

/** One site's PayAtom account and its lines of business (payatom.md). Whatever their pages leave open is optional and has our default. */
export const payatomConfig = z
  .strictObject({
    ...account.shape,
    lines: z
      .array(line)
      .min(1)
      .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, 'expected every id once'),
  })
  .superRefine((config, context) => {
    for (const [index, one] of config.lines.entries()) {
      const message = mistakeOf(one, config);
      if (message) context.addIssue({ code: 'custom', path: ['lines', index], message });
    }
  });

/** What cannot be, or is not public, of a line; undefined when nothing is. */
function mistakeOf(
  { wallets, seamless, currency, ...one }: PayatomLine,
  config: Pick<PayatomAccount, 'version' | 'v2'>,
): string | undefined {
  const pakistani = wallets?.filter(isPakistani).length;
  if (wallets && pakistani !== 0 && pakistani !== wallets.length)
    return 'expected wallets of one country: those of Pakistan are paid in another way';
  if (seamless && !wallets && currency !== 'INR') return 'expected INR: a code on our page is a UPI code';
  if ((one.version ?? config.version) === 1)
    return wallets?.includes('Upay') ? 'expected version 2: version 1 does not take Upay' : undefined;
  if (!config.v2) return 'expected v2 in the account: version 2 asks for a key and a place';
  return pakistani
    ? 'expected version 1: how version 2 takes the wallets of Pakistan is not public'
    : undefined;
}

/** One site's PayAtom configuration, checked. */
export type PayatomConfig = z.infer<typeof payatomConfig>;

/** One line of business, as it is configured. */
export type PayatomLine = z.infer<typeof line>;

/** The credentials and settings that one exchange is made with. */
export type PayatomAccount = z.infer<typeof account>;
