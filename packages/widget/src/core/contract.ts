/**
 * What the server tells a shopper's browser, and what the browser may ask: the wire, as types.
 * Money is integer minor units with ISO 4217; times are ISO 8601 UTC. The server's routes are checked against these types.
 */

/** The session, as far as a shopper may see it. `amount` is null when the shopper picks a plan. */
export interface PublicSession {
  readonly id: string;
  readonly mode: 'payment' | 'subscription';
  readonly status: 'open' | 'completed' | 'expired' | 'canceled';
  readonly amount: number | null;
  readonly currency: string | null;
  readonly country: string;
  readonly reference: string;
  readonly locale: string | null;
  readonly items: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly amount?: number | undefined;
    /** The address of its picture, on one of the shop's own origins. */
    readonly image?: string | undefined;
  }[];
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly expiresAt: string;
}

/** The shop, as the shopper knows it. */
export interface PublicSite {
  readonly name: string;
  readonly logo: string | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly mode: 'live' | 'sandbox';
}

/** One way to pay this session now. */
export interface Method {
  /** `provider:method[:plan]`. */
  readonly id: string;
  readonly provider: string;
  /** The provider's name as it writes itself. */
  readonly providerName: string;
  readonly kind: 'method' | 'plan';
  readonly name: string;
  /** A slug: a brand's (`papara`) or a kind's (`bank`, `wallet`, `upi`, `qr`, `card`, `crypto`, `cash`). */
  readonly icon: string;
  readonly amount: number;
  readonly currency: string;
  /** What is still missing for this session: `name`, `email`, `phone` go into `customer`, all else into `fields`. */
  readonly requires: readonly string[];
  /** Values to choose from for a required field, such as a bank for `bankcode`. */
  readonly choices?:
    | Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>
    | undefined;
  readonly next: 'redirect' | 'qr' | 'wait' | 'card';
  readonly plan?: { readonly days: number } | undefined;
  readonly health: 'ok' | 'slow';
}

/** How an icon is drawn, on a grid of 24 by 24. */
export interface Icon {
  /** The data of one SVG path. */
  readonly path: string;
  /** `fill`: a brand's mark; `line`: the outline of a kind. */
  readonly style: 'fill' | 'line';
  /** The brand's colour as `#rrggbb`; null takes the text's. */
  readonly color: string | null;
}

/** Where a payment stands. */
export type PaymentStatus =
  | 'launching'
  | 'pending'
  | 'unknown'
  | 'succeeded'
  | 'failed'
  | 'expired'
  | 'canceled'
  | 'refund_pending'
  | 'partially_refunded'
  | 'refunded'
  | 'disputed'
  | 'reversed';

/** Where a person is paid: how the shopper's bank or wallet names the money, and, once they said so, what it calls this payment. */
interface AsksReference {
  readonly reference?: 'utr' | 'transaction-id' | undefined;
  /** Whether the provider finds the payment by it. If only the merchant sees it, the page says no more than that it was saved. */
  readonly referenceFor?: 'provider' | 'merchant' | undefined;
  readonly given?: string | undefined;
}

/** What the shopper does next. `payTo`: the wallet's number that the money is sent to. */
export type Next =
  | { readonly type: 'redirect'; readonly url: string }
  | ({ readonly type: 'qr'; readonly data: string } & AsksReference)
  | ({
      readonly type: 'wait';
      readonly message: string;
      readonly payTo?: string | undefined;
    } & AsksReference);

/** A payment, as far as a shopper may see it. `next` is there while it is live. */
export interface PublicPayment {
  readonly id: string;
  /** Through whom it is paid; after a fallback not the one of the method that was chosen. */
  readonly provider: string;
  /** The provider's name as it writes itself. */
  readonly providerName: string;
  readonly method: string;
  /** The method's display name at the launch; null where it was not kept. */
  readonly methodName: string | null;
  readonly status: PaymentStatus;
  /** True when a person at the shop must look at it: the shopper should not pay again. */
  readonly review: boolean;
  readonly next: Next | null;
  /** There when nothing was launched since the phone number has access already: the address of its page, if it has one. */
  readonly alreadyActive?: { readonly subscriptionUrl: string | null } | undefined;
}

/** `GET /v1/checkout`: everything the checkout shows, in one answer. */
export interface Checkout {
  readonly session: PublicSession;
  readonly site: PublicSite;
  readonly methods: readonly Method[];
  /** The drawings of the methods' icons, by slug; a slug without one is shown as a monogram. */
  readonly icons: Readonly<Record<string, Icon>>;
  /** The live payment, else the latest one, else null. */
  readonly payment: PublicPayment | null;
}

/** `POST /v1/checkout/payments`. */
export interface LaunchBody {
  readonly method: string;
  readonly customer?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the shopper comes back to, on one of the site's origins; the hosted page when left out. */
  readonly returnUrl?: string;
  /** The id of this browser's own earlier payment, to give up in the same step. */
  readonly replaces?: string;
}

/** The answer to a launch: 201. */
export interface Launched {
  readonly payment: { readonly id: string; readonly status: PaymentStatus };
  readonly next: Next;
}

/** One `state` event of `GET /v1/checkout/stream`. */
export interface StreamState {
  readonly session: { readonly status: PublicSession['status'] };
  readonly payment: PublicPayment | null;
}

/** RFC 9457 `application/problem+json`, with our members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  /** Whether the shopper can go on: try again, or choose another method. */
  readonly recoverable: boolean;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
  /** With `already_active`: the address of the page of what the phone number has, if there is one. */
  readonly subscriptionUrl?: string | null | undefined;
}
