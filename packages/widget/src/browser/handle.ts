import { type CheckoutEvents, Emitter, type Handler } from '../core/checkout/emitter.ts';
import { asCheckoutError, integrationError } from '../core/checkout-error.ts';
import type { CheckoutHandle, CheckoutOptions, CheckoutPatch } from '../core/public-api.ts';
import { clientSecretOf } from './client-secret.ts';
import type { FareboxServer } from './farebox-server.ts';
import { Misuse } from './misuse.ts';
import { mountFallbackLink } from './mount/fallback-link.ts';
import { forwardTo, type Mounted, MountedCheckout, type MountOptions } from './mount/mount.ts';
import { isMounted } from './mount/mounted.ts';
import { report, tellDeveloper } from './report.ts';

/** One checkout of a page, mounted or in a modal. */
export class Handle implements CheckoutHandle {
  readonly #mountOptions: Omit<MountOptions, 'target'>;
  readonly #events = new Emitter(report);
  #options: CheckoutPatch;
  #target: Element | undefined;
  #mounted: Mounted | undefined;

  constructor(options: CheckoutOptions, server: FareboxServer) {
    this.#options = options;
    this.#mountOptions = {
      ...server,
      events: this.#events,
      onRemoved: () => this.unmount(),
      clientSecret: clientSecretOf(options, server.apiUrl),
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
      this.#mounted = this.#show({ target });
    }
    return this;
  }

  open(): this {
    const target = document.body;
    if (target === this.#target) return this;
    this.unmount();
    this.#target = target;
    this.#openModal(target).catch((error: unknown) => {
      // A checkout that was mounted meanwhile stays.
      if (!this.#mounted) this.unmount();
      this.#fail(error);
    });
    return this;
  }

  update(patch: CheckoutPatch): void {
    this.#options = { ...this.#options, ...patch };
    this.#mounted?.update(patch);
  }

  unmount(): void {
    this.#target = undefined;
    this.#mounted?.unmount();
    this.#mounted = undefined;
  }

  destroy(): void {
    this.unmount();
    this.#events.clear();
  }

  on<K extends keyof CheckoutEvents>(type: K, handler: Handler<K>): () => void {
    return this.#events.on(type, handler);
  }

  async #openModal(target: Element): Promise<void> {
    const { openModal } = await this.#mountOptions.files.modal();
    if (target !== this.#target || this.#mounted) return;
    this.#mounted = openModal({
      show: (wrap) => this.#show({ target, wrap }),
      events: this.#events,
      close: () => this.unmount(),
    });
  }

  #show(where: Pick<MountOptions, 'target' | 'wrap'>): Mounted {
    const mountOptions = { ...this.#mountOptions, ...where };
    try {
      // The shop's own link to the hosted page is for browsers without the script.
      mountOptions.target.querySelector('[data-farebox-fallback]')?.remove();
      return new MountedCheckout(this.#options, mountOptions);
    } catch (error) {
      const end = this.#events.onAny(forwardTo(mountOptions.target));
      this.#fail(error);
      end();
      return mountFallbackLink(this.#options, mountOptions);
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
