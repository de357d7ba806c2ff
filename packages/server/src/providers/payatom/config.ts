import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { phoneFormat } from '../phone.ts';

const text = z.string().min(1, 'expected a text that is not empty');

/** A line of business; whatever it does not say of base, pid and secret is the account's. */
const line = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as INR'),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as IN')).min(1),
  name: text.optional(),
  icon: text.optional(),
  /** Bangladesh: each wallet is a method of its own. */
  wallets: z
    .array(z.enum(['Nagad', 'Rocket', 'bKash']))
    .min(1)
    .optional(),
  baseUrl: baseUrl.optional(),
  pid: text.optional(),
  secretKey: text.optional(),
});

const account = z.strictObject({
  baseUrl,
  pid: text,
  secretKey: text,
  phoneFormat: phoneFormat.default('national'),
  /** How an amount is sent: `short` is "100" or "250.5", `full` is "100.00" or "250.50". */
  amountFormat: z.enum(['short', 'full']).default('short'),
  /** Where the answer to a launch may hold the hash, in the order in which we look. */
  hashFields: z.array(text).min(1).default(['hash_value', 'hash']),
  /** The forms of an amount that a post_hash may be made of, in the order in which we try. */
  hashedAmounts: z
    .array(z.enum(['printed', 'shortest']))
    .min(1)
    .default(['printed', 'shortest']),
  /** What a status poll hashes. Their example says ref_code, their text order_id; without a ref_code it is order_id anyway. */
  pollHashOver: z.enum(['ref_code', 'order_id']).default('ref_code'),
});

/** One site's PayAtom account and its lines of business (payatom.md). Whatever their pages leave open is optional and has our default. */
export const payatomConfig = z.strictObject({
  ...account.shape,
  lines: z
    .array(line)
    .min(1)
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, 'expected every id once'),
});

/** One site's PayAtom configuration, checked. */
export type PayatomConfig = z.infer<typeof payatomConfig>;

/** One line of business, as it is configured. */
export type PayatomLine = z.infer<typeof line>;

/** The credentials and settings that one exchange is made with. */
export type PayatomAccount = z.infer<typeof account>;
