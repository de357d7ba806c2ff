import { z } from 'zod';
import { Customer, CustomerSource, GivenCustomer } from './customer.ts';
import {
  address,
  amount,
  currency,
  givenAmount,
  givenCountry,
  givenCurrency,
  text,
  time,
  webUrl,
} from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** What a session is for. */
export const SessionMode = z
  .enum(['payment', 'subscription'])
  .describe('`payment`: one amount, once. `subscription`: the shopper picks a plan, which sets the amount.');

/** Where a session stands. */
export const SessionStatus = z
  .enum(['open', 'completed', 'expired', 'canceled'])
  .describe('`open` can be paid, `completed` was paid, `expired` ran out of time, `canceled` was ended.');

/** A line of an order, as the checkout shows it. */
export const Item = z.strictObject({
  name: z.string().describe('Name of the item, as the shopper reads it.'),
  quantity: z.int().describe('Number of pieces.'),
  amount: amount('Price of one piece; negative for a discount.').optional(),
  image: address('Picture of the item, on one of the shop’s own origins.').optional(),
});

const sessionMembers = {
  id: z.string().describe('Id of the session, `cs_…`.'),
  mode: SessionMode,
  status: SessionStatus,
  amount: amount('Amount to pay; null while the shopper has no plan yet.').nullable(),
  currency: currency('Currency of the amount; null while the shopper has no plan yet.').nullable(),
  country: z.string().describe('Country of the shopper. ISO 3166-1 alpha-2 code, such as ES.'),
  reference: z.string().describe('The merchant’s own reference of the order.'),
  locale: z.string().nullable().describe('Language of the checkout. BCP 47 tag; null follows the browser.'),
  items: z.array(Item).describe('What is bought, as the checkout lists it.'),
  successUrl: address('Page of the shop after a payment.').nullable(),
  cancelUrl: address('Page of the shop for a shopper who does not pay.').nullable(),
  expiresAt: time('When the session expires.'),
};

/** A session, as far as its shopper may see it. */
export const PublicSession = z.strictObject(sessionMembers);

const merchantMembers = {
  ...sessionMembers,
  customer: Customer,
  customerSource: CustomerSource,
  metadata: z.record(z.string(), z.string()).describe('The merchant’s own data, returned as it was sent.'),
  createdAt: time('When the session was created.'),
  paymentId: z.string().nullable().describe('Id of the payment that completed the session, `pay_…`.'),
};

/** A session, as events tell it: without what opens it in a browser. */
export const MerchantSession = z.strictObject(merchantMembers);

/** A session, as its merchant gets it to hand the shopper over. */
export const Session = z.strictObject({
  ...merchantMembers,
  clientSecret: z
    .string()
    .describe('Opens this session, and nothing else, in the shopper’s browser. `cs_…_secret_…`.'),
  url: address('Hosted checkout of the session.'),
});

const GivenItem = z.strictObject({
  name: text(200).describe('Name of the item, at most 200 characters.'),
  quantity: z.int().positive().default(1).describe('Number of pieces.'),
  amount: z
    .int()
    .describe('Price of one piece in minor units of the session’s currency; negative for a discount.')
    .optional(),
  image: webUrl
    .describe(
      'Picture of the item, on the origin of successUrl or one of the site’s origins. URL: https, in a sandbox http too.',
    )
    // As browsers write it, so that the widget reads the address that was judged.
    .transform((url) => new URL(url).href)
    .optional(),
});

const rules = (what: string) => z.array(text(200)).max(100).optional().describe(what);

/** What only a provider understands, in characters of JSON at most. */
const MOST_DATA = 4000;

/** An object that only a provider understands. */
export const ProviderData = z
  .record(z.string(), z.unknown())
  .refine(
    (data) => JSON.stringify(data).length <= MOST_DATA,
    `expected at most ${MOST_DATA} characters of JSON`,
  )
  .describe(`What the provider is sent unchanged, at most ${MOST_DATA} characters of JSON.`);

const MethodRules = z
  .strictObject({
    allow: rules('The only methods to offer: `provider` or `provider:method`, at most 100.'),
    deny: rules('Methods not to offer: `provider` or `provider:method`, at most 100.'),
    data: z
      .record(z.string().regex(/^[a-z]+:[^:]+$/, 'expected provider:method'), ProviderData)
      .optional()
      .describe('What a provider is sent besides, by `provider:method`.'),
  })
  .describe('Which methods the checkout offers, and what their providers are sent besides.');

/** In s: how long a session is open at most, and unless the merchant says otherwise. */
const LONGEST = 2_592_000;
const USUAL = 86_400;

/** `POST /v1/sessions`. The server adds what only it can check: phone number, e-mail address and locale. */
export const CreateSession = z
  .strictObject({
    mode: SessionMode.default('payment'),
    amount: givenAmount
      .describe('Amount to pay, an integer in minor units: 1200 is 12.00 EUR. Required in payment mode.')
      .optional(),
    currency: givenCurrency
      .describe('Currency of the amount. ISO 4217 code, such as EUR. Required in payment mode.')
      .optional(),
    country: givenCountry,
    reference: text(200).describe('Your own reference of the order, at most 200 characters.'),
    customer: GivenCustomer.default({}),
    successUrl: webUrl.describe('Page of your shop after a payment. URL, at most 2000 characters.'),
    cancelUrl: webUrl.describe(
      'Page of your shop for a shopper who does not pay. URL, at most 2000 characters.',
    ),
    locale: z
      .string()
      .max(100)
      .describe('Language of the checkout: a BCP 47 tag such as es or pt-BR; pt_BR is the same.')
      .optional(),
    items: z.array(GivenItem).max(100).default([]).describe('What is bought, at most 100 lines.'),
    metadata: z
      .record(z.string().max(40), z.string().max(500))
      .default({})
      .describe('Your own data: names of at most 40 characters, values of at most 500.'),
    expiresIn: z
      .int()
      .min(1)
      .max(LONGEST)
      .default(USUAL)
      .describe('How long the session can be paid, in seconds: at most 30 days.'),
    methods: MethodRules.default({}),
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
export const OrderProduct = z.strictObject({
  publishableKey: text(200).describe('The site’s publishable key, `pk_…`.'),
  product: text(200).describe('Id of a product that is configured at the site.'),
  country: givenCountry,
  customer: GivenCustomer.default({}),
});

export type PublicSession = Wire<typeof PublicSession>;
export type MerchantSession = Wire<typeof MerchantSession>;
export type Session = Wire<typeof Session>;
export type CreateSession = WireInput<typeof CreateSession>;
export type OrderProduct = WireInput<typeof OrderProduct>;
