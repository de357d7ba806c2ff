import type { CheckoutError } from './checkout-error.ts';

/** What each event tells its handlers. `success`, `failed`, `expired` and `cancel` are terminal: one of them, once per payment. */
export interface CheckoutEvents {
  /** The checkout is on the screen. Late subscribers still get it. */
  readonly ready: { readonly sessionId: string };
  readonly change: { readonly method: string };
  /** The shopper is about to go to the provider's page; `preventDefault()` keeps them here. */
  readonly redirect: { readonly paymentId: string; readonly url: string };
  /** A payment is under way. */
  readonly processing: { readonly paymentId: string };
  /** The session is paid; `preventDefault()` keeps the shopper from being taken to `successUrl`. */
  readonly success: { readonly sessionId: string; readonly paymentId: string | null };
  readonly failed: { readonly paymentId: string };
  readonly expired: { readonly sessionId: string };
  readonly cancel: { readonly sessionId: string };
  readonly error: { readonly error: CheckoutError };
}

/** One event, as its handlers get it. */
export type CheckoutEvent<K extends keyof CheckoutEvents> = CheckoutEvents[K] & {
  readonly type: K;
  preventDefault(): void;
};

/** A handler of one kind of event. */
export type Handler<K extends keyof CheckoutEvents> = (event: CheckoutEvent<K>) => void;

/** Every kind of event. */
export const EVENT_TYPES = [
  'ready',
  'change',
  'redirect',
  'processing',
  'success',
  'failed',
  'expired',
  'cancel',
  'error',
] as const satisfies readonly (keyof CheckoutEvents)[];

type Handlers = { readonly [K in keyof CheckoutEvents]: Set<Handler<K>> };

/** Hands events to handlers; whatever a handler throws goes to `report` and stops nothing. */
export class Emitter {
  readonly #handlers: Handlers = {
    ready: new Set(),
    change: new Set(),
    redirect: new Set(),
    processing: new Set(),
    success: new Set(),
    failed: new Set(),
    expired: new Set(),
    cancel: new Set(),
    error: new Set(),
  };
  readonly #report: (error: unknown) => void;
  #ready: CheckoutEvents['ready'] | null = null;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Adds a handler; the answer takes it away again. */
  on<K extends keyof CheckoutEvents>(type: K, handler: Handler<K>): () => void {
    const handlers: Set<Handler<K>> | undefined = this.#handlers[type];
    handlers?.add(handler);
    if (type === 'ready' && this.#ready)
      this.#call(handler, this.#event(type, this.#ready as CheckoutEvents[K]));
    return () => handlers?.delete(handler);
  }

  /** Tells every handler, at once; answers whether one of them prevented what would follow. */
  emit<K extends keyof CheckoutEvents>(type: K, detail: CheckoutEvents[K]): boolean {
    if (type === 'ready') this.#ready = detail as CheckoutEvents['ready'];
    let prevented = false;
    const event = this.#event(type, detail, () => {
      prevented = true;
    });
    const handlers: ReadonlySet<Handler<K>> = this.#handlers[type];
    for (const handler of [...handlers]) this.#call(handler, event);
    return prevented;
  }

  #event<K extends keyof CheckoutEvents>(
    type: K,
    detail: CheckoutEvents[K],
    prevent = () => {},
  ): CheckoutEvent<K> {
    return { ...detail, type, preventDefault: prevent };
  }

  #call<K extends keyof CheckoutEvents>(handler: Handler<K>, event: CheckoutEvent<K>): void {
    try {
      handler(event);
    } catch (error) {
      this.#report(error);
    }
  }
}
