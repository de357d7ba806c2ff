import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { numberFormat } from '../number-format.ts';
import { phoneFormat } from '../phone.ts';
import { secret } from '../secret-fields.ts';

/** The payment partners that AMPERE knows (ampere.md, "Calls"), with the name and the icon a shopper sees. */
export const PARTNERS = {
  DANA: { name: 'DANA', icon: 'dana' },
  LINE_PAY: { name: 'LINE Pay', icon: 'line' },
  PAPARA_TURKEY: { name: 'Papara', icon: 'papara' },
  STRIPE: { name: 'Stripe', icon: 'stripe' },
  PAYPAL: { name: 'PayPal', icon: 'paypal' },
  JAZZCASH: { name: 'JazzCash', icon: 'jazzcash' },
  EASYPAISA: { name: 'Easypaisa', icon: 'easypaisa' },
} as const;

/** The name of a payment partner, as AMPERE writes it. */
export type Partner = keyof typeof PARTNERS;

/** Whether a text names a payment partner. */
export const isPartner = (text: string): text is Partner => Object.hasOwn(PARTNERS, text);

/** How many plans their own page shows on one (ampere.md, "Calls"). */
export const PAGE_LIMIT = 100;

const required = z.string().min(1, 'expected a text that is not empty');

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const secretKey = z.string().refine((key) => bytes(key) === 32, {
  error: ({ input }) => `expected exactly 32 UTF-8 bytes, got ${bytes(String(input))}`,
});

const recurring = z.enum(['0', '1']);

const plan = z.strictObject({
  contentUuid: required.optional(),
  recurring: recurring.optional(),
});

const partner = z.strictObject({
  /** Their prices name no currency; this is it (ISO 4217). */
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code like "TRY"'),
  /** Where it is offered (ISO 3166-1 alpha-2). */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code like "TR"')).min(1),
  /** Set when the partner's plans are for one content. */
  contentUuid: required.optional(),
  /** `"0"` pays once, `"1"` subscribes. */
  recurring: recurring.default('0'),
  /** Passed through untouched; differs per partner. */
  data: z.record(z.string(), z.json()).optional(),
  /** Plans, by their uuid, that differ from the partner's others. */
  plans: z.record(required, plan).optional(),
});

/** One site's AMPERE credentials and partners (ampere.md). Whatever their pages leave open is optional and has our default. */
export const ampereConfig = z.strictObject({
  apiUrl: baseUrl,
  paymentUrl: baseUrl,
  /** The mobile number used to register. */
  username: required,
  password: secret(required),
  apiKey: secret(required),
  secretKey: secret(secretKey),
  vectorKey: secret(z.string().regex(/^[0-9a-f]{32}$/i, 'expected exactly 32 hex characters')),
  partners: z
    .partialRecord(z.enum(Object.keys(PARTNERS) as Partner[]), partner)
    .refine((partners) => Object.keys(partners).length > 0, 'expected at least one partner'),
  authPath: z.string().startsWith('/').default('/v1/api/gateway/authenticate'),
  /** Written before the token, with a space; empty: the bare token. */
  authorizationScheme: z.string().default(''),
  /** A token is renewed this long before it expires. */
  renewTokenSeconds: z.int().nonnegative().default(60),
  /** Where a number that the merchant's server gave has access already: refused, or launched and put under review. */
  whenActive: z.enum(['refuse', 'review']).default('refuse'),
  phoneFormat: phoneFormat.default('digits'),
  numberFormat,
  /** The number of the first page of plans. */
  firstPage: z.int().nonnegative().default(0),
  /** How many plans a page is asked for with; their page shows 100. */
  pageLimit: z.int().positive().default(PAGE_LIMIT),
  /** Plans beyond this many pages are not offered. */
  maxPages: z.int().positive().default(10),
  /** The member of the signature's `data` that carries our return address, where a partner takes one; their pages name none. */
  returnUrlField: required.optional(),
});

/** One site's AMPERE configuration, checked. */
export type AmpereConfig = z.infer<typeof ampereConfig>;
