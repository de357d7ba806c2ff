import type { CheckoutError, FieldProblem } from '../checkout-error.ts';
import type { Checkout, PaymentStatus, PublicPayment } from '../contract.ts';
import { pathOf, type Values } from '../form/fields.ts';

/** Where a checkout that is on the screen stands. */
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

/** What the shopper is told above the methods. */
export type Notice =
  /** The provider said no, or time ran out. */
  | { readonly type: 'declined'; readonly method: string }
  /** Nothing was launched: the phone number has access already; `page` is the address of what it has, if there is one. */
  | { readonly type: 'alreadyActive'; readonly page: string | null }
  /** The method could not be started. */
  | { readonly type: 'unavailable'; readonly method: string }
  /** Another tab or device is paying this session. */
  | { readonly type: 'elsewhere' }
  /** A field is not as it must be; `problems` says which. */
  | { readonly type: 'invalid' }
  /** No answer, or none that we understand. */
  | { readonly type: 'trouble' };

/** A code for another device's camera. */
export interface QrCode {
  readonly text: string;
  /** Modules on a side, with the quiet zone. */
  readonly size: number;
  /** The data of an SVG path that draws the dark modules, one unit each. */
  readonly path: string;
}

/** Where a card's details are asked for. */
export interface CardPlace {
  /** Of our own page for them, which is shown in a frame. */
  readonly url: string;
  /** What it needs, in CSS pixels. */
  readonly height: number;
  /** Whether it has spoken. */
  readonly isLoaded: boolean;
}

/** The words that are needed only now and then, in one language, by name. */
export type OnDemandTexts = Readonly<Record<string, string>>;

/** A checkout on the screen. */
export interface Loaded {
  readonly phase: Phase;
  readonly checkout: Checkout;
  /** The chosen method's id; null only when there is nothing to choose. */
  readonly selected: string | null;
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
  readonly notice: Notice | null;
  /** How this browser paid the last time, `provider:method`. */
  readonly lastUsed?: string | undefined;
  /** True while the provider's page is open in a window beside this page. */
  readonly inWindow?: boolean | undefined;
  readonly qr?: QrCode | undefined;
  readonly card?: CardPlace | undefined;
  /** True once the link beside a code, or a number, was copied. */
  readonly copied?: boolean | undefined;
  /** English until they have come. */
  readonly onDemand?: OnDemandTexts | undefined;
  /** True while what the bank calls the payment is on its way to the server. */
  readonly isSendingReference?: boolean | undefined;
}

/** Everything that the view shows. */
export type CheckoutState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'error'; readonly error: CheckoutError }
  | Loaded;

/** What becomes of a checkout when something happens: a pure function. Those that come before paying are in this file. */
export type Transition = (state: CheckoutState) => CheckoutState;

const LIVE: readonly PaymentStatus[] = ['launching', 'pending', 'unknown'];

/** Whether this payment holds its session, so that none may be launched beside it. */
export const isLive = (payment: PublicPayment | null): boolean =>
  payment !== null && LIVE.includes(payment.status);

/** The state of a page whose checkout is known from the start, as the hosted page's is. */
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

/** Whether this is the way somebody paid the last time; which plan they bought does not matter. */
export const isLastUsed = (id: string, lastUsed: string | undefined): boolean =>
  lastUsed !== undefined && `${id}:`.startsWith(`${lastUsed}:`);

function lastUsedFirst(checkout: Checkout, lastUsed: string | undefined): Checkout {
  const last = checkout.methods.find(({ id }) => isLastUsed(id, lastUsed));
  if (!last) return checkout;
  return { ...checkout, methods: [last, ...checkout.methods.filter((method) => method !== last)] };
}

/** A step of a checkout that is on the screen; any other stays as it is. */
export const whenLoaded =
  (step: (state: Loaded) => CheckoutState): Transition =>
  (state) =>
    'checkout' in state ? step(state) : state;

/** The truth as the server has it; what the shopper chose and typed stays. `lastUsed` counts the first time. */
export const loaded =
  (checkout: Checkout, lastUsed?: string): Transition =>
  (state) =>
    loadedState(checkout, 'checkout' in state ? { ...state, problems: [] } : { lastUsed });

/** A new try: what is on the screen stays there until the answer comes. */
export const reloading: Transition = (state) => ('checkout' in state ? state : { phase: 'loading' });

/** Something that was asked of the server has failed. */
export const failed =
  (error: CheckoutError): Transition =>
  (state) =>
    'checkout' in state
      ? { ...state, phase: phaseOf(state.checkout), notice: { type: 'trouble' } }
      : { phase: 'error', error };

/** The button was pressed. */
export const launching = whenLoaded((state) => ({
  ...state,
  phase: 'launching',
  problems: [],
  notice: null,
}));

/** A method was chosen. */
export const selected = (method: string): Transition =>
  whenLoaded((state) => {
    const known = state.checkout.methods.some(({ id }) => id === method);
    if (state.phase !== 'choosing' || !known || method === state.selected) return state;
    return { ...state, selected: method, problems: [], notice: null };
  });

/** Something was typed. A problem is gone as soon as its field is touched: whether the new text is right, the server says. */
export const typed = (field: string, value: string): Transition =>
  whenLoaded((state) => {
    const problems = state.problems.filter(({ path }) => path !== pathOf(field));
    return { ...state, values: { ...state.values, [field]: value }, problems };
  });

/** Where a checkout stands that was just loaded. */
export function phaseOf({ session, payment }: Checkout): Phase {
  if (session.status === 'completed') return 'paid';
  if (session.status !== 'open') return 'closed';
  const held = payment && (isLive(payment) || payment.review || payment.status === 'succeeded');
  return held ? 'waiting' : 'choosing';
}

/** What is said of the payment that has ended. */
export function noticeOf(phase: Phase, payment: PublicPayment | null): Notice | null {
  if (phase !== 'choosing' || !payment) return null;
  const { status, method, alreadyActive } = payment;
  if (alreadyActive) return { type: 'alreadyActive', page: alreadyActive.subscriptionUrl };
  return status === 'failed' || status === 'expired' ? { type: 'declined', method } : null;
}
