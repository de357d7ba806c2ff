import type { CheckoutHandle, CheckoutPatch, Farebox } from './browser-contract.ts';
import { isMounted } from './mount.ts';
import { cleanAddress } from './returned.ts';

/** Teaches the page `<farebox-checkout client-secret api-url locale theme>`. */
export function defineElement(farebox: Farebox): void {
  class FareboxCheckoutElement extends HTMLElement {
    static readonly observedAttributes = ['client-secret', 'api-url', 'locale', 'theme'];
    #handle: CheckoutHandle | undefined;

    connectedCallback(): void {
      const clientSecret = this.getAttribute('client-secret');
      if (!clientSecret || isMounted(this)) return;
      const apiUrl = this.getAttribute('api-url') || farebox.apiUrl;
      this.#handle = farebox.create({ clientSecret, apiUrl, ...this.#look() }).mount(this);
      cleanAddress(apiUrl);
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (!this.isConnected || before === now) return;
      if (name === 'client-secret' || name === 'api-url') {
        this.#handle?.destroy();
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
