import type { CheckoutError } from '../checkout-error.ts';

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
  /** The shopper closes a checkout that was opened above the page; `preventDefault()` keeps it open. */
  readonly close: { readonly sessionId: string | null };
}

/** One event, as its handlers get it. */
export type CheckoutEvent<K extends keyof CheckoutEvents> = CheckoutEvents[K] & {
  readonly type: K;
  preventDefault(): void;
};

/** A handler of one kind of event. */
export type Handler<K extends keyof CheckoutEvents> = (event: CheckoutEvent<K>) => void;

/** A handler of every kind of event. */
export type AnyHandler = (event: CheckoutEvent<keyof CheckoutEvents>) => void;

/** Hands events to handlers; whatever a handler throws goes to `report` and stops nothing. */
export class Emitter {
  readonly #handlers = new Map<string, Set<AnyHandler>>();
  readonly #report: (error: unknown) => void;
  #ready: CheckoutEvents['ready'] | null = null;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Adds a handler. Returns a function that removes it. */
  on<K extends keyof CheckoutEvents>(type: K, handler: Handler<K>): () => void {
    // Handlers are kept by their kind of event, and called with no other.
    const any = handler as unknown as AnyHandler;
    const end = this.#add(type, any);
    if (type === 'ready' && this.#ready) this.#call(any, eventOf(type, this.#ready));
    return end;
  }

  /** Adds a handler of every event, which is called after the specific ones. Returns a function that removes it. */
  onAny(handler: AnyHandler): () => void {
    return this.#add('', handler);
  }

  /** Calls every handler synchronously. Returns whether one of them has called `preventDefault`. */
  emit<K extends keyof CheckoutEvents>(type: K, detail: CheckoutEvents[K]): boolean {
    if (type === 'ready') this.#ready = detail as CheckoutEvents['ready'];
    let prevented = false;
    const event = eventOf(type, detail, () => {
      prevented = true;
    });
    for (const kind of [type, '']) {
      for (const handler of [...(this.#handlers.get(kind) ?? [])]) this.#call(handler, event);
    }
    return prevented;
  }

  /** Removes every handler. */
  clear(): void {
    this.#handlers.clear();
  }

  #add(kind: string, handler: AnyHandler): () => void {
    const handlers = this.#handlers.get(kind) ?? new Set();
    this.#handlers.set(kind, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  #call(handler: AnyHandler, event: CheckoutEvent<keyof CheckoutEvents>): void {
    try {
      handler(event);
    } catch (error) {
      this.#report(error);
    }
  }
}

const eventOf = (
  type: keyof CheckoutEvents,
  detail: CheckoutEvents[keyof CheckoutEvents],
  preventDefault = () => {},
) => ({ ...detail, type, preventDefault }) as CheckoutEvent<keyof CheckoutEvents>;
