import { announce } from './announce.ts';
import type { CheckoutController, Till } from './checkout-controller.ts';
import { asCheckoutError, isCheckoutError } from './checkout-error.ts';
import type { Checkout, Launched } from './contract.ts';
import { launchBodyOf } from './fields.ts';
import { follow, type Pause } from './follow.ts';
import type { OwnPayment } from './own-payment.ts';
import {
  coded,
  copiedLink,
  followed,
  givingUp,
  launched,
  onPhone,
  type Place,
  refusedLaunch,
} from './paying.ts';
import type { PaymentApi } from './payment-api.ts';
import { type CheckoutState, isLive, type Loaded, launching, loaded, type QrCode } from './state.ts';

/** A window of this page's own, opened while the shopper's click counts. */
export interface PaymentWindow {
  go(url: string): void;
  /** Closes it while it is empty; later it is the provider's. */
  close(): void;
}

/** What a till works with: the browser, injected. */
export interface TillOptions {
  readonly api: PaymentApi;
  readonly ownPayment: OwnPayment;
  readonly pause: Pause;
  /** Leaves this page, at the top level. */
  readonly navigate: (url: string) => void;
  /** Where the shopper comes back to; undefined for the hosted page. */
  readonly returnUrl: (checkout: Checkout, place: Place) => string | undefined;
  /** Opens the window that the shop asked for; undefined where it did not, or where the browser blocks it. */
  readonly openWindow: () => PaymentWindow | undefined;
  /** Draws a code. Rejects when the drawing cannot be fetched. */
  readonly drawCode: (text: string) => Promise<QrCode>;
  /** The address of this session's hosted page. */
  readonly pageUrl: string;
  readonly copy: (text: string) => Promise<void>;
}

/** Milliseconds for which "paid" is shown before the shopper is taken back to the shop. */
const READING_TIME = 2_000;

const FOLLOWED: readonly CheckoutState['phase'][] = ['waiting', 'leaving', 'on-phone'];

/** Launches, follows and gives up payments. */
export class PaymentTill implements Till {
  readonly #controller: CheckoutController;
  readonly #options: TillOptions;
  readonly #told = new Set<string>();
  #following: AbortController | null = null;
  #launching = false;
  #window: PaymentWindow | undefined;

  constructor(controller: CheckoutController, options: TillOptions) {
    this.#controller = controller;
    this.#options = options;
    controller.signal.addEventListener('abort', () => this.#following?.abort());
  }

  pay(): void {
    const { phase } = this.#controller.state;
    if (this.#launching || (phase !== 'choosing' && phase !== 'launching')) return;
    this.#window = this.#options.openWindow();
    this.#controller.run(() => this.#launch());
  }

  switchHere(): void {
    this.#window = this.#options.openWindow();
    this.#controller.step(launching);
    this.#controller.run(async () => {
      const { payment } = await this.#options.api.load(this.#controller.signal);
      if (payment && isLive(payment)) await this.#giveUp(payment.id);
      await this.#controller.refresh();
      if (this.#controller.state.phase === 'choosing') await this.#launch();
      else this.#closeWindow();
    });
  }

  chooseAnother(): void {
    const { payment, session } = this.#loaded()?.checkout ?? {};
    if (!payment || !session || this.#controller.state.phase === 'giving-up') return;
    this.#closeWindow();
    this.#controller.step(givingUp);
    this.#controller.run(async () => {
      await this.#giveUp(payment.id);
      this.#options.ownPayment.forget(session.id);
      await this.#controller.refresh();
    });
  }

  reopenWindow(): void {
    const next = this.#loaded()?.checkout.payment?.next;
    if (next?.type !== 'redirect') return;
    this.#closeWindow();
    this.#window = this.#options.openWindow();
    if (this.#window) this.#window.go(next.url);
    else this.#options.navigate(next.url);
  }

  showOnPhone(): void {
    this.#controller.run(async () => {
      this.#controller.step(coded(await this.#options.drawCode(this.#options.pageUrl)));
      this.#controller.step(onPhone(true));
    });
  }

  leavePhone(): void {
    this.#controller.step(onPhone(false));
  }

  copyLink(): void {
    const qr = this.#loaded()?.qr;
    if (!qr) return;
    this.#controller.run(async () => {
      await this.#options.copy(qr.text);
      this.#controller.step(copiedLink);
    });
  }

  moved(before: CheckoutState): void {
    this.#followWhileUnderWay();
    this.#drawNextCode();
    const { state, events } = this.#controller;
    if (!FOLLOWED.includes(state.phase) && state.phase !== 'launching') this.#closeWindow();
    const { success } = announce(before, state, { events, told: this.#told });
    if (success) this.#controller.run(() => this.#takeBack(success));
  }

  /** A payment that can no longer be given up is no error: what became of it is shown next. */
  async #giveUp(paymentId: string): Promise<void> {
    await this.#options.api.giveUp(paymentId, this.#controller.signal).catch((error: unknown) => {
      if (!isCheckoutError(error) || error.type !== 'refused') throw error;
    });
  }

  async #launch(): Promise<void> {
    const { checkout, selected, values } = this.#loaded() ?? {};
    const method = checkout?.methods.find(({ id }) => id === selected);
    if (!checkout || !method) return;
    this.#launching = true;
    this.#controller.step(launching);
    const returnUrl = this.#options.returnUrl(checkout, this.#window ? 'window' : 'away');
    const replaces = this.#options.ownPayment.recall(checkout.session.id);
    const body = {
      ...launchBodyOf(method, values ?? {}),
      ...(returnUrl && { returnUrl }),
      ...(replaces && { replaces }),
    };
    try {
      this.#launched(await this.#options.api.launch(body, this.#controller.signal), checkout);
    } catch (error) {
      this.#closeWindow();
      await this.#refused(error);
    } finally {
      this.#launching = false;
    }
  }

  #launched(answer: Launched, { session }: Checkout): void {
    const { payment, next } = answer;
    const { ownPayment, navigate } = this.#options;
    const method = this.#loaded()?.selected ?? '';
    ownPayment.remember(session.id, payment.id);
    ownPayment.rememberMethod(method);
    const goes =
      next.type === 'redirect' &&
      !this.#controller.events.emit('redirect', { paymentId: payment.id, url: next.url });
    if (!goes) this.#closeWindow();
    const place = !goes ? 'here' : this.#window ? 'window' : 'away';
    if (goes) this.#window?.go(next.url);
    this.#controller.step(launched(answer, place));
    if (goes && place === 'away') navigate(next.url);
  }

  /** A launch that failed may have left a payment behind: what the server knows decides what is shown. */
  async #refused(cause: unknown): Promise<void> {
    const { signal, events } = this.#controller;
    if (signal.aborted) return;
    const error = asCheckoutError(cause);
    events.emit('error', { error });
    if (error.problems.length || error.code === 'payment_in_progress')
      return this.#controller.step(refusedLaunch(error));
    const checkout = await this.#options.api.load(signal);
    const { payment, session } = checkout;
    const unshown = payment?.status === 'unknown' || payment?.status === 'launching';
    if (payment && unshown) this.#options.ownPayment.remember(session.id, payment.id);
    if (!unshown) this.#controller.step(loaded(checkout));
    if (unshown || this.#controller.state.phase === 'choosing') this.#controller.step(refusedLaunch(error));
  }

  #loaded(): Loaded | undefined {
    const { state } = this.#controller;
    return 'checkout' in state ? state : undefined;
  }

  #closeWindow(): void {
    this.#window?.close();
    this.#window = undefined;
  }

  async #takeBack(successUrl: string): Promise<void> {
    await this.#options.pause(READING_TIME, this.#controller.signal);
    if (!this.#controller.signal.aborted) this.#options.navigate(successUrl);
  }

  /** A method without a page of its own shows a code instead; where it cannot be drawn the link beside it is enough. */
  #drawNextCode(): void {
    const { checkout, qr, phase } = this.#loaded() ?? {};
    const next = checkout?.payment?.next;
    if (phase !== 'waiting' || next?.type !== 'qr' || qr?.text === next.data) return;
    this.#options.drawCode(next.data).then(
      (code) => this.#controller.step(coded(code)),
      () => undefined,
    );
  }

  #followWhileUnderWay(): void {
    const underWay = FOLLOWED.includes(this.#controller.state.phase);
    if (underWay === (this.#following !== null)) return;
    this.#following?.abort();
    this.#following = underWay ? new AbortController() : null;
    if (!this.#following) return;
    const { api, pause } = this.#options;
    const { signal } = this.#following;
    this.#controller.run(() =>
      follow({
        api,
        pause,
        signal,
        onState: (state) => {
          if (!signal.aborted) this.#controller.step(followed(state));
        },
      }),
    );
  }
}
