import type { Event } from '../domain/events.ts';
import { isHeld, isLive, type Payment } from '../domain/payment.ts';
import type { Session } from '../domain/session.ts';
import type { NoticeRecord } from './store.ts';
import type { EventRow, NoticeRow, PaymentRow, SessionRow } from './tables.ts';

/** A session as its row; when it is to be expired next is decided by the caller. */
export const sessionRow = (session: Session): Omit<SessionRow, 'next_expiry_at'> => ({
  id: session.id,
  site: session.site,
  client_secret: session.clientSecret,
  mode: session.mode,
  status: session.status,
  amount: session.amount,
  currency: session.currency,
  country: session.country,
  reference: session.reference,
  customer: JSON.stringify(session.customer),
  customer_source: JSON.stringify(session.customerSource),
  success_url: session.successUrl,
  cancel_url: session.cancelUrl,
  locale: session.locale,
  items: JSON.stringify(session.items),
  metadata: JSON.stringify(session.metadata),
  methods: JSON.stringify(session.methods),
  created_at: session.createdAt,
  expires_at: session.expiresAt,
  completed_by: session.completedBy,
});

/** A row as the session that was written: rows are ours alone, so their JSON is what we put there. */
export const sessionOf = (row: SessionRow): Session => ({
  id: row.id,
  site: row.site,
  clientSecret: row.client_secret,
  mode: row.mode as Session['mode'],
  status: row.status as Session['status'],
  amount: row.amount,
  currency: row.currency,
  country: row.country,
  reference: row.reference,
  customer: JSON.parse(row.customer) as Session['customer'],
  customerSource: JSON.parse(row.customer_source) as Session['customerSource'],
  successUrl: row.success_url,
  cancelUrl: row.cancel_url,
  locale: row.locale,
  items: JSON.parse(row.items) as Session['items'],
  metadata: JSON.parse(row.metadata) as Session['metadata'],
  methods: JSON.parse(row.methods) as Session['methods'],
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  completedBy: row.completed_by,
});

/** A payment as its row; when to look it up next is decided by the caller. */
export const paymentRow = (payment: Payment, nextLookupAt: Date | null): PaymentRow => ({
  id: payment.id,
  session_id: payment.sessionId,
  site: payment.site,
  provider: payment.provider,
  method: payment.method,
  status: payment.status,
  outcome: payment.outcome,
  amount: payment.amount,
  currency: payment.currency,
  received_amount: payment.receivedAmount,
  received_currency: payment.receivedCurrency,
  provider_reference: payment.providerReference,
  method_name: payment.methodName,
  fallback_for: payment.fallbackFor,
  asked_elsewhere: payment.askedElsewhere ? 1 : 0,
  by_card: payment.byCard ? 1 : 0,
  provider_state: JSON.stringify(payment.providerState),
  bank_reference: payment.bankReference,
  reference_handovers: JSON.stringify(payment.referenceHandovers),
  receipt: payment.receipt && JSON.stringify(payment.receipt),
  subscription_end: payment.subscriptionEnd && JSON.stringify(payment.subscriptionEnd),
  already_active: payment.alreadyActive && JSON.stringify(payment.alreadyActive),
  subject: payment.subject,
  review: payment.review && JSON.stringify(payment.review),
  dismissed: JSON.stringify(payment.dismissed),
  refund: payment.refund && JSON.stringify(payment.refund),
  failure: payment.failure,
  // The way to the provider's page may carry a provider's token: it is kept only while it can be used.
  next: payment.next && isLive(payment) ? JSON.stringify(payment.next) : null,
  launch_key: payment.launchKey,
  return_token: payment.returnToken,
  return_url: payment.returnUrl,
  created_at: payment.createdAt,
  updated_at: payment.updatedAt,
  settled_at: payment.settledAt,
  held: isHeld(payment) ? 1 : 0,
  next_lookup_at: nextLookupAt?.toISOString() ?? null,
});

/** A payment's row as it is read: with the reference of its session, which is kept there and nowhere else. */
type ReadPaymentRow = PaymentRow & { readonly reference: string | null };

/** A row as the payment that was written. */
export const paymentOf = (row: ReadPaymentRow): Payment => ({
  id: row.id,
  sessionId: row.session_id,
  site: row.site,
  reference: row.reference ?? '',
  provider: row.provider,
  method: row.method,
  status: row.status as Payment['status'],
  outcome: row.outcome as Payment['outcome'],
  amount: row.amount,
  currency: row.currency,
  receivedAmount: row.received_amount,
  receivedCurrency: row.received_currency,
  providerReference: row.provider_reference,
  methodName: row.method_name,
  fallbackFor: row.fallback_for,
  askedElsewhere: row.asked_elsewhere === 1,
  byCard: row.by_card === 1,
  providerState: JSON.parse(row.provider_state) as Payment['providerState'],
  bankReference: row.bank_reference,
  referenceHandovers: JSON.parse(row.reference_handovers) as Payment['referenceHandovers'],
  receipt: row.receipt === null ? null : (JSON.parse(row.receipt) as Payment['receipt']),
  subscriptionEnd:
    row.subscription_end === null ? null : (JSON.parse(row.subscription_end) as Payment['subscriptionEnd']),
  alreadyActive:
    row.already_active === null ? null : (JSON.parse(row.already_active) as Payment['alreadyActive']),
  subject: row.subject,
  review: row.review === null ? null : (JSON.parse(row.review) as Payment['review']),
  dismissed: JSON.parse(row.dismissed) as Payment['dismissed'],
  refund: row.refund === null ? null : (JSON.parse(row.refund) as Payment['refund']),
  failure: row.failure,
  next: row.next === null ? null : (JSON.parse(row.next) as Payment['next']),
  launchKey: row.launch_key,
  returnToken: row.return_token,
  returnUrl: row.return_url,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  settledAt: row.settled_at,
});

/** A row as the event that was written. */
export const eventOf = (row: Omit<EventRow, 'position'> & { position: number }): Event => ({
  id: row.id,
  position: row.position,
  site: row.site,
  sessionId: row.session_id === row.site ? null : row.session_id,
  sequence: row.sequence,
  type: row.type as Event['type'],
  paymentId: row.payment_id,
  data: JSON.parse(row.data) as Event['data'],
  createdAt: row.created_at,
});

/** A row as the notice that was written. */
export const noticeOf = (row: NoticeRow): NoticeRecord => ({
  id: row.id,
  site: row.site,
  provider: row.provider,
  source: row.source as NoticeRecord['source'],
  paymentId: row.payment_id,
  evidence: row.evidence as NoticeRecord['evidence'],
  status: row.status,
  providerStatus: row.provider_status,
  amount: row.amount,
  currency: row.currency,
  verdict: row.verdict as NoticeRecord['verdict'],
  reason: row.reason,
  raw: row.raw,
  receivedAt: row.received_at,
});
