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

/** What the till does for the shopper. */
export interface PaymentActions {
  pay(): void;
  /** Give up the payment of the other tab or device, and pay here. */
  switchHere(): void;
  /** Give up the payment that is under way, or leave the card's fields, to choose again. */
  chooseAnother(): void;
  /** Open the provider's page again, in the window that it was in. */
  reopenWindow(): void;
  /** Hand the session to a phone, and follow from here. */
  showOnPhone(): void;
  leavePhone(): void;
  copyLink(): void;
  /** Copy the number that is to be paid to. */
  copyNumber(): void;
  /** Say what the bank calls the payment, as it was typed. */
  sendReference(): void;
}

/** What a shopper can do. */
export interface CheckoutActions {
  select(method: string): void;
  type(field: string, value: string): void;
  /** Show the truth as the server has it: after an error, or to watch a payment made elsewhere. */
  reload(): void;
  /** Something that the till does; it is fetched first when it is not there yet. */
  act(action: keyof PaymentActions): void;
}

/** Everything that happens once the shopper pays. It arrives after the methods are on the screen. */
export interface PaymentFlow extends PaymentActions {
  /** Hears of every change, the first time with the state of a checkout that is still loading. */
  stateChanged(before: CheckoutState): void;
}

/** What a controller works with: the server and the browser, injected. */
export interface ControllerOptions {
  readonly load: (signal: AbortSignal) => Promise<Checkout>;
  /** How this browser paid the last time, `provider:method`. */
  readonly lastUsed: () => string | undefined;
  /** Fetches the till; rejects with a CheckoutError when it cannot be had now. */
  readonly loadPaymentFlow: (controller: CheckoutController) => Promise<PaymentFlow>;
  /** Who is told; it outlives the controller when a checkout is taken off the page and put back. */
  readonly events: Emitter;
  /** Known from the start on the hosted page; loading otherwise. */
  readonly state?: CheckoutState;
}

/** Keeps what a checkout shows: it loads, lets the shopper choose, and leaves paying to the till. */
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

  /** What the view shows now. */
  get state(): CheckoutState {
    return this.#state;
  }

  /** Aborts when the checkout is taken off the page. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Hears every new state, and when the till has come; the answer ends it. */
  subscribe(listener: (state: CheckoutState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins: loads what is not known yet, follows what is under way. */
  start(): void {
    if (this.#state.phase === 'loading') this.reload();
    else this.#notify({ phase: 'loading' });
  }

  /** Ends every request and every wait, for good. */
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

  /** At once when the till is there, so that the browser sees that the shopper's click asked for it. */
  act(action: keyof PaymentActions): void {
    if (this.#paymentFlow) {
      this.#paymentFlow[action]();
    } else {
      if (action === 'pay') this.apply(launching);
      this.run(async () => (await this.openPaymentFlow())[action]());
    }
  }

  /** Fetches the till, once; a try that failed does not stand in the way of the next. */
  openPaymentFlow(): Promise<PaymentFlow> {
    this.#opening ??= this.#options.loadPaymentFlow(this).then(
      (till) => this.#opened(till),
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  }

  /** Asks the server where everything stands. Rejects with a CheckoutError. */
  async refresh(): Promise<void> {
    const loading = this.#options.load(this.signal);
    // A browser's storage can take a while to open: it does so while the answer is on its way.
    const lastUsed = this.#options.lastUsed();
    this.apply(loaded(await loading, lastUsed));
  }

  /** Works in the background; what fails is shown and told. */
  run(work: () => Promise<void>): void {
    work().catch((cause: unknown) => {
      if (this.signal.aborted) return;
      const error = asCheckoutError(cause);
      this.apply(failed(error));
      this.events.emit('error', { error });
    });
  }

  /** Takes a step, and tells everybody when it led somewhere. */
  apply(transition: Transition): void {
    if (this.signal.aborted) return;
    const before = this.#state;
    this.#state = transition(before);
    if (this.#state === before) return;
    this.redraw();
    this.#notify(before);
  }

  #opened(till: PaymentFlow): PaymentFlow {
    this.#paymentFlow = till;
    if (this.signal.aborted) return till;
    this.redraw();
    till.stateChanged({ phase: 'loading' });
    return till;
  }

  /** Has everything drawn again, as when the language has changed. */
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

/** Whether there is more to show than methods to choose from. Trouble needs none: it may be that the till could not be fetched. */
const needsPaymentFlow = (state: CheckoutState): boolean =>
  'checkout' in state &&
  state.notice?.type !== 'trouble' &&
  (!/choosing|launching/.test(state.phase) || state.notice !== null || !state.checkout.methods.length);
