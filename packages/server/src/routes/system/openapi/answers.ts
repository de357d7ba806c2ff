import type { Checkout, Launched, Method, PaymentStatus, PublicPayment } from '@farebox/widget/contract';
import { z } from 'zod';
import type { EventType, MerchantPayment, MerchantSession, SiteEventType } from '../../../domain/events.ts';
import { type Outcome, PAYMENT_STATUSES } from '../../../domain/payment.ts';
import type { Integration } from '../integration.ts';
import { explanation } from './explanation.ts';
import { moneyReferences } from './money-references.ts';
import { next } from './next-answer.ts';
import { notice } from './notice-answer.ts';
import { oneOf } from './one-of.ts';
import { complaint, OPERATION_ANSWERS, refund } from './operation-answers.ts';
import { problem } from './problem-answer.ts';
import { SUBSCRIPTION_ANSWERS } from './subscription-answers.ts';
import { unmatchedNotice } from './unmatched-answer.ts';

const time = z.iso.datetime();
const currency = z.string().describe('ISO 4217.');
const amount = z.int().describe('Minor units: 1200 is 12.00 EUR.');
const mode = z.enum(['payment', 'subscription']);

const paymentStatus = z.enum(PAYMENT_STATUSES) satisfies z.ZodType<PaymentStatus>;
const sessionStatus = z.enum(['open', 'completed', 'expired', 'canceled']);

const item = z.strictObject({
  name: z.string(),
  quantity: z.int(),
  amount: amount.describe('Minor units, for one piece; negative for a discount.').optional(),
  image: z.url().describe('Its picture, on one of the shop’s own origins.').optional(),
});
const customer = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().describe('E.164.').optional(),
});

const namedBy = z.enum(['merchant', 'shopper']).optional();
const customerSource = z
  .strictObject({ name: namedBy, email: namedBy, phone: namedBy })
  .describe('Who named each member of the customer: your server with its secret key, or the shopper.');

const sessionBase = {
  id: z.string(),
  mode,
  status: sessionStatus,
  amount: amount.nullable().describe('Null when the shopper picks a plan.'),
  currency: currency.nullable(),
  country: z.string().describe('ISO 3166-1 alpha-2.'),
  reference: z.string().describe('The merchant’s own.'),
  locale: z.string().nullable(),
  items: z.array(item),
  successUrl: z.url().nullable(),
  cancelUrl: z.url().nullable(),
  expiresAt: time,
};

const merchantSessionMembers = {
  ...sessionBase,
  customer: customer.describe('What the merchant named, and what the shopper typed for a payment.'),
  customerSource,
  metadata: z.record(z.string(), z.string()),
  createdAt: time,
  paymentId: z.string().nullable().describe('The payment that completed it.'),
};
const merchantSession = z.strictObject(merchantSessionMembers) satisfies z.ZodType<MerchantSession>;

const session = z.strictObject({
  ...merchantSessionMembers,
  clientSecret: z.string().describe('Opens this session, and nothing else, in the shopper’s browser.'),
  url: z.url().describe('The hosted checkout.'),
});

const methodName = z
  .string()
  .nullable()
  .describe('The method’s display name at the launch, such as `Sofort`; null where it was not kept.');

const paymentMembers = {
  id: z.string(),
  sessionId: z.string(),
  reference: z.string().describe('The merchant’s own, of the session.'),
  provider: z.string(),
  method: z.string().describe('`provider:method[:plan]`.'),
  methodName,
  status: paymentStatus,
  outcome: oneOf<Outcome>({ succeeded: 0, late: 0, duplicate: 0, mismatched: 0 })
    .nullable()
    .describe('What its first proven success was told as.'),
  amount,
  currency,
  receivedAmount: amount.nullable().describe('What really came, when it is not what was asked for.'),
  receivedCurrency: currency.nullable(),
  providerReference: z.string().nullable(),
  review: z
    .strictObject({
      reason: z.string(),
      detail: z.string().optional().describe('What the provider printed.'),
    })
    .nullable()
    .describe('Why a person must look at it.'),
  refund: refund.nullable(),
  ...moneyReferences,
  failure: z.string().nullable(),
  createdAt: time,
  updatedAt: time,
};
const payment = z.strictObject(paymentMembers) satisfies z.ZodType<MerchantPayment>;

const event = z.strictObject({
  id: z.string(),
  type: oneOf<EventType | SiteEventType>({
    ...{ 'payment.pending': 0, 'payment.succeeded': 0, 'payment.late': 0, 'payment.duplicate': 0 },
    ...{ 'payment.mismatched': 0, 'payment.failed': 0, 'payment.refunded': 0, 'payment.disputed': 0 },
    ...{ 'payment.refund_failed': 0, 'subscription.canceled': 0 },
    ...{ 'session.expired': 0, 'method.degraded': 0, 'method.recovered': 0 },
    ...{ 'reconciliation.difference': 0, 'notice.unmatched': 0 },
  }),
  timestamp: time,
  sequence: z
    .int()
    .describe('Counts from 1 within its session; of an event about no session, within those of its site.'),
  data: z.union([
    z.strictObject({ session: merchantSession, payment: payment.nullable() }),
    unmatchedNotice,
    z.record(z.string(), z.unknown()).describe('What another event about no session says.'),
  ]),
});

const providerName = z.string().describe('The provider’s name as it writes itself.');

const method = z.strictObject({
  id: z.string().describe('`provider:method[:plan]`.'),
  provider: z.string(),
  providerName,
  kind: z.enum(['method', 'plan']),
  name: z.string(),
  icon: z.string().describe('A slug, a brand’s or a kind’s.'),
  amount,
  currency,
  requires: z
    .array(z.string())
    .describe('What a launch still needs: name, email, phone of the customer, all else of fields.'),
  choices: z.record(z.string(), z.array(z.strictObject({ value: z.string(), label: z.string() }))).optional(),
  next: z.enum(['redirect', 'qr', 'wait', 'card']),
  plan: z.strictObject({ days: z.int() }).optional(),
  health: z.enum(['ok', 'slow']),
}) satisfies z.ZodType<Method>;

const icon = z.strictObject({
  path: z.string().describe('One SVG path, on 24 by 24.'),
  style: z.enum(['fill', 'line']),
  color: z.string().nullable(),
});

const publicPayment = z.strictObject({
  id: z.string(),
  provider: z.string(),
  providerName,
  method: z.string(),
  methodName,
  status: paymentStatus,
  review: z.boolean(),
  next: next.nullable(),
  alreadyActive: z
    .strictObject({ subscriptionUrl: z.url().nullable() })
    .describe(
      'There when nothing was launched since the phone number has access already; with the way to its page.',
    )
    .optional(),
}) satisfies z.ZodType<PublicPayment>;

const checkout = z.strictObject({
  session: z.strictObject(sessionBase),
  site: z.strictObject({
    name: z.string(),
    logo: z.url().nullable(),
    theme: z.enum(['auto', 'light', 'dark']),
    mode: z.enum(['live', 'sandbox']),
  }),
  methods: z.array(method),
  icons: z
    .record(z.string(), icon)
    .describe('The methods’ drawings, by slug; without one a monogram is shown.'),
  payment: publicPayment.nullable().describe('The live one, else the latest.'),
}) satisfies z.ZodType<Checkout>;

const briefPayment = z.strictObject({ id: z.string(), status: paymentStatus });

const launched = z.strictObject({ payment: briefPayment, next }) satisfies z.ZodType<Launched>;

const integration = z.strictObject({
  version: z.string(),
  src: z.url(),
  integrity: z.string(),
  script: z.string(),
  latestScript: z.string(),
  place: z.string(),
  contentSecurityPolicy: z.record(z.string(), z.string()),
  contentSecurityPolicyHeader: z.string(),
  hostedPage: z.strictObject({ contentSecurityPolicy: z.string() }),
}) satisfies z.ZodType<Integration>;

/** Every JSON that we answer with, by the name that the document gives it. A member that is not here is not sent: a test says so. */
export const ANSWERS = {
  Session: session,
  MerchantSession: merchantSession,
  Payment: payment,
  PaymentWithNotices: z.strictObject({
    ...paymentMembers,
    notices: z.array(notice),
    complaints: z.array(complaint),
  }),
  Payments: z.strictObject({
    data: z.array(payment),
    next: z.string().nullable().describe('The `after` of the next page.'),
  }),
  Event: event,
  Events: z.strictObject({
    data: z.array(event),
    next: z
      .string()
      .describe('The `after` of the next call: the id of the last event, or 0 before the first.'),
  }),
  Method: method,
  Methods: z.strictObject({
    methods: z.array(method),
    explained: z
      .array(explanation)
      .optional()
      .describe('With explain=1: every configured method, and why it is or is not offered.'),
  }),
  ...SUBSCRIPTION_ANSWERS,
  Checkout: checkout,
  Launched: launched,
  GivenUp: z.strictObject({ payment: briefPayment }),
  ReferenceTaken: z.strictObject({ payment: briefPayment }),
  ...OPERATION_ANSWERS,
  Health: z.strictObject({ status: z.string() }),
  Integration: integration,
  Problem: problem,
};

/** The name of such an answer. */
export type AnswerName = keyof typeof ANSWERS;
