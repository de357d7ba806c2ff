import type { CheckoutHandle, CheckoutPatch, Farebox } from './browser-contract.ts';
import { cleanAddress } from './returned.ts';

/** Teaches the page `<farebox-checkout client-secret locale theme>`. */
export function defineElement(farebox: Farebox): void {
  class FareboxCheckoutElement extends HTMLElement {
    static readonly observedAttributes = ['client-secret', 'locale', 'theme'];
    #handle: CheckoutHandle | undefined;

    connectedCallback(): void {
      const clientSecret = this.getAttribute('client-secret');
      if (!clientSecret || this.#handle) return;
      this.#handle = farebox.create({ clientSecret, ...this.#look() }).mount(this);
      cleanAddress();
    }

    disconnectedCallback(): void {
      this.#handle?.destroy();
      this.#handle = undefined;
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (!this.isConnected || before === now) return;
      if (name === 'client-secret') {
        this.disconnectedCallback();
        this.connectedCallback();
      } else this.#handle?.update(this.#look());
    }

    #look(): CheckoutPatch {
      return lookOf(this.getAttribute('locale'), this.getAttribute('theme'));
    }
  }
  if (!customElements.get('farebox-checkout'))
    customElements.define('farebox-checkout', FareboxCheckoutElement);
}

/** How a checkout that is written in HTML is to look; a theme that there is not is the site's. */
export const lookOf = (locale?: string | null, theme?: string | null): CheckoutPatch => ({
  locale: locale ?? undefined,
  appearance: { theme: theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : undefined },
});
