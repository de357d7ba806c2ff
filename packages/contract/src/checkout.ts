import { z } from 'zod';
import { GivenCustomer } from './customer.ts';
import { Method, ProviderDisplayName } from './method.ts';
import { MethodName, PaymentStatus } from './payment.ts';
import { PublicSession, SessionStatus } from './session.ts';
import { address, ProviderName, text, webUrl } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** The shop, as its shoppers know it. */
export const PublicSite = z.strictObject({
  name: z.string().describe('Name of the shop.'),
  logo: address('Logo of the shop.').nullable(),
  theme: z.enum(['auto', 'light', 'dark']).describe('Colours of the checkout; `auto` follows the browser.'),
  mode: z.enum(['live', 'sandbox']).describe('Whether money moves.'),
});

/** How a method's icon is drawn. */
export const Icon = z.strictObject({
  path: z
    .string()
    .regex(/^[\dmlhvcsqtazMLHVCSQTAZ.,\s-]+$/)
    .describe('Data of one SVG path, on a grid of 24 by 24.'),
  style: z.enum(['fill', 'line']).describe('`fill`: a brand’s mark. `line`: the outline of a kind.'),
  color: z
    .string()
    .regex(/^#[\da-fA-F]{6}$/)
    .nullable()
    .describe('The brand’s colour as `#rrggbb`; null takes the text’s.'),
});

const asksReference = {
  reference: z
    .enum(['utr', 'transaction-id'])
    .optional()
    .describe('Form of the reference that the shopper may give once they have paid.'),
  referenceFor: z
    .enum(['provider', 'merchant'])
    .optional()
    .describe('Who is given it: the provider, which finds the payment by it, or the merchant alone.'),
  given: z.string().optional().describe('The reference that the shopper gave.'),
};

/** Every way on, by the name that the document gives it. */
export const NEXT = {
  RedirectNext: z.strictObject({
    type: z.literal('redirect').describe('The shopper goes to another page.'),
    url: address('The provider’s page.'),
  }),
  QrNext: z.strictObject({
    type: z.literal('qr').describe('The shopper scans a QR code.'),
    data: z.string().describe('Text of the QR code.'),
    ...asksReference,
  }),
  WaitNext: z.strictObject({
    type: z.literal('wait').describe('The shopper pays elsewhere, on their phone for instance.'),
    message: z.string().describe('What the shopper is to do, in English.'),
    payTo: z.string().optional().describe('Number of the wallet that the money is sent to.'),
    ...asksReference,
  }),
};

/** What the shopper does next. */
export const Next = z
  .discriminatedUnion('type', [NEXT.RedirectNext, NEXT.QrNext, NEXT.WaitNext])
  .describe('What the shopper does next; `type` says how.');

/** A payment, as far as its shopper may see it. */
export const PublicPayment = z.strictObject({
  id: z.string().describe('Id of the payment, `pay_…`.'),
  provider: ProviderName.describe(
    'Provider that takes the payment; after a fallback not the chosen method’s.',
  ),
  providerName: ProviderDisplayName,
  method: z.string().describe('Id of the method, `provider:method[:plan]`.'),
  methodName: MethodName,
  status: PaymentStatus,
  review: z.boolean().describe('Whether a person at the shop looks at it: the shopper should not pay again.'),
  next: Next.nullable().describe('What the shopper does next; null once the payment is over.'),
  alreadyActive: z
    .strictObject({
      subscriptionUrl: address('Page of what the phone number has.').nullable(),
    })
    .optional()
    .describe('Present when nothing was launched, for the phone number has access already.'),
});

/** Everything that a checkout shows. */
export const Checkout = z.strictObject({
  session: PublicSession.describe('The session.'),
  site: PublicSite.describe('The shop.'),
  methods: z.array(Method).describe('The methods to offer, in order.'),
  icons: z
    .record(z.string(), Icon)
    .describe('Drawings of the methods’ icons, by slug; a slug without one is shown as a monogram.'),
  payment: PublicPayment.nullable().describe('The live payment, else the latest one, else null.'),
});

const BriefPayment = z
  .strictObject({ id: z.string().describe('Id of the payment, `pay_…`.'), status: PaymentStatus })
  .describe('The payment.');

/** The answer to a launch. */
export const Launched = z.strictObject({ payment: BriefPayment, next: Next });

/** The answer to a payment that was given up. */
export const GivenUp = z.strictObject({ payment: BriefPayment });

/** The answer to a reference that was given. */
export const ReferenceTaken = z.strictObject({ payment: BriefPayment });

/** One `state` event of `GET /v1/checkout/stream`. */
export const StreamState = z.strictObject({
  session: z.strictObject({ status: SessionStatus }).describe('The session.'),
  payment: PublicPayment.nullable().describe('The payment that a checkout shows, or null.'),
});

/** `POST /v1/checkout`. */
export const LoadCheckout = z.strictObject({
  clientSecret: text(200).describe('The session’s client secret, `cs_…_secret_…`.'),
});

/** `POST /v1/checkout/payments`. */
export const Launch = z.strictObject({
  method: text(300).describe('Id of an offered method.'),
  customer: GivenCustomer.default({}),
  fields: z
    .record(z.string().max(60), z.string().trim().max(300))
    .default({})
    .describe('Values of the other required fields, at most 300 characters each.'),
  returnUrl: webUrl
    .optional()
    .describe(
      'Where the shopper comes back to, on one of the site’s origins. URL; the hosted page when left out.',
    ),
  replaces: text(60)
    .optional()
    .describe('Id of this browser’s own earlier payment, to give up in the same step.'),
});

/** `POST /v1/checkout/payments/:id/reference`. */
export const GiveReference = z.strictObject({
  reference: text(60).describe('What the shopper’s bank calls the transfer, at most 60 characters.'),
});

export type PublicSite = Wire<typeof PublicSite>;
export type Icon = Wire<typeof Icon>;
export type Next = Wire<typeof Next>;
export type PublicPayment = Wire<typeof PublicPayment>;
export type Checkout = Wire<typeof Checkout>;
export type Launched = Wire<typeof Launched>;
export type StreamState = Wire<typeof StreamState>;
/** `POST /v1/checkout/payments`, as a browser writes it. */
export type LaunchBody = WireInput<typeof Launch>;
export type GiveReference = WireInput<typeof GiveReference>;
export type LoadCheckout = WireInput<typeof LoadCheckout>;
