import { z } from 'zod';
import { Complaint } from './complaint.ts';
import { Notice } from './notice.ts';
import { Refund } from './refund.ts';
import { amount, currency, GivenProviderName, listLimit, ProviderName, text, time } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** Where a payment stands. */
export const PaymentStatus = z
  .enum([
    ...(['launching', 'pending', 'unknown'] as const),
    ...(['succeeded', 'failed', 'expired', 'canceled'] as const),
    ...(['refund_pending', 'partially_refunded', 'refunded', 'disputed', 'reversed'] as const),
  ])
  .describe('Where the payment stands. `unknown`: the provider’s answer to the launch never came.');

/** What the first proven success of a payment was told as. */
export const Outcome = z
  .enum(['succeeded', 'late', 'duplicate', 'mismatched'])
  .describe('What the first proven success of the payment was reported as; null before it.');

const bankReference = z
  .string()
  .nullable()
  .describe('What the shopper says that their bank calls the transfer. It proves nothing.');

const BankReferenceHandover = z
  .strictObject({
    status: z
      .enum(['unanswered', 'accepted', 'refused', 'not_sent'])
      .describe('What became of handing the reference over.'),
    reason: z.string().nullable().describe('The provider’s own words for a refusal.'),
  })
  .nullable()
  .describe('Whether the provider has the bank reference; null where it is not handed over.');

const Receipt = z
  .strictObject({
    bankReference: z.string().nullable().describe('What the bank or wallet calls the transfer.'),
    payer: z.string().nullable().describe('The account that paid. Personal data.'),
  })
  .nullable()
  .describe('What the provider said of the money, for your support. It proves nothing.');

const Review = z
  .strictObject({
    reason: z.string().describe('Code of the reason.'),
    detail: z.string().optional().describe('What the provider printed.'),
  })
  .nullable()
  .describe('Why a person must look at the payment; null when nobody must.');

/** The method's display name. */
export const MethodName = z
  .string()
  .nullable()
  .describe('Display name of the method at the launch, such as `Sofort`; null where it was not stored.');

const paymentMembers = {
  id: z.string().describe('Id of the payment, `pay_…`.'),
  sessionId: z.string().describe('Id of its session, `cs_…`.'),
  reference: z.string().describe('The merchant’s own reference of the order, from the session.'),
  provider: ProviderName,
  method: z.string().describe('Id of the method, `provider:method[:plan]`.'),
  methodName: MethodName,
  status: PaymentStatus,
  outcome: Outcome.nullable(),
  amount: amount('Amount that was asked for.'),
  currency: currency('Currency of the amount.'),
  receivedAmount: amount('What was received, where it is not what was asked for.').nullable(),
  receivedCurrency: currency('Currency of what was received, where it is another.').nullable(),
  providerReference: z.string().nullable().describe('The provider’s own reference of the payment.'),
  review: Review,
  refund: Refund.nullable().describe('What was refunded and what is requested; null before any refund.'),
  bankReference,
  bankReferenceHandover: BankReferenceHandover,
  receipt: Receipt,
  failure: z.string().nullable().describe('Code of why the payment failed; null when it did not.'),
  createdAt: time('When the payment was created.'),
  updatedAt: time('When the payment last changed.'),
};

/** A payment, as its merchant sees it. */
export const Payment = z.strictObject(paymentMembers);

/** The same with everything that was heard and said of it. */
export const PaymentWithNotices = z.strictObject({
  ...paymentMembers,
  notices: z.array(Notice).describe('Every notice of the payment, oldest first.'),
  complaints: z.array(Complaint).describe('Every complaint about the payment, oldest first.'),
});

/** A page of payments. */
export const Payments = z.strictObject({
  data: z.array(Payment).describe('Payments, latest first.'),
  next: z.string().nullable().describe('The `after` of the next page; null on the last one.'),
});

/** `GET /v1/payments`. */
export const ListPaymentsQuery = z.strictObject({
  session: text(60).optional().describe('Only payments of the session with this id.'),
  reference: text(200).optional().describe('Only payments with this reference of yours.'),
  provider: GivenProviderName.optional(),
  status: PaymentStatus.optional(),
  after: z
    .string()
    .regex(/^pay_[a-z2-9]{24}$/, 'expected the id of a payment')
    .optional()
    .describe('Id of the last payment of the page before, `next` of its answer.'),
  limit: listLimit(100, 20),
});

/** `POST /v1/payments/:id/resolve`: what became of a payment, or of a refund whose answer was lost. */
export const ResolvePayment = z.strictObject({
  status: z
    .enum(['succeeded', 'failed', 'refunded', 'not_refunded'])
    .describe('What became of the payment, or of its refund.'),
  note: text(500).describe('How you know it, at most 500 characters. It is stored with the payment.'),
});

export type PaymentStatus = Wire<typeof PaymentStatus>;
export type Payment = Wire<typeof Payment>;
export type PaymentWithNotices = Wire<typeof PaymentWithNotices>;
export type Payments = Wire<typeof Payments>;
export type ResolvePayment = WireInput<typeof ResolvePayment>;
