import { z } from 'zod';
import { Complaint, FileComplaint, FileComplaintForm } from '../complaint.ts';
import { Event, Events, ListEventsQuery } from '../event.ts';
import { ListMethodsQuery, Methods } from '../method.ts';
import { byMerchant } from '../operation.ts';
import { ListPaymentsQuery, Payment, Payments, PaymentWithNotices, ResolvePayment } from '../payment.ts';
import { CompareDay, ListReconciliationsQuery, Reconciliation, Reconciliations } from '../reconciliation.ts';
import { RefundPayment } from '../refund.ts';
import { Report } from '../report.ts';
import { CreateSession, Session } from '../session.ts';
import {
  CanceledSubscription,
  CancelSubscription,
  GetSubscriptionQuery,
  LinkSubscription,
  Subscription,
  SubscriptionLink,
} from '../subscription.ts';
import { inPath, paymentParams, sessionParams } from './params.ts';

const MINIMAL_SESSION = {
  amount: 1200,
  currency: 'EUR',
  country: 'ES',
  reference: 'order-1',
  successUrl: 'https://shop.example/thanks',
  cancelUrl: 'https://shop.example/cart',
} satisfies z.input<typeof CreateSession>;

const sessions = {
  createSession: byMerchant({
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Create a session: ask a shopper to pay.',
    body: CreateSession,
    example: MINIMAL_SESSION,
    answers: { 201: Session },
  }),
  getSession: byMerchant({
    method: 'GET',
    path: '/v1/sessions/{id}',
    summary: 'Read a session.',
    params: sessionParams,
    answers: { 200: Session },
  }),
  expireSession: byMerchant({
    method: 'POST',
    path: '/v1/sessions/{id}/expire',
    summary: 'End a session: it can no longer be paid.',
    params: sessionParams,
    answers: { 200: Session },
  }),
};

const payments = {
  listPayments: byMerchant({
    method: 'GET',
    path: '/v1/payments',
    summary: 'List payments, latest first.',
    query: ListPaymentsQuery,
    answers: { 200: Payments },
  }),
  getPayment: byMerchant({
    method: 'GET',
    path: '/v1/payments/{id}',
    summary: 'Read a payment with every notice of it, its evidence and verdict.',
    params: paymentParams,
    answers: { 200: PaymentWithNotices },
  }),
  syncPayment: byMerchant({
    method: 'POST',
    path: '/v1/payments/{id}/sync',
    summary: 'Ask the provider about a payment now.',
    params: paymentParams,
    answers: { 200: Payment },
  }),
  resolvePayment: byMerchant({
    method: 'POST',
    path: '/v1/payments/{id}/resolve',
    summary: 'Settle a payment under review by hand, with a note that is stored.',
    params: paymentParams,
    body: ResolvePayment,
    answers: { 200: Payment },
  }),
  refundPayment: byMerchant({
    method: 'POST',
    path: '/v1/payments/{id}/refunds',
    summary:
      'Refund a payment, whole or in part. A request without an answer is looked up, never sent again.',
    params: paymentParams,
    body: RefundPayment,
    answers: { 202: Payment },
  }),
  fileComplaint: byMerchant({
    method: 'POST',
    path: '/v1/payments/{id}/complaints',
    summary: 'Complain to the provider about a payment, with PNG or JPEG pictures under 5 MB.',
    params: paymentParams,
    body: FileComplaint,
    forms: { 'multipart/form-data': FileComplaintForm },
    answers: { 201: Complaint },
  }),
};

const reconciliations = {
  compareDay: byMerchant({
    method: 'POST',
    path: '/v1/reconciliations',
    summary: 'Compare a day with the provider’s own list now; each new difference is reported as an event.',
    body: CompareDay,
    answers: { 200: Reconciliation },
  }),
  listReconciliations: byMerchant({
    method: 'GET',
    path: '/v1/reconciliations',
    summary: 'List days that were compared, latest first, with every difference.',
    query: ListReconciliationsQuery,
    answers: { 200: Reconciliations },
  }),
  getReport: byMerchant({
    method: 'GET',
    path: '/v1/reports/{provider}/{name}',
    summary: 'Read one of a provider’s lists for people; what the list asks for is its query.',
    params: z.strictObject({
      provider: inPath('Name of the provider.'),
      name: inPath('Name of the list, such as wallet-balance.'),
    }),
    query: 'any',
    answers: { 200: Report },
  }),
};

const events = {
  listEvents: byMerchant({
    method: 'GET',
    path: '/v1/events',
    summary: 'List the same events as the webhooks, as a feed, oldest first.',
    query: ListEventsQuery,
    answers: { 200: Events },
  }),
  redeliverEvent: byMerchant({
    method: 'POST',
    path: '/v1/events/{id}/redeliver',
    summary: 'Send an event’s webhook again.',
    params: z.strictObject({ id: inPath('Id of the event, `evt_…`.') }),
    answers: { 202: Event },
  }),
};

const methods = {
  listMethods: byMerchant({
    method: 'GET',
    path: '/v1/methods',
    summary: 'List what a shopper would be offered, and with explain=1 why each other method is not.',
    query: ListMethodsQuery,
    answers: { 200: Methods },
  }),
};

const subscriptions = {
  getSubscription: byMerchant({
    method: 'GET',
    path: '/v1/subscriptions',
    summary: 'Read whether a phone number has access, where the provider has subscriptions.',
    query: GetSubscriptionQuery,
    answers: { 200: Subscription },
  }),
  cancelSubscription: byMerchant({
    method: 'POST',
    path: '/v1/subscriptions/cancel',
    summary: 'End a subscription.',
    body: CancelSubscription,
    answers: { 200: CanceledSubscription },
  }),
  linkSubscription: byMerchant({
    method: 'POST',
    path: '/v1/subscriptions/links',
    summary: 'Make a link to the page on which a subscriber sees and cancels what a payment bought.',
    body: LinkSubscription,
    answers: { 201: SubscriptionLink },
  }),
};

/** The calls of a merchant's server. */
export const merchantOperations = {
  ...sessions,
  ...payments,
  ...reconciliations,
  ...events,
  ...methods,
  ...subscriptions,
};
