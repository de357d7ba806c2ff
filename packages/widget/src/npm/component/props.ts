import type { CheckoutEvents, Handler } from '../../core/checkout/emitter.ts';
import type { CheckoutOptions } from '../../core/public-api.ts';

/**
 * What the React and the Preact component can be told. Objects are compared by what is in them, and callbacks may change with every
 * render: the checkout stays as it is. Another `apiUrl` or `clientSecret` is another checkout.
 */
export interface FareboxCheckoutProps extends Omit<CheckoutOptions, 'clientSecret'> {
  /** The Farebox server's origin, such as `https://pay.example.com`. */
  readonly apiUrl: string;
  /** From `POST /v1/sessions`; while it is null or missing, and there is no `fetchClientSecret`, nothing is shown. */
  readonly clientSecret?: string | null | undefined;
  /** The ways to pay are on the screen. */
  readonly onReady?: Handler<'ready'> | undefined;
  /** The shopper chose a way to pay. */
  readonly onSelect?: Handler<'change'> | undefined;
  /** The shopper is about to go to the provider's page; `preventDefault()` keeps them here. */
  readonly onRedirect?: Handler<'redirect'> | undefined;
  /** A payment is under way. */
  readonly onProcessing?: Handler<'processing'> | undefined;
  /** The session is paid; `preventDefault()` keeps the shopper from being taken to its `successUrl`. */
  readonly onComplete?: Handler<'success'> | undefined;
  /** A payment was declined; the shopper can choose again. */
  readonly onFailed?: Handler<'failed'> | undefined;
  /** The session was canceled. */
  readonly onCancel?: Handler<'cancel'> | undefined;
  /** The session was open for too long. */
  readonly onExpired?: Handler<'expired'> | undefined;
  /** Something did not work; the shopper is told, and offered a way on, unless `preventDefault()` was called. */
  readonly onError?: Handler<'error'> | undefined;
}

/** An event that a component tells of: being part of its page, it never closes. */
export type ComponentEvent = Exclude<keyof CheckoutEvents, 'close'>;

/** Every event that a component has a callback for. */
export const EVENT_TYPES = [
  'ready',
  'change',
  'redirect',
  'processing',
  'success',
  'failed',
  'cancel',
  'expired',
  'error',
] as const satisfies readonly ComponentEvent[];

/** The callbacks, by the event that each is told of. */
export const handlersOf = (
  props: FareboxCheckoutProps,
): { readonly [K in ComponentEvent]: Handler<K> | undefined } => ({
  ready: props.onReady,
  change: props.onSelect,
  redirect: props.onRedirect,
  processing: props.onProcessing,
  success: props.onComplete,
  failed: props.onFailed,
  cancel: props.onCancel,
  expired: props.onExpired,
  error: props.onError,
});
