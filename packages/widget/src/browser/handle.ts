import { type CheckoutEvents, Emitter, type Handler } from '../core/checkout/emitter.ts';
import { asCheckoutError, integrationError } from '../core/checkout-error.ts';
import type { CheckoutHandle, CheckoutOptions, CheckoutPatch } from '../core/public-api.ts';
import { clientSecretOf } from './client-secret.ts';
import type { FareboxPlace } from './farebox-server.ts';
import { Misuse } from './misuse.ts';
import { showWayOn } from './mount/fallback-link.ts';
import { forwardTo, type Mounted, MountedCheckout, type MountPlace } from './mount/mount.ts';
import { isMounted } from './mount/mounted.ts';
import { report, tellDeveloper } from './report.ts';

/** One checkout of a page, wherever it is shown. */
export class Handle implements CheckoutHandle {
  readonly #place: Omit<MountPlace, 'target'>;
  readonly #events = new Emitter(report);
  #options: CheckoutPatch;
  #target: Element | undefined;
  #shown: Mounted | undefined;

  constructor(options: CheckoutOptions, place: FareboxPlace) {
    this.#options = options;
    this.#place = {
      ...place,
      events: this.#events,
      left: () => this.unmount(),
      clientSecret: clientSecretOf(options, place.apiUrl),
    };
    this.#events.on('error', ({ error }) => tellDeveloper(error));
  }

  mount(wanted: string | Element): this {
    const target = elementOf(wanted);
    if (target === this.#target && isMounted(target)) return this;
    this.unmount();
    if (isMounted(target))
      this.#fail(integrationError('already_mounted', 'expected an element without a checkout'));
    else {
      this.#target = target;
      this.#shown = this.#show({ target });
    }
    return this;
  }

  open(): this {
    const target = document.body;
    if (target === this.#target) return this;
    this.unmount();
    this.#target = target;
    this.#openModal(target).catch((error: unknown) => {
      // What was mounted meanwhile stays.
      if (!this.#shown) this.unmount();
      this.#fail(error);
    });
    return this;
  }

  update(patch: CheckoutPatch): void {
    this.#options = { ...this.#options, ...patch };
    this.#shown?.update(patch);
  }

  unmount(): void {
    this.#target = undefined;
    this.#shown?.end();
    this.#shown = undefined;
  }

  destroy(): void {
    this.unmount();
    this.#events.clear();
  }

  on<K extends keyof CheckoutEvents>(type: K, handler: Handler<K>): () => void {
    return this.#events.on(type, handler);
  }

  async #openModal(target: Element): Promise<void> {
    const { openModal } = await this.#place.files.modal();
    if (target !== this.#target || this.#shown) return;
    this.#shown = openModal({
      show: (frame) => this.#show({ target, frame }),
      events: this.#events,
      close: () => this.unmount(),
    });
  }

  #show(where: Pick<MountPlace, 'target' | 'frame'>): Mounted {
    const place = { ...this.#place, ...where };
    try {
      // The link to the hosted page that a shop may have put there is for browsers in which nothing takes its place.
      place.target.querySelector('[data-farebox-fallback]')?.remove();
      return new MountedCheckout(this.#options, place);
    } catch (error) {
      const end = this.#events.onAny(forwardTo(place.target));
      this.#fail(error);
      end();
      return showWayOn(this.#options, place);
    }
  }

  #fail(error: unknown): void {
    this.#events.emit('error', { error: asCheckoutError(error) });
  }
}

function elementOf(target: string | Element): Element {
  const element = typeof target === 'string' ? document.querySelector(target) : target;
  if (element instanceof Element) return element;
  throw new Misuse('element_missing', `expected an element to mount into, got ${target}`);
}
