import type { PaymentApi } from '../api/payment-api.ts';
import type { CheckoutController } from '../checkout/checkout-controller.ts';
import type { Loaded, OnDemandTexts, QrCode } from '../checkout/state.ts';
import { asCheckoutError } from '../checkout-error.ts';
import type { Next } from '../contract.ts';
import type { Values } from '../form/fields.ts';
import { needsOnDemandTexts } from './on-demand-texts.ts';
import {
  fieldsRead,
  linkCopied,
  onDemandTextsLoaded,
  qrCodeDrawn,
  referenceNotSent,
  referenceSent,
  sendingReference,
} from './payment-transitions.ts';

/** What a payment on this page needs of the server and the browser. */
export interface OnPagePaymentOptions {
  readonly api: Pick<PaymentApi, 'giveReference'>;
  /** Draws a QR code. Rejects when the code that draws cannot be loaded. */
  readonly drawCode: (text: string) => Promise<QrCode>;
  /** Rejects where the browser has no clipboard. */
  readonly copy: (text: string) => Promise<void>;
  /** The current values of the fields on the screen, by field; empty ones are left out. */
  readonly fieldValues: () => Values;
  /** Loads the on-demand texts in the language of this checkout. */
  readonly loadOnDemandTexts: () => Promise<OnDemandTexts>;
}

/** A payment without a provider's page: a QR code, or the payee's number, and the bank reference. */
export class OnPagePayment {
  readonly #controller: CheckoutController;
  readonly #options: OnPagePaymentOptions;
  #isFetching = false;

  constructor(controller: CheckoutController, options: OnPagePaymentOptions) {
    this.#controller = controller;
    this.#options = options;
  }

  /** Loads what the current screen needs. The link is enough if no code can be drawn, and English if the texts cannot be loaded. */
  moved(): void {
    const { phase, qr, onDemand, notice } = this.#loaded() ?? {};
    const next = this.#next();
    if (notice?.type === 'alreadyActive' && !onDemand) void this.#fetchWords();
    if (phase !== 'waiting' || !next) return;
    if (next.type === 'qr' && qr?.text !== next.data) {
      this.#options.drawCode(next.data).then(
        (code) => this.#controller.apply(qrCodeDrawn(code)),
        () => undefined,
      );
    }
    if (needsOnDemandTexts(next) && !onDemand) void this.#fetchWords();
  }

  /** Copies a text. Nothing changes if the browser has no clipboard. */
  copy(text: string | undefined): void {
    if (text === undefined) return;
    this.#options.copy(text).then(
      () => this.#controller.apply(linkCopied),
      () => undefined,
    );
  }

  copyNumber(): void {
    const next = this.#next();
    this.copy(next?.type === 'wait' ? next.payTo : undefined);
  }

  sendReference(): void {
    this.#controller.apply(fieldsRead(this.#options.fieldValues()));
    const { checkout, values, isSendingReference } = this.#loaded() ?? {};
    const reference = values?.['reference']?.trim() ?? '';
    const id = checkout?.payment?.id;
    if (id === undefined || isSendingReference) return;
    const { signal } = this.#controller;
    this.#controller.apply(sendingReference);
    this.#controller.run(async () => {
      try {
        await this.#options.api.giveReference(id, reference, signal);
        this.#controller.apply(referenceSent(reference));
      } catch (cause) {
        if (signal.aborted) return;
        const error = asCheckoutError(cause);
        this.#controller.events.emit('error', { error });
        this.#controller.apply(referenceNotSent(error.problems.length ? 'problem' : 'trouble'));
      }
    });
  }

  async #fetchWords(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    const words = await this.#options.loadOnDemandTexts().catch(() => undefined);
    this.#isFetching = false;
    if (words) this.#controller.apply(onDemandTextsLoaded(words));
  }

  #next(): Next | null | undefined {
    return this.#loaded()?.checkout.payment?.next;
  }

  #loaded(): Loaded | undefined {
    const { state } = this.#controller;
    return 'checkout' in state ? state : undefined;
  }
}
