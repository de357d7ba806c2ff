import type { CheckoutError, FieldProblem } from './checkout-error.ts';
import type { Checkout, Launched, PaymentStatus, PublicPayment, StreamState } from './contract.ts';
import { pathOf, type Values } from './fields.ts';

/** Where a checkout that is on the screen stands. */
export type Phase = 'choosing' | 'launching' | 'leaving' | 'waiting' | 'giving-up' | 'paid' | 'closed';

/** What the shopper is told above the methods. */
export type Notice =
  /** The provider said no, or time ran out. */
  | { readonly type: 'declined'; readonly method: string }
  /** The method could not be started. */
  | { readonly type: 'unavailable'; readonly method: string }
  /** Another tab or device is paying this session. */
  | { readonly type: 'elsewhere' }
  /** A field is not as it must be; `problems` says which. */
  | { readonly type: 'invalid' }
  /** No answer, or none that we understand. */
  | { readonly type: 'trouble' };

/** A checkout on the screen. */
export interface Loaded {
  readonly phase: Phase;
  readonly checkout: Checkout;
  /** The chosen method's id; null only when there is nothing to choose. */
  readonly selected: string | null;
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
  readonly notice: Notice | null;
}

/** Everything that the view shows. */
export type CheckoutState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'error'; readonly error: CheckoutError }
  | Loaded;

/** Everything that can happen to a checkout. */
export type Action =
  | { readonly type: 'reloading' }
  | { readonly type: 'loaded'; readonly checkout: Checkout }
  | { readonly type: 'load-failed'; readonly error: CheckoutError }
  | { readonly type: 'selected'; readonly method: string }
  | { readonly type: 'typed'; readonly field: string; readonly value: string }
  | { readonly type: 'launching' }
  | { readonly type: 'launched'; readonly launched: Launched; readonly leaving: boolean }
  | { readonly type: 'refused'; readonly error: CheckoutError }
  | { readonly type: 'giving-up' }
  | { readonly type: 'followed'; readonly state: StreamState };

const LIVE: readonly PaymentStatus[] = ['launching', 'pending', 'unknown'];

/** Whether this payment holds its session, so that none may be launched beside it. */
export const isLive = (payment: PublicPayment | null): boolean =>
  payment !== null && LIVE.includes(payment.status);

/** The state of a page whose checkout is known from the start, as the hosted page's is. */
export function loadedState(checkout: Checkout, before: Partial<Loaded> = {}): Loaded {
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
  };
}

/** What becomes of the checkout when something happens: pure, and the only place that decides it. */
export function reduce(state: CheckoutState, action: Action): CheckoutState {
  if (action.type === 'loaded') {
    return loadedState(action.checkout, 'checkout' in state ? { ...state, problems: [] } : {});
  }
  if ('checkout' in state) return reduceLoaded(state, action);
  if (action.type === 'reloading') return { phase: 'loading' };
  return action.type === 'load-failed' ? { phase: 'error', error: action.error } : state;
}

function reduceLoaded(state: Loaded, action: Exclude<Action, { type: 'loaded' }>): Loaded {
  switch (action.type) {
    case 'reloading':
      return state;
    case 'load-failed':
      return { ...state, phase: phaseOf(state.checkout), notice: { type: 'trouble' } };
    case 'selected':
      return state.phase === 'choosing' ? select(state, action.method) : state;
    case 'typed':
      return typeInto(state, action.field, action.value);
    case 'launching':
      return { ...state, phase: 'launching', problems: [], notice: null };
    case 'launched':
      return launch(state, action.launched, action.leaving);
    case 'refused':
      return refuse(state, action.error);
    case 'giving-up':
      return { ...state, phase: 'giving-up', notice: null };
    case 'followed':
      return followState(state, action.state);
  }
}

function phaseOf({ session, payment }: Checkout): Phase {
  if (session.status === 'completed') return 'paid';
  if (session.status !== 'open') return 'closed';
  const held = payment && (isLive(payment) || payment.review || payment.status === 'succeeded');
  return held ? 'waiting' : 'choosing';
}

function noticeOf(phase: Phase, payment: PublicPayment | null): Notice | null {
  const declined = payment?.status === 'failed' || payment?.status === 'expired';
  return phase === 'choosing' && declined ? { type: 'declined', method: payment.method } : null;
}

function select(state: Loaded, method: string): Loaded {
  const known = state.checkout.methods.some(({ id }) => id === method);
  if (!known || method === state.selected) return state;
  return { ...state, selected: method, problems: [], notice: null };
}

/** A problem is gone as soon as its field is touched: whether the new text is right, the server says. */
function typeInto(state: Loaded, field: string, value: string): Loaded {
  const problems = state.problems.filter(({ path }) => path !== pathOf(field));
  return { ...state, values: { ...state.values, [field]: value }, problems };
}

function launch(state: Loaded, { payment, next }: Launched, leaving: boolean): Loaded {
  const launched = { ...payment, method: state.selected ?? '', review: false, next };
  const checkout = { ...state.checkout, payment: launched };
  return { ...state, checkout, phase: leaving ? 'leaving' : 'waiting' };
}

function refuse(state: Loaded, error: CheckoutError): Loaded {
  const method = state.selected ?? '';
  const notice = (): Notice => {
    if (error.problems.length) return { type: 'invalid' };
    if (error.code === 'payment_in_progress') return { type: 'elsewhere' };
    return /^(method|provider)_/.test(error.code) ? { type: 'unavailable', method } : { type: 'trouble' };
  };
  return { ...state, phase: 'choosing', problems: error.problems, notice: notice() };
}

function followState(state: Loaded, { session, payment }: StreamState): Loaded {
  const checkout = { ...state.checkout, session: { ...state.checkout.session, ...session }, payment };
  const phase = phaseOf(checkout);
  if (phase === 'paid' || phase === 'closed') return { ...state, checkout, phase, notice: null };
  if (state.phase === 'leaving' && phase === 'waiting') return state;
  // Whoever chooses or gives up here has decided already: news of the payment they left must not pull them back.
  if (state.phase !== 'leaving' && state.phase !== 'waiting') return state;
  return { ...state, checkout, phase, notice: noticeOf(phase, payment) };
}
