/** How a bank or a wallet names what the shopper paid: India's twelve digits (UTR), or a wallet's transaction id. */
export type ReferenceKind = 'utr' | 'transaction-id';

/** Every status that a payment can have. */
export const PAYMENT_STATUSES = [
  ...(['launching', 'pending', 'unknown'] as const),
  ...(['succeeded', 'failed', 'expired', 'canceled'] as const),
  ...(['refund_pending', 'partially_refunded', 'refunded', 'disputed', 'reversed'] as const),
] as const;

/** Where a payment stands; design.md section 2 says which can follow which. */
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
  readonly status: PaymentStatus;
  readonly outcome: Outcome | null;
  readonly amount: number;
  readonly currency: string;
  /** What was really received, when the provider says another amount or currency than ours. */
  readonly receivedAmount: number | null;
  readonly receivedCurrency: string | null;
  /** The provider's own reference, known from its answer to the launch at the earliest. */
  readonly providerReference: string | null;
  /** What the provider's adapter must remember of this payment, such as the access read before the redirect; METHOD_NAME, CHOSEN_AS, ASKED_ELSEWHERE, BY_CARD. Holds no secret of ours. */
  readonly memo: Readonly<Record<string, string>>;
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

/** The member of a memo that holds what the shopper chose, where that failed and this payment is for the same through another provider. */
export const CHOSEN_AS = 'chosenAs';

/** The member of a memo that says that the shopper is asked elsewhere, on their phone for instance, and not on a page that we show. */
export const ASKED_ELSEWHERE = 'askedElsewhere';

/** The memo of a payment that a card was sent for; nothing of the card is in it. */
export const BY_CARD = 'byCard';

/** The member of a memo that holds the method's display name, as it was offered when the payment was launched. */
export const METHOD_NAME = 'methodName';

/** The method's display name at the launch; null of a payment that was launched before names were kept. */
export const methodNameOf = ({ memo }: Pick<Payment, 'memo'>): string | null => memo[METHOD_NAME] ?? null;

/** Whether a card was tried, by whichever method. */
export const isByCard = ({ memo }: Payment): boolean => memo[BY_CARD] !== undefined;

/** Whether this payment can be paid though nobody was ever shown where: its launch may have reached the shopper without us, or took their card. */
export const needsNoPage = (payment: Payment): boolean =>
  payment.memo[ASKED_ELSEWHERE] !== undefined || isByCard(payment);

/** The id of the method as the shopper chose it. */
export const chosenMethod = ({ memo, method }: Payment): string => memo[CHOSEN_AS] ?? method;

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
