/** How a bank or a wallet names what the shopper paid: India's twelve digits (UTR), or a wallet's transaction id. */
export type ReferenceKind = 'utr' | 'transaction-id';

/** Every status that a payment can have. */
export const PAYMENT_STATUSES = [
  ...(['launching', 'pending', 'unknown'] as const),
  ...(['succeeded', 'failed', 'expired', 'canceled'] as const),
  ...(['refund_pending', 'partially_refunded', 'refunded', 'disputed', 'reversed'] as const),
] as const;

/** Where a payment stands; docs/payments.md says which can follow which. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What the first proven success of a payment was told as; set once, never changed. */
export type Outcome = 'succeeded' | 'late' | 'duplicate' | 'mismatched';

/**
 * The reasons of reviews for which a payment is held: its provider proved that it was paid, and a detail keeps us from crediting it. It
 * does not end by itself; a person decides. `unreadable_amount`: the amount or currency has no meaning, or two. `not_live_mode`: the
 * provider names a mode that is not known to move real money.
 */
const HOLDS = ['unreadable_amount', 'not_live_mode'] as const;

/** A reason to hold a payment. */
export type Hold = (typeof HOLDS)[number];

/** Why a person must look at this payment. */
export interface Review {
  readonly reason: string;
  /** What the provider said, as it was printed, and which option decides; for people. */
  readonly detail?: string | undefined;
}

/** Where a person is paid, the shopper may say what their bank calls it: it proves nothing, and makes the money easier to find. */
export interface AsksReference {
  readonly reference?: ReferenceKind;
  /** Who is given it: the provider, which finds the payment by it, or the merchant alone, who may. */
  readonly referenceFor?: 'provider' | 'merchant';
}

/** What the shopper does next, as the browser is told it. `payTo`: the wallet's number that the money is sent to. */
export type Next =
  | { readonly type: 'redirect'; readonly url: string }
  | ({ readonly type: 'qr'; readonly data: string } & AsksReference)
  | ({ readonly type: 'wait'; readonly message: string; readonly payTo?: string } & AsksReference);

/** What the merchant asked the provider to give back, until the provider told its end. */
export interface RefundRequest {
  /** Tells it from every other one of its payment; whoever asks under the same id again asks for the same. */
  readonly id: string;
  /** In minor units of the payment's currency. */
  readonly amount: number;
  readonly askedAt: string;
  /** Whether the provider said that it has it: until then it may never have arrived, and is looked up, never sent again. */
  readonly taken: boolean;
  /** Where the payment stood, and stands again if the provider refuses. */
  readonly before: Pick<Payment, 'status' | 'review'>;
}

/** What was given back of a payment, or is on its way. */
export interface Refund {
  /** What was given back so far, in minor units of the payment's currency; null where the provider does not say. */
  readonly refundedAmount: number | null;
  readonly request: RefundRequest | null;
  /** The ids of the requests that came to their end and gave something back. */
  readonly done: readonly string[];
}

/**
 * How far the provider has a bank reference. It is `unanswered` from before it is sent until it is answered, so that a crash never sends it
 * again; `not_sent` certainly never left, and may be sent when the shopper says it again.
 */
export interface ReferenceHandover {
  readonly status: 'unanswered' | 'accepted' | 'refused' | 'not_sent';
  /** The provider's own words for a no. */
  readonly reason: string | null;
}

/** What the provider said of the money: the bank's reference of the transfer, and the account that paid, which is personal data. */
export interface PaymentReceipt {
  readonly bankReference: string | null;
  readonly payer: string | null;
}

/** When the provider was asked to end a subscription, and when it had ended; ISO 8601 UTC. */
export interface SubscriptionEnd {
  readonly askedAt: string | null;
  readonly endedAt: string | null;
}

/** The seed of the link to the page of the subscription that is active already; null where no payment of ours bought it. */
export interface AlreadyActiveLink {
  readonly linkSeed: string | null;
}

/** One attempt to pay a session through one method; `amount` in minor units, bound before the provider is called. */
export interface Payment {
  readonly id: string;
  readonly sessionId: string;
  readonly site: string;
  /** The merchant's own reference: its session's, which never changes. */
  readonly reference: string;
  readonly provider: string;
  /** The method's id, `provider:method[:plan]`. */
  readonly method: string;
  /** The method's display name when the payment was launched; null of a payment that is older than this field. */
  readonly methodName: string | null;
  /** The id of the method that the shopper chose, where its launch failed and this payment is for the same through another provider. */
  readonly fallbackFor: string | null;
  /** Whether the shopper is asked elsewhere, on their phone for instance, and not on a page that we show. */
  readonly askedElsewhere: boolean;
  /** Whether a card was sent for it; nothing of the card is stored. */
  readonly byCard: boolean;
  readonly status: PaymentStatus;
  readonly outcome: Outcome | null;
  readonly amount: number;
  readonly currency: string;
  /** What was really received, when the provider says another amount or currency than ours. */
  readonly receivedAmount: number | null;
  readonly receivedCurrency: string | null;
  /** The provider's own reference, known from its answer to the launch at the earliest. */
  readonly providerReference: string | null;
  /** What only the provider's own folder reads again, such as the access that was read before the redirect. It holds no secret of ours. */
  readonly providerState: Readonly<Record<string, string>>;
  /** What the shopper says that their bank calls it: it proves and moves nothing. */
  readonly bankReference: string | null;
  /** Each bank reference that the provider was to be given, and what became of that. */
  readonly referenceHandovers: Readonly<Record<string, ReferenceHandover>>;
  /** What the provider said of the money; nothing is decided on it. */
  readonly receipt: PaymentReceipt | null;
  /** The end of the subscription that it bought, where one was asked for. */
  readonly subscriptionEnd: SubscriptionEnd | null;
  /** Set when it was refused because its person has access already. */
  readonly alreadyActive: AlreadyActiveLink | null;
  /** The provider's key of the person who pays (AMPERE: the mobile number), where payments of one person could be mistaken for each other. */
  readonly subject: string | null;
  readonly review: Review | null;
  /** The reasons that a person looked into and nothing had come of: they are no reason to look again. */
  readonly dismissed: readonly string[];
  /** Null as long as nothing was given back or is to be. */
  readonly refund: Refund | null;
  readonly failure: string | null;
  readonly next: Next | null;
  /** What was asked for, as a digest: who asks for the same while it is launched is given the same answer. */
  readonly launchKey: string;
  readonly returnToken: string;
  readonly returnUrl: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When it got its outcome, for the first and only time; the store says. */
  readonly settledAt: string | null;
}

/** What a payment is before anything has come of it. */
export const UNDECIDED = {
  outcome: null,
  receivedAmount: null,
  receivedCurrency: null,
  providerReference: null,
  fallbackFor: null,
  askedElsewhere: false,
  byCard: false,
  providerState: {},
  bankReference: null,
  referenceHandovers: {},
  receipt: null,
  subscriptionEnd: null,
  alreadyActive: null,
  subject: null,
  review: null,
  dismissed: [],
  refund: null,
  failure: null,
  next: null,
  settledAt: null,
} as const satisfies Partial<Payment>;

/** Whether this payment can be paid though its shopper never saw a page of it: its launch may have reached them without us, or took their card. */
export const needsNoPage = ({ askedElsewhere, byCard }: Payment): boolean => askedElsewhere || byCard;

/** The id of the method as the shopper chose it. */
export const chosenMethod = ({ fallbackFor, method }: Payment): string => fallbackFor ?? method;

/** A live payment holds its session: while one is live, no second one is launched beside it. */
const LIVE: readonly PaymentStatus[] = ['launching', 'pending', 'unknown'];

/** Whether this payment holds its session. */
export const isLive = (payment: Payment): boolean => LIVE.includes(payment.status);

/** Whether a proven success waits for a person's decision: until then the payment neither fails, expires nor is given up. */
export const isHeld = (payment: Payment): boolean =>
  isLive(payment) && payment.outcome === null && HOLDS.some((reason) => reason === payment.review?.reason);

/**
 * To which payment a provider's success about a person belongs. `sole`: this one, for no other competes. `open`: it could be another one.
 * `taken`: another payment was credited with it. `retried`: it belongs to a later attempt at the same method.
 */
export type Attribution = 'sole' | 'open' | 'taken' | 'retried';

/**
 * The attribution of a success about a person (AMPERE's `access`). A settled competing payment has taken it. A live one, or one that was
 * given up for another method, may be what was paid.
 */
export function attributionOf(payment: Payment, competing: readonly Payment[]): Attribution {
  // Of several ended attempts at the same, the latest may be credited: two that are asked about at once must not both be.
  if (
    !isLive(payment) &&
    competing.some((competitor) => competitor.method === payment.method && isLater(competitor, payment))
  )
    return 'retried';
  if (competing.some(({ outcome }) => outcome !== null)) return 'taken';
  return competing.some((competitor) => isLive(competitor) || competitor.method !== payment.method)
    ? 'open'
    : 'sole';
}

const isLater = (one: Payment, other: Payment): boolean =>
  one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
