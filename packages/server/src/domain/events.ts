import type { Payment, ReferenceHandover, Refund } from './payment.ts';
import { handoverOf } from './reference.ts';
import type { Session } from './session.ts';

/** What we tell the merchant (docs/payments.md). */
export type EventType =
  | 'payment.pending'
  | 'payment.succeeded'
  | 'payment.late'
  | 'payment.duplicate'
  | 'payment.mismatched'
  | 'payment.failed'
  | 'payment.refunded'
  | 'payment.refund_failed'
  | 'payment.disputed'
  | 'session.expired'
  | 'subscription.canceled';

/**
 * What we tell the merchant about the site itself, about no session: a provider's methods, a day that was compared with its list, or a genuine
 * notice that fits no payment of the site.
 */
export type SiteEventType =
  | 'method.degraded'
  | 'method.recovered'
  | 'reconciliation.difference'
  | 'notice.unmatched';

/** An event before it is stored: what happened, and to which payment if to one. */
export interface EventDraft {
  readonly type: EventType;
  readonly paymentId: string | null;
}

/** The same for an event about the site. `data` is told as it is, and holds no secret. */
export interface SiteEventDraft {
  readonly type: SiteEventType;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * An event as it is stored and told. `position` orders the feed; `sequence` counts within its session from 1, or, where it is about no
 * session, within those of its site.
 */
export interface Event {
  readonly id: string;
  readonly position: number;
  readonly site: string;
  readonly type: EventType | SiteEventType;
  readonly sessionId: string | null;
  readonly paymentId: string | null;
  readonly sequence: number;
  readonly createdAt: string;
  readonly data: EventData | SiteEventDraft['data'];
}

/** What an event says: session and payment as they were right after the change. */
export interface EventData {
  readonly session: MerchantSession;
  readonly payment: MerchantPayment | null;
}

/** A session as its merchant sees it; the client secret and address are added only where the shopper is handed over. */
export type MerchantSession = Omit<Session, 'clientSecret' | 'site' | 'completedBy' | 'methods'> & {
  paymentId: string | null;
};

/** The members of a payment that its merchant sees as they are. */
const MERCHANT_SEES = [
  ...(['id', 'sessionId', 'reference', 'provider', 'method', 'methodName', 'status', 'outcome'] as const),
  ...(['amount', 'currency', 'receivedAmount', 'receivedCurrency', 'providerReference'] as const),
  ...(['review', 'failure', 'bankReference', 'receipt', 'createdAt', 'updatedAt'] as const),
] as const satisfies readonly (keyof Payment)[];

/** A payment as its merchant sees it: no address with a provider's token in it, no return token. */
export type MerchantPayment = Pick<Payment, (typeof MERCHANT_SEES)[number]> & {
  refund: MerchantRefund | null;
  /** Whether the provider has the bank reference, where it is handed over; it then looks for the money by it. */
  bankReferenceHandover: ReferenceHandover | null;
};

/** A refund as the merchant sees it, in minor units: what was given back so far, and what was asked for and is under way. */
export interface MerchantRefund {
  readonly refundedAmount: number | null;
  readonly requestedAmount: number | null;
}

/** Leaves out of a session what its merchant has no use for, or must not find in an event. */
export function merchantSession(session: Session): MerchantSession {
  const { clientSecret: _secret, site: _site, completedBy, methods: _methods, ...shown } = session;
  return { ...shown, paymentId: completedBy };
}

/** What the merchant may see of a payment: what is not named here stays in the store. */
export function merchantPayment(payment: Payment): MerchantPayment {
  const seen = Object.fromEntries(MERCHANT_SEES.map((member) => [member, payment[member]]));
  return {
    ...(seen as Pick<Payment, (typeof MERCHANT_SEES)[number]>),
    refund: payment.refund && merchantRefund(payment.refund),
    bankReferenceHandover: handoverOf(payment),
  };
}

const merchantRefund = ({ refundedAmount, request }: Refund): MerchantRefund => ({
  refundedAmount,
  requestedAmount: request?.amount ?? null,
});
