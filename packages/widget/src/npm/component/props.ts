import type { CheckoutEvents, Handler } from '../../core/checkout/emitter.ts';
import type { CheckoutOptions } from '../../core/public-api.ts';

/**
 * The props of the React and the Preact component. Objects are compared by value, and callbacks may change with every render: neither
 * mounts the checkout again. Another `apiUrl` or `clientSecret` is another checkout.
 */
export interface FareboxCheckoutProps extends Omit<CheckoutOptions, 'clientSecret'> {
  /** The Farebox server's origin, such as `https://pay.example.com`. */
  readonly apiUrl: string;
  /** From `POST /v1/sessions`; while it is null or missing, and there is no `fetchClientSecret`, nothing is shown. */
  readonly clientSecret?: string | null | undefined;
  /** The methods have been rendered. */
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
  /** Something failed. The shopper sees an error and a way to continue, unless `preventDefault()` was called. */
  readonly onError?: Handler<'error'> | undefined;
}

/** The events of a component. It is no modal, so it has no `close`. */
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

/** The callbacks by event. */
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
