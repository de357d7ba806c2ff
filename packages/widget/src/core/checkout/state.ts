import type { CheckoutError, FieldProblem } from '../checkout-error.ts';
import type { Checkout, PaymentStatus, PublicPayment } from '../contract.ts';
import { pathOf, type Values } from '../form/fields.ts';

/** The phase of a loaded checkout. */
export type Phase =
  | 'choosing'
  | 'launching'
  | 'leaving'
  | 'waiting'
  | 'giving-up'
  | 'on-phone'
  | 'card'
  | 'paid'
  | 'closed';

/** The notice above the methods. */
export type Notice =
  /** The provider declined the payment, or it expired. */
  | { readonly type: 'declined'; readonly method: string }
  /** Nothing was launched because the phone number already has access; `page` is the address of its subscription, if there is one. */
  | { readonly type: 'alreadyActive'; readonly page: string | null }
  /** The method could not be started. */
  | { readonly type: 'unavailable'; readonly method: string }
  /** Another tab or device is paying this session. */
  | { readonly type: 'elsewhere' }
  /** Fields are invalid; `problems` names them. */
  | { readonly type: 'invalid' }
  /** No answer came, or none that matches the contract. */
  | { readonly type: 'trouble' };

/** A QR code as a drawing. */
export interface QrCode {
  readonly text: string;
  /** Modules on a side, with the quiet zone. */
  readonly size: number;
  /** The data of an SVG path that draws the dark modules, one unit each. */
  readonly path: string;
}

/** The frame for card details. */
export interface CardPlace {
  /** The address of our own page in the frame. */
  readonly url: string;
  /** The height of its content in CSS pixels. */
  readonly height: number;
  /** Whether it has sent its first message. */
  readonly isLoaded: boolean;
}

/** The texts that few payments need, in one language, by name. */
export type OnDemandTexts = Readonly<Record<string, string>>;

/** The state of a loaded checkout. */
export interface Loaded {
  readonly phase: Phase;
  readonly checkout: Checkout;
  /** The chosen method's id; null only when there is nothing to choose. */
  readonly selected: string | null;
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
  readonly notice: Notice | null;
  /** The method of this browser's last payment, `provider:method`. */
  readonly lastUsed?: string | undefined;
  /** True while the provider's page is open in a window of its own. */
  readonly inWindow?: boolean | undefined;
  readonly qr?: QrCode | undefined;
  readonly card?: CardPlace | undefined;
  /** True after the link of a QR code, or a payee's number, was copied. */
  readonly copied?: boolean | undefined;
  /** English is used until they have been loaded. */
  readonly onDemand?: OnDemandTexts | undefined;
  /** True while the bank reference is being sent. */
  readonly isSendingReference?: boolean | undefined;
}

/** The state of a checkout. The view is a function of it. */
export type CheckoutState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'error'; readonly error: CheckoutError }
  | Loaded;

/** A pure function from one state to the next. The transitions before a payment are in this file. */
export type Transition = (state: CheckoutState) => CheckoutState;

const LIVE: readonly PaymentStatus[] = ['launching', 'pending', 'unknown'];

/** Whether this payment is live, so that the session accepts no second one. */
export const isLive = (payment: PublicPayment | null): boolean =>
  payment !== null && LIVE.includes(payment.status);

/** The state of a page whose checkout is known from the start, such as the hosted page. */
export function loadedState(given: Checkout, before: Partial<Loaded> = {}): Loaded {
  const checkout = lastUsedFirst(given, before.lastUsed);
  const wanted = before.selected ?? checkout.payment?.method;
  const selected = checkout.methods.find(({ id }) => id === wanted) ?? checkout.methods[0];
  const phase = phaseOf(checkout);
  const problems = before.problems ?? [];
  return {
    phase,
    checkout,
    selected: selected?.id ?? null,
    values: before.values ?? {},
    problems,
    notice: problems.length ? { type: 'invalid' } : noticeOf(phase, checkout.payment),
    lastUsed: before.lastUsed,
  };
}

/** Whether this method was used for the last payment, whatever its plan. */
export const isLastUsed = (id: string, lastUsed: string | undefined): boolean =>
  lastUsed !== undefined && `${id}:`.startsWith(`${lastUsed}:`);

function lastUsedFirst(checkout: Checkout, lastUsed: string | undefined): Checkout {
  const last = checkout.methods.find(({ id }) => isLastUsed(id, lastUsed));
  if (!last) return checkout;
  return { ...checkout, methods: [last, ...checkout.methods.filter((method) => method !== last)] };
}

/** A transition of a loaded checkout. Any other state stays as it is. */
export const whenLoaded =
  (step: (state: Loaded) => CheckoutState): Transition =>
  (state) =>
    'checkout' in state ? step(state) : state;

/** The server's state has been loaded. The shopper's choice and input stay. `lastUsed` is used by the first load only. */
export const loaded =
  (checkout: Checkout, lastUsed?: string): Transition =>
  (state) =>
    loadedState(checkout, 'checkout' in state ? { ...state, problems: [] } : { lastUsed });

/** A reload has started. A loaded checkout stays on the screen until the answer comes. */
export const reloading: Transition = (state) => ('checkout' in state ? state : { phase: 'loading' });

/** A request has failed. */
export const failed =
  (error: CheckoutError): Transition =>
  (state) =>
    'checkout' in state
      ? { ...state, phase: phaseOf(state.checkout), notice: { type: 'trouble' } }
      : { phase: 'error', error };

/** The shopper pressed the pay button. */
export const launching = whenLoaded((state) => ({
  ...state,
  phase: 'launching',
  problems: [],
  notice: null,
}));

/** The shopper chose a method. */
export const selected = (method: string): Transition =>
  whenLoaded((state) => {
    const known = state.checkout.methods.some(({ id }) => id === method);
    if (state.phase !== 'choosing' || !known || method === state.selected) return state;
    return { ...state, selected: method, problems: [], notice: null };
  });

/** The shopper typed into a field. Its problem is removed: the server validates the new value. */
export const typed = (field: string, value: string): Transition =>
  whenLoaded((state) => {
    const problems = state.problems.filter(({ path }) => path !== pathOf(field));
    return { ...state, values: { ...state.values, [field]: value }, problems };
  });

/** The phase of a checkout that has just been loaded. */
export function phaseOf({ session, payment }: Checkout): Phase {
  if (session.status === 'completed') return 'paid';
  if (session.status !== 'open') return 'closed';
  const held = payment && (isLive(payment) || payment.review || payment.status === 'succeeded');
  return held ? 'waiting' : 'choosing';
}

/** The notice for a payment that has ended. */
export function noticeOf(phase: Phase, payment: PublicPayment | null): Notice | null {
  if (phase !== 'choosing' || !payment) return null;
  const { status, method, alreadyActive } = payment;
  if (alreadyActive) return { type: 'alreadyActive', page: alreadyActive.subscriptionUrl };
  return status === 'failed' || status === 'expired' ? { type: 'declined', method } : null;
}
