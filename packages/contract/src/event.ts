import { z } from 'zod';
import { UnmatchedNotice } from './notice.ts';
import { Payment } from './payment.ts';
import { differenceMembers } from './reconciliation.ts';
import { MerchantSession } from './session.ts';
import { listLimit, ProviderName, time } from './values.ts';
import type { Wire } from './wire.ts';

/** An event of one type. */
const event = <Type extends string, Data extends z.ZodType>(type: Type, what: string, data: Data) =>
  z
    .strictObject({
      id: z.string().describe('Id of the event, `evt_…`; the `webhook-id` of its webhook.'),
      type: z.literal(type).describe('Type of the event.'),
      timestamp: time('When it happened.'),
      sequence: z
        .int()
        .describe(
          'Counts from 1 within its session; of an event about no session, within those of its site.',
        ),
      data,
    })
    .describe(what);

const SessionAndPayment = z
  .strictObject({
    session: MerchantSession.describe('The session.'),
    payment: Payment.describe('The payment.'),
  })
  .describe('Session and payment as they were right after the change.');

const payment = <Type extends string>(type: Type, what: string) => event(type, what, SessionAndPayment);

const MethodHealth = z
  .strictObject({
    provider: ProviderName,
    method: z.string().nullable().describe('Id of the method; null where all of the provider’s are meant.'),
    health: z.string().describe('Health after the change.'),
    before: z.string().describe('Health before the change.'),
    calls: z.int().describe('Number of calls that were judged.'),
    failed: z.int().describe('Number of those that failed.'),
    medianMs: z.number().nullable().describe('Median duration of those calls, in ms.'),
    lastError: z.string().nullable().describe('Code of the last error.'),
  })
  .describe('Health of a method, and the calls that it was judged by.');

const DifferenceFound = z
  .strictObject({
    provider: ProviderName,
    day: z.string().describe('Day as the provider counts days. RFC 3339 full-date, such as 2026-11-20.'),
    ...differenceMembers,
  })
  .describe('A difference between the provider’s list and our payments.');

/** Every event, by the name that the document gives it. */
export const EVENTS = {
  PaymentPendingEvent: payment('payment.pending', 'The shopper began to pay.'),
  PaymentSucceededEvent: payment('payment.succeeded', 'The payment was proven, and completed its session.'),
  PaymentLateEvent: payment('payment.late', 'The payment was proven after its session had expired.'),
  PaymentDuplicateEvent: payment('payment.duplicate', 'The payment was proven for a session already paid.'),
  PaymentMismatchedEvent: payment(
    'payment.mismatched',
    'Another amount or currency was paid than asked for.',
  ),
  PaymentFailedEvent: payment('payment.failed', 'The payment failed.'),
  PaymentRefundedEvent: payment('payment.refunded', 'The payment was refunded, or a refund was requested.'),
  PaymentRefundFailedEvent: payment('payment.refund_failed', 'A requested refund failed.'),
  PaymentDisputedEvent: payment('payment.disputed', 'The shopper’s bank disputes the payment.'),
  SubscriptionCanceledEvent: payment(
    'subscription.canceled',
    'The subscriber ended what the payment bought.',
  ),
  SessionExpiredEvent: event(
    'session.expired',
    'The session expired unpaid.',
    z
      .strictObject({
        session: MerchantSession.describe('The session.'),
        payment: Payment.nullable().describe('Null: no payment ended it.'),
      })
      .describe('The session as it was right after the change.'),
  ),
  MethodDegradedEvent: event('method.degraded', 'A method fails more often than usual.', MethodHealth),
  MethodRecoveredEvent: event('method.recovered', 'A method works again.', MethodHealth),
  ReconciliationDifferenceEvent: event(
    'reconciliation.difference',
    'A comparison found a new difference.',
    DifferenceFound,
  ),
  NoticeUnmatchedEvent: event(
    'notice.unmatched',
    'A provider reported a payment that this site does not have.',
    UnmatchedNotice,
  ),
};

const { PaymentPendingEvent, ...others } = EVENTS;

/** What a merchant is told, as webhook and in the feed. */
export const Event = z
  .discriminatedUnion('type', [PaymentPendingEvent, ...Object.values(others)])
  .describe('What happened; `type` says which event it is.');

/** A page of the feed. */
export const Events = z.strictObject({
  data: z.array(Event).describe('Events, oldest first.'),
  next: z.string().describe('The `after` of the next call: the id of the last event, or 0 before the first.'),
});

/** `GET /v1/events`. */
export const ListEventsQuery = z.strictObject({
  after: z
    .string()
    .regex(/^(\d{1,20}|evt_[a-z2-9]{24})$/, 'expected the next of an earlier answer, or the id of an event')
    .default('0')
    .describe('Id of the last event that was read, `next` of its answer.'),
  limit: listLimit(1000, 100),
});

export type Event = Wire<typeof Event>;
export type Events = Wire<typeof Events>;
