import { announce } from './announce.ts';
import type { Api } from './api.ts';
import { CheckoutError, unexpected } from './checkout-error.ts';
import type { Checkout, Launched } from './contract.ts';
import type { Emitter } from './emitter.ts';
import { launchBodyOf } from './fields.ts';
import { follow, type Pause } from './follow.ts';
import type { OwnPayment } from './own-payment.ts';
import { type Action, type CheckoutState, isLive, type Loaded, reduce } from './state.ts';

/** What a shopper can do. */
export interface CheckoutActions {
  select(method: string): void;
  type(field: string, value: string): void;
  pay(): void;
  /** Give up the payment of the other tab or device, and pay here. */
  switchHere(): void;
  /** Show the truth as the server has it: after an error, or to watch a payment made elsewhere. */
  reload(): void;
  chooseAnother(): void;
}

/** What a controller works with: the browser, injected. */
export interface ControllerOptions {
  readonly api: Api;
  readonly ownPayment: OwnPayment;
  readonly pause: Pause;
  /** Leaves this page, at the top level. */
  readonly navigate: (url: string) => void;
  /** Where the shopper comes back to; undefined for the hosted page. */
  readonly returnUrl: () => string | undefined;
  /** Who is told; it outlives the controller when a checkout is taken off the page and put back. */
  readonly events: Emitter;
  /** Known from the start on the hosted page; loading otherwise. */
  readonly state?: CheckoutState;
}

/** Milliseconds for which "paid" is shown before the shopper is taken back to the shop. */
const READING_TIME = 2_000;

/** Connects the state machine to the server, and tells listeners. */
export class CheckoutController implements CheckoutActions {
  readonly #options: ControllerOptions;
  readonly #life = new AbortController();
  readonly #listeners = new Set<(state: CheckoutState) => void>();
  readonly #told = new Set<string>();
  #following: AbortController | null = null;
  #state: CheckoutState;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#state = options.state ?? { phase: 'loading' };
  }

  /** What the view shows now. */
  get state(): CheckoutState {
    return this.#state;
  }

  /** Hears every new state; the answer ends it. */
  subscribe(listener: (state: CheckoutState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins: loads what is not known yet, follows what is under way. */
  start(): void {
    if (this.#state.phase === 'loading') this.reload();
    else this.#moved({ phase: 'loading' });
  }

  /** Ends every request and every wait, for good. */
  stop(): void {
    this.#life.abort();
    this.#following?.abort();
    this.#listeners.clear();
  }

  select(method: string): void {
    const before = this.#state;
    this.#dispatch({ type: 'selected', method });
    if (this.#state !== before) this.#options.events.emit('change', { method });
  }

  type(field: string, value: string): void {
    this.#dispatch({ type: 'typed', field, value });
  }

  reload(): void {
    this.#dispatch({ type: 'reloading' });
    this.#run(() => this.#load());
  }

  pay(): void {
    if (this.#state.phase === 'choosing') this.#run(() => this.#launch());
  }

  switchHere(): void {
    this.#dispatch({ type: 'launching' });
    this.#run(async () => {
      const { payment } = await this.#options.api.load(this.#life.signal);
      if (payment && isLive(payment)) await this.#giveUp(payment.id);
      await this.#load();
      if (this.#state.phase === 'choosing') await this.#launch();
    });
  }

  chooseAnother(): void {
    const { payment, session } = this.#loaded()?.checkout ?? {};
    if (!payment || !session || this.#state.phase === 'giving-up') return;
    this.#dispatch({ type: 'giving-up' });
    this.#run(async () => {
      await this.#giveUp(payment.id);
      this.#options.ownPayment.forget(session.id);
      await this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#dispatch({ type: 'loaded', checkout: await this.#options.api.load(this.#life.signal) });
  }

  /** A payment that can no longer be given up is no error: what became of it is shown next. */
  async #giveUp(paymentId: string): Promise<void> {
    await this.#options.api.giveUp(paymentId, this.#life.signal).catch((error: unknown) => {
      if (!(error instanceof CheckoutError) || error.type !== 'refused') throw error;
    });
  }

  async #launch(): Promise<void> {
    const { checkout, selected, values } = this.#loaded() ?? {};
    const method = checkout?.methods.find(({ id }) => id === selected);
    if (!checkout || !method) return;
    this.#dispatch({ type: 'launching' });
    const returnUrl = this.#options.returnUrl();
    const replaces = this.#options.ownPayment.recall(checkout.session.id);
    const body = {
      ...launchBodyOf(method, values ?? {}),
      ...(returnUrl && { returnUrl }),
      ...(replaces && { replaces }),
    };
    try {
      this.#launched(await this.#options.api.launch(body, this.#life.signal), checkout);
    } catch (error) {
      await this.#refused(error);
    }
  }

  #launched(launched: Launched, { session }: Checkout): void {
    const { payment, next } = launched;
    this.#options.ownPayment.remember(session.id, payment.id);
    const leaving =
      next.type === 'redirect' &&
      !this.#options.events.emit('redirect', { paymentId: payment.id, url: next.url });
    this.#dispatch({ type: 'launched', launched, leaving });
    if (leaving) this.#options.navigate(next.url);
  }

  /** A launch that failed may have left a payment behind: what the server knows decides what is shown. */
  async #refused(cause: unknown): Promise<void> {
    if (this.#life.signal.aborted) return;
    const error = asCheckoutError(cause);
    this.#options.events.emit('error', { error });
    if (error.problems.length || error.code === 'payment_in_progress')
      return this.#dispatch({ type: 'refused', error });
    const checkout = await this.#options.api.load(this.#life.signal);
    const { payment, session } = checkout;
    const unshown = payment?.status === 'unknown' || payment?.status === 'launching';
    if (payment && unshown) this.#options.ownPayment.remember(session.id, payment.id);
    if (!unshown) this.#dispatch({ type: 'loaded', checkout });
    if (unshown || this.#state.phase === 'choosing') this.#dispatch({ type: 'refused', error });
  }

  #run(work: () => Promise<void>): void {
    work().catch((cause: unknown) => {
      if (this.#life.signal.aborted) return;
      const error = asCheckoutError(cause);
      this.#dispatch({ type: 'load-failed', error });
      this.#options.events.emit('error', { error });
    });
  }

  #loaded(): Loaded | undefined {
    return 'checkout' in this.#state ? this.#state : undefined;
  }

  #dispatch(action: Action): void {
    if (this.#life.signal.aborted) return;
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    for (const listener of [...this.#listeners]) listener(this.#state);
    this.#moved(before);
  }

  #moved(before: CheckoutState): void {
    this.#followWhileUnderWay();
    const { success } = announce(before, this.#state, { events: this.#options.events, told: this.#told });
    if (success) this.#run(() => this.#takeBack(success));
  }

  async #takeBack(successUrl: string): Promise<void> {
    await this.#options.pause(READING_TIME, this.#life.signal);
    if (!this.#life.signal.aborted) this.#options.navigate(successUrl);
  }

  #followWhileUnderWay(): void {
    const underWay = this.#state.phase === 'waiting' || this.#state.phase === 'leaving';
    if (underWay === (this.#following !== null)) return;
    this.#following?.abort();
    this.#following = underWay ? new AbortController() : null;
    if (!this.#following) return;
    const { api, pause } = this.#options;
    const { signal } = this.#following;
    this.#run(() =>
      follow({
        api,
        pause,
        signal,
        onState: (state) => !signal.aborted && this.#dispatch({ type: 'followed', state }),
      }),
    );
  }
}

const asCheckoutError = (cause: unknown): CheckoutError =>
  cause instanceof CheckoutError ? cause : unexpected('something went wrong in the widget itself', cause);
