import { z } from 'zod';
import { PAYMENT_STATUSES } from '../domain/payment.ts';
import { listLimit, providerName, wholeNumber } from './query-values.ts';
import { email, internationalPhone, locale } from './typed-values.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'expected a text that is not empty')
    .max(most, `expected at most ${most} characters`);
const webUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).max(2000);
/** Minor units: an integer, never a decimal. */
const amount = z
  .int('expected an integer in minor units, such as 1200 for 12.00 EUR')
  .positive('expected a positive integer');
const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');
const country = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as ES')
  .transform((code) => code.toUpperCase());

/** What is known of a shopper. */
const customerSchema = z.strictObject({
  name: text(200).optional(),
  email: email.optional(),
  // Read with the session's country, which is not known here.
  phone: text(60)
    .describe('International, or as it is dialled in the session’s country; kept in E.164.')
    .optional(),
});

const item = z.strictObject({
  name: text(200),
  quantity: z.int().positive().default(1),
  amount: z.int().describe('Minor units, for one piece; negative for a discount.').optional(),
  image: webUrl
    .describe(
      'Its picture, on the origin of successUrl or one of the site’s origins; https, in a sandbox http too.',
    )
    // As browsers write it, so that the widget reads the address that was judged.
    .transform((url) => new URL(url).href)
    .optional(),
});
const rules = z.array(text(200)).max(100).optional();

/** What only a provider understands, in characters of JSON at most. */
const MOST_DATA = 4000;
const providerData = z
  .record(z.string(), z.unknown())
  .refine(
    (data) => JSON.stringify(data).length <= MOST_DATA,
    `expected at most ${MOST_DATA} characters of JSON`,
  );
/** By `provider:method`. */
const dataByMethod = z.record(z.string().regex(/^[a-z]+:[^:]+$/, 'expected provider:method'), providerData);

/** `POST /v1/sessions`. `expiresIn` in seconds: 24 h unless said otherwise, 30 days at most. */
export const createSessionSchema = z
  .strictObject({
    mode: z.enum(['payment', 'subscription']).default('payment'),
    amount: amount.optional(),
    currency: currency.optional(),
    country,
    reference: text(200),
    customer: customerSchema.default({}),
    successUrl: webUrl,
    cancelUrl: webUrl,
    locale: locale.optional(),
    items: z.array(item).max(100).default([]),
    metadata: z.record(z.string().max(40), z.string().max(500)).default({}),
    expiresIn: z.int().min(1).max(2_592_000).default(86_400),
    methods: z.strictObject({ allow: rules, deny: rules, data: dataByMethod.optional() }).default({}),
  })
  .superRefine((value, context) => {
    for (const member of ['amount', 'currency'] as const) {
      const given = value[member] !== undefined;
      const message =
        value.mode === 'payment' && !given
          ? `expected ${member} in payment mode`
          : value.mode === 'subscription' && given
            ? `expected no ${member} in subscription mode: the plan sets it`
            : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', path: [member], message });
    }
  });

/** `POST /v1/checkout/sessions`. */
export const productSessionSchema = z.strictObject({
  publishableKey: text(200),
  product: text(200),
  country,
  customer: customerSchema.default({}),
});

/** `POST /v1/checkout`. */
export const loadSchema = z.strictObject({ clientSecret: text(200) });

/** `POST /v1/checkout/payments`. */
export const launchSchema = z.strictObject({
  method: text(300),
  customer: customerSchema.default({}),
  fields: z.record(z.string().max(60), z.string().trim().max(300)).default({}),
  returnUrl: webUrl.optional(),
  replaces: text(60).optional(),
});

/** `POST /c/:clientSecret/card`, where a script asks: what our own page puts into its address. */
export const cardQuerySchema = z.strictObject({
  method: text(300),
  lang: text(60).optional(),
  in: text(20).optional(),
});

/** `POST /v1/checkout/payments/:id/reference`. */
export const referenceSchema = z.strictObject({ reference: text(60) });

/** `GET /v1/payments`. */
export const paymentsQuerySchema = z.strictObject({
  session: text(60).optional(),
  reference: text(200).optional(),
  provider: providerName.optional(),
  status: z.enum(PAYMENT_STATUSES).optional(),
  after: z
    .string()
    .regex(/^pay_[a-z2-9]{24}$/, 'expected the id of a payment')
    .optional(),
  limit: listLimit(100, 20),
});

/** `POST /v1/payments/:id/resolve`: what became of a payment, or of a refund whose answer was lost. */
export const resolveSchema = z.strictObject({
  status: z.enum(['succeeded', 'failed', 'refunded', 'not_refunded']),
  note: text(500),
});

/**
 * `POST /v1/payments/:id/refunds`; all that is left when `amount` is left out. Only when it is: a blank one is a mistake of the shop's, and
 * must not give everything back.
 */
export const refundSchema = z.strictObject({ amount: amount.exactOptional() });

/** `GET /v1/events`. */
export const eventsQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^(\d{1,20}|evt_[a-z2-9]{24})$/, 'expected the next of an earlier answer, or the id of an event')
    .default('0'),
  limit: listLimit(1000, 100),
});

/** `GET /v1/methods`: for a session, or for what one would be. `amount` in minor units. */
export const methodsQuerySchema = z
  .strictObject({
    session: text(60).optional(),
    mode: z.enum(['payment', 'subscription']).optional(),
    country: country.optional(),
    currency: currency.optional(),
    amount: wholeNumber(Number.MAX_SAFE_INTEGER).optional(),
    explain: z.enum(['0', '1']).default('0'),
  })
  .superRefine(({ session, explain: _explain, ...occasion }, context) => {
    if (session === undefined && occasion.country === undefined)
      context.addIssue({
        code: 'custom',
        path: ['country'],
        message: 'expected an ISO 3166-1 alpha-2 code such as ES, or the id of a session in session',
      });
    const given = Object.entries(occasion).filter(([, value]) => value !== undefined);
    for (const [name] of session === undefined ? [] : given)
      context.addIssue({ code: 'custom', path: [name], message: 'expected nothing: the session says it' });
  });

/** `GET /v1/subscriptions`. */
export const subscriptionQuerySchema = z.strictObject({ provider: providerName, phone: internationalPhone });

/** `POST /v1/subscriptions/cancel`; `method` is the part of a method's id after the provider, such as `PAPARA_TURKEY`. */
export const cancelSubscriptionSchema = z.strictObject({
  provider: text(60),
  phone: internationalPhone,
  method: text(60),
  data: providerData.optional(),
});

/** `POST /v1/subscriptions/links`. `expiresIn` in seconds: 7 days unless said otherwise, 30 days at most. */
export const linkSubscriptionSchema = z.strictObject({
  payment: text(60),
  expiresIn: z.int().min(60).max(2_592_000).default(604_800),
});

/** `POST /s/:token`, a form. */
export const subscriptionFormSchema = z.object({
  phone: z.string().max(60).default(''),
  step: z.enum(['show', 'ask', 'cancel']).default('show'),
});
