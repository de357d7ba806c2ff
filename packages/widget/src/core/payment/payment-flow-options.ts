import type { PaymentApi } from '../api/payment-api.ts';
import type { Checkout } from '../contract.ts';
import type { Pause } from './follow.ts';
import type { OnPagePaymentOptions } from './on-page-payment.ts';
import type { OwnPayment } from './own-payment.ts';
import type { PaymentLocation } from './payment-transitions.ts';

/** A window of this page's own, opened while the shopper's click counts. */
export interface PaymentWindow {
  go(url: string): void;
  /** Closes it while it is empty; later it is the provider's. */
  close(): void;
}

/** What a payment flow needs of the server and the browser. */
export interface PaymentFlowOptions extends OnPagePaymentOptions {
  readonly api: PaymentApi;
  readonly ownPayment: OwnPayment;
  readonly pause: Pause;
  /** Leaves this page; a checkout in a frame leaves that frame. */
  readonly navigate: (url: string) => void;
  /** The return address; undefined for the hosted page. */
  readonly returnUrl: (checkout: Checkout, place: PaymentLocation) => string | undefined;
  /** Opens the window that the shop asked for; undefined where it did not, or where the browser blocks it. */
  readonly openWindow: () => PaymentWindow | undefined;
  /** The address of our page for card details, for a method. */
  readonly cardUrl: (method: string) => string;
  /** The address of this session's hosted page. */
  readonly pageUrl: string;
}
