import { askForCard, type CardFrameHost, cardLeft } from '../card/card-entry.ts';
import type { CardLaunchDetails } from '../card/messages.ts';
import { announce } from '../checkout/announce.ts';
import type { CheckoutController, PaymentFlow } from '../checkout/checkout-controller.ts';
import { type CheckoutState, isLive, type Loaded, launching, loaded } from '../checkout/state.ts';
import { asCheckoutError, type CheckoutError, isCheckoutError } from '../checkout-error.ts';
import type { Checkout, LaunchBody, Launched } from '../contract.ts';
import { launchBodyOf } from '../form/fields.ts';
import { OnPagePayment } from './on-page-payment.ts';
import type { PaymentFlowOptions, PaymentWindow } from './payment-flow-options.ts';
import { PaymentFollower } from './payment-follower.ts';
import {
  fieldsRead,
  givingUp,
  launched,
  movedToPhone,
  qrCodeDrawn,
  refusedLaunch,
} from './payment-transitions.ts';

/** Milliseconds for which the success screen is shown before the shopper is redirected to the shop. */
const READING_TIME = 2_000;

/** Launches, follows and gives up payments. */
export class CheckoutPaymentFlow implements PaymentFlow, CardFrameHost {
  readonly #controller: CheckoutController;
  readonly #options: PaymentFlowOptions;
  readonly #onPage: OnPagePayment;
  readonly #follower: PaymentFollower;
  #launching = false;
  #window: PaymentWindow | undefined;

  constructor(controller: CheckoutController, options: PaymentFlowOptions) {
    this.#controller = controller;
    this.#options = options;
    this.#onPage = new OnPagePayment(controller, options);
    this.#follower = new PaymentFollower(controller, options);
  }

  pay(): void {
    const { phase } = this.#controller.state;
    if (this.#launching || (phase !== 'choosing' && phase !== 'launching')) return;
    this.#controller.apply(fieldsRead(this.#options.fieldValues()));
    if (this.#takesCard()) {
      this.#askForCard();
      return;
    }
    this.#window = this.#options.openWindow();
    this.#controller.run(() => this.#launch());
  }

  switchHere(): void {
    if (!this.#takesCard()) this.#window = this.#options.openWindow();
    this.#controller.apply(launching);
    this.#controller.run(async () => {
      const { payment } = await this.#options.api.load(this.#controller.signal);
      if (payment && isLive(payment)) await this.#giveUp(payment.id);
      await this.#controller.refresh();
      if (this.#controller.state.phase !== 'choosing') this.#closeWindow();
      else if (this.#takesCard()) this.#askForCard();
      else await this.#launch();
    });
  }

  chooseAnother(): void {
    if (this.#controller.state.phase === 'card') {
      this.#controller.apply(cardLeft);
      return;
    }
    const { payment, session } = this.#loaded()?.checkout ?? {};
    if (!payment || !session || this.#controller.state.phase === 'giving-up') return;
    this.#closeWindow();
    this.#controller.apply(givingUp);
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
      this.#controller.apply(qrCodeDrawn(await this.#options.drawCode(this.#options.pageUrl)));
      this.#controller.apply(movedToPhone(true));
    });
  }

  leavePhone(): void {
    this.#controller.apply(movedToPhone(false));
  }

  copyLink(): void {
    this.#onPage.copy(this.#loaded()?.qr?.text);
  }

  copyNumber(): void {
    this.#onPage.copyNumber();
  }

  sendReference(): void {
    this.#onPage.sendReference();
  }

  stateChanged(before: CheckoutState): void {
    this.#follower.update();
    this.#onPage.moved();
    const { state, events } = this.#controller;
    if (!this.#follower.isFollowing && state.phase !== 'launching') this.#closeWindow();
    const { success } = announce(before, state, events);
    if (success) this.#controller.run(() => this.#returnToShop(success));
  }

  cardPressed(): CardLaunchDetails {
    const { checkout } = this.#loaded() ?? {};
    this.#window = this.#options.openWindow();
    return checkout ? this.#launchDetails(checkout) : {};
  }

  cardLaunched(answer: Launched): void {
    const { checkout } = this.#loaded() ?? {};
    if (checkout) this.#launched(answer, checkout);
    // Without 3-D Secure the answer to the launch has the result.
    if (answer.payment.status === 'succeeded') this.#controller.run(() => this.#controller.refresh());
  }

  cardRefused(error: CheckoutError): void {
    this.#closeWindow();
    // The frame shows the card's problems beside its fields.
    if (error.problems.some(({ path }) => path.startsWith('card.'))) return;
    this.#controller.run(() => this.#refused(error));
  }

  #takesCard(): boolean {
    const { checkout, selected } = this.#loaded() ?? {};
    return checkout?.methods.find(({ id }) => id === selected)?.next === 'card';
  }

  #askForCard(): void {
    const { cardUrl, pause, navigate } = this.#options;
    askForCard(this.#controller, { url: cardUrl(this.#loaded()?.selected ?? ''), pause, navigate });
  }

  /** A payment that can no longer be given up is no error: its status is loaded next. */
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
    this.#controller.apply(launching);
    const body = { ...launchBodyOf(method, values ?? {}), ...this.#launchDetails(checkout) };
    try {
      this.#launched(await this.#options.api.launch(body, this.#controller.signal), checkout);
    } catch (error) {
      this.#closeWindow();
      await this.#refused(error);
    } finally {
      this.#launching = false;
    }
  }

  /** The launch's details besides the method. */
  #launchDetails(checkout: Checkout): Pick<LaunchBody, 'returnUrl' | 'replaces'> {
    const returnUrl = this.#options.returnUrl(checkout, this.#window ? 'window' : 'away');
    const replaces = this.#options.ownPayment.recall(checkout.session.id);
    return { ...(returnUrl && { returnUrl }), ...(replaces && { replaces }) };
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
    this.#controller.apply(launched(answer, place));
    if (goes && place === 'away') navigate(next.url);
  }

  /** A failed launch may have created a payment, so the server's state decides the next screen. */
  async #refused(cause: unknown): Promise<void> {
    const { signal, events } = this.#controller;
    if (signal.aborted) return;
    const error = asCheckoutError(cause);
    const declined = this.#takesCard() && error.code === 'provider_refused';
    if (!declined) events.emit('error', { error });
    if (error.problems.length || error.code === 'payment_in_progress')
      return this.#controller.apply(refusedLaunch(error));
    // The error of the launch is shown; a second one of this request is not.
    const checkout = await this.#options.api.load(signal).catch(() => undefined);
    if (!checkout) return this.#controller.apply(refusedLaunch(error));
    // The loaded checkout has a notice for both.
    this.#showAfterRefusal(checkout, error, declined || error.code === 'already_active');
  }

  #showAfterRefusal(checkout: Checkout, error: CheckoutError, isTold: boolean): void {
    const { payment, session } = checkout;
    const unshown = payment?.status === 'unknown' || payment?.status === 'launching';
    if (payment && unshown) this.#options.ownPayment.remember(session.id, payment.id);
    if (!unshown) this.#controller.apply(loaded(checkout));
    const choosesAgain = this.#controller.state.phase === 'choosing' && !isTold;
    if (unshown || choosesAgain) this.#controller.apply(refusedLaunch(error));
  }

  #loaded(): Loaded | undefined {
    const { state } = this.#controller;
    return 'checkout' in state ? state : undefined;
  }

  #closeWindow(): void {
    this.#window?.close();
    this.#window = undefined;
  }

  async #returnToShop(successUrl: string): Promise<void> {
    await this.#options.pause(READING_TIME, this.#controller.signal);
    if (!this.#controller.signal.aborted) this.#options.navigate(successUrl);
  }
}
