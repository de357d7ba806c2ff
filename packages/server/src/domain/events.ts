import { methodNameOf, type Payment, type Refund } from './payment.ts';
import { receiptOf } from './receipt.ts';
import { givenReference, handoverOf, type ReferenceHandover } from './reference.ts';
import type { Session } from './session.ts';

/** What we tell the merchant (design.md section 2). */
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

/** A payment as its merchant sees it: no address with a provider's token in it, no return token. */
export type MerchantPayment = Omit<
  Payment,
  | 'next'
  | 'launchKey'
  | 'returnToken'
  | 'returnUrl'
  | 'memo'
  | 'subject'
  | 'site'
  | 'refund'
  | 'dismissed'
  | 'settledAt'
> & {
  /** The method's display name, as it was offered at the launch; null where it was not kept. */
  methodName: string | null;
  refund: MerchantRefund | null;
  /** What the shopper says that their bank calls it: it proves nothing, and helps to find the money. */
  bankReference: string | null;
  /** Whether the provider has it, where it is handed over; it then looks for the money by it. */
  bankReferenceHandover: ReferenceHandover | null;
  /** What the provider said of the money: the bank's reference of the transfer, and the account that paid, which is personal data. */
  receipt: { bankReference: string | null; payer: string | null } | null;
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

/** Leaves out of a payment what could carry a provider's token or a way into the shopper's page. */
export function merchantPayment(payment: Payment): MerchantPayment {
  const {
    next: _next,
    launchKey: _key,
    returnToken: _token,
    returnUrl: _url,
    memo: _memo,
    subject: _subject,
    site: _site,
    dismissed: _dismissed,
    settledAt: _settledAt,
    refund,
    ...shown
  } = payment;
  return {
    ...shown,
    methodName: methodNameOf(payment),
    refund: refund && merchantRefund(refund),
    bankReference: givenReference(payment),
    bankReferenceHandover: handoverOf(payment),
    receipt: receiptOf(payment),
  };
}

const merchantRefund = ({ refundedAmount, request }: Refund): MerchantRefund => ({
  refundedAmount,
  requestedAmount: request?.amount ?? null,
});
