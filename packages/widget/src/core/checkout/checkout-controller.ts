import { asCheckoutError } from '../checkout-error.ts';
import type { Checkout } from '../contract.ts';
import type { Emitter } from './emitter.ts';
import {
  type CheckoutState,
  failed,
  launching,
  loaded,
  reloading,
  selected,
  type Transition,
  typed,
} from './state.ts';

/** The shopper's actions that the payment flow handles. */
export interface PaymentActions {
  pay(): void;
  /** Gives up the payment of the other tab or device and pays here. */
  switchHere(): void;
  /** Gives up the pending payment, or closes the card form, so that the shopper can choose again. */
  chooseAnother(): void;
  /** Opens the provider's page again in a payment window. */
  reopenWindow(): void;
  /** Shows a QR code of the session and follows the payment that the phone makes. */
  showOnPhone(): void;
  leavePhone(): void;
  copyLink(): void;
  /** Copies the number of the payee. */
  copyNumber(): void;
  /** Sends the bank reference that the shopper typed. */
  sendReference(): void;
}

/** The actions of a shopper. */
export interface CheckoutActions {
  select(method: string): void;
  type(field: string, value: string): void;
  /** Loads the current state from the server: after an error, or to follow a payment of another tab. */
  reload(): void;
  /** Runs an action of the payment flow, which is loaded first if necessary. */
  act(action: keyof PaymentActions): void;
}

/** Launches and follows payments. It is loaded after the methods have been rendered. */
export interface PaymentFlow extends PaymentActions {
  /** Is called on every change. The first call has the state `loading` as the state before. */
  stateChanged(before: CheckoutState): void;
}

/** What a controller needs of the server and the browser. */
export interface ControllerOptions {
  readonly load: (signal: AbortSignal) => Promise<Checkout>;
  /** The method of this browser's last payment, `provider:method`. */
  readonly lastUsed: () => string | undefined;
  /** Loads the payment flow. Rejects with a CheckoutError when that fails. */
  readonly loadPaymentFlow: (controller: CheckoutController) => Promise<PaymentFlow>;
  /** Emits the checkout's events. It outlives the controller when a checkout is unmounted and mounted again. */
  readonly events: Emitter;
  /** The hosted page's initial state; `loading` when left out. */
  readonly state?: CheckoutState;
}

/** Holds the state of a checkout: it loads the session and handles the choice of a method. The payment flow does the rest. */
export class CheckoutController implements CheckoutActions {
  readonly events: Emitter;
  readonly #options: ControllerOptions;
  readonly #life = new AbortController();
  readonly #listeners = new Set<(state: CheckoutState) => void>();
  #state: CheckoutState;
  #paymentFlow: PaymentFlow | undefined;
  #opening: Promise<PaymentFlow> | undefined;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.events = options.events;
    this.#state = options.state ?? { phase: 'loading' };
  }

  /** The current state. */
  get state(): CheckoutState {
    return this.#state;
  }

  /** Aborts when the checkout is unmounted. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Calls the listener with every new state, and when the payment flow has been loaded. Returns a function that unsubscribes. */
  subscribe(listener: (state: CheckoutState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the checkout: loads the session unless its state is known, and follows a pending payment. */
  start(): void {
    if (this.#state.phase === 'loading') this.reload();
    else this.#notify({ phase: 'loading' });
  }

  /** Aborts all requests and timers. A stopped controller cannot be started again. */
  stop(): void {
    this.#life.abort();
    this.#listeners.clear();
  }

  select(method: string): void {
    const before = this.#state;
    this.apply(selected(method));
    if (this.#state !== before) this.events.emit('change', { method });
  }

  type(field: string, value: string): void {
    this.apply(typed(field, value));
  }

  reload(): void {
    this.apply(reloading);
    this.run(() => this.refresh());
  }

  /** Runs synchronously when the payment flow has been loaded, because a browser lets only a click open a window. */
  act(action: keyof PaymentActions): void {
    if (this.#paymentFlow) {
      this.#paymentFlow[action]();
    } else {
      if (action === 'pay') this.apply(launching);
      this.run(async () => (await this.openPaymentFlow())[action]());
    }
  }

  /** Loads the payment flow once. A failed load is tried again by the next call. */
  openPaymentFlow(): Promise<PaymentFlow> {
    this.#opening ??= this.#options.loadPaymentFlow(this).then(
      (flow) => this.#opened(flow),
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  }

  /** Loads the current state from the server. Rejects with a CheckoutError. */
  async refresh(): Promise<void> {
    const loading = this.#options.load(this.signal);
    // Opening the browser's storage can be slow, so it is done while the request is pending.
    const lastUsed = this.#options.lastUsed();
    this.apply(loaded(await loading, lastUsed));
  }

  /** Runs asynchronous work. A failure is shown and emitted as an `error` event. */
  run(work: () => Promise<void>): void {
    work().catch((cause: unknown) => {
      if (this.signal.aborted) return;
      const error = asCheckoutError(cause);
      this.apply(failed(error));
      this.events.emit('error', { error });
    });
  }

  /** Applies a transition and notifies the listeners if the state has changed. */
  apply(transition: Transition): void {
    if (this.signal.aborted) return;
    const before = this.#state;
    this.#state = transition(before);
    if (this.#state === before) return;
    this.redraw();
    this.#notify(before);
  }

  #opened(flow: PaymentFlow): PaymentFlow {
    this.#paymentFlow = flow;
    if (this.signal.aborted) return flow;
    this.redraw();
    flow.stateChanged({ phase: 'loading' });
    return flow;
  }

  /** Renders again, such as after a change of language. */
  redraw(): void {
    for (const listener of [...this.#listeners]) listener(this.#state);
  }

  #notify(before: CheckoutState): void {
    const now = this.#state;
    if (!('checkout' in now)) return;
    if (!('checkout' in before)) this.events.emit('ready', { sessionId: now.checkout.session.id });
    if (this.#paymentFlow) this.#paymentFlow.stateChanged(before);
    else if (needsPaymentFlow(now)) this.run(async () => void (await this.openPaymentFlow()));
  }
}

/** Whether this state needs the payment flow. `trouble` does not: the flow's own load may have failed. */
const needsPaymentFlow = (state: CheckoutState): boolean =>
  'checkout' in state &&
  state.notice?.type !== 'trouble' &&
  (!/choosing|launching/.test(state.phase) || state.notice !== null || !state.checkout.methods.length);
