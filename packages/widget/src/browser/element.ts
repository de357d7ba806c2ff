import type { CheckoutHandle, CheckoutPatch, Farebox } from '../core/public-api.ts';
import { isMounted } from './mount/mounted.ts';
import { cleanAddress } from './returned.ts';

/** Defines the custom element `<farebox-checkout client-secret api-url locale theme>`. */
export function defineElement(farebox: Farebox): void {
  class FareboxCheckoutElement extends HTMLElement {
    static readonly observedAttributes = ['client-secret', 'api-url', 'locale', 'theme'];
    #handle: CheckoutHandle | undefined;
    #shown = '';

    connectedCallback(): void {
      const clientSecret = this.getAttribute('client-secret');
      const apiUrl = this.getAttribute('api-url') || farebox.apiUrl;
      const wanted = `${clientSecret} ${apiUrl}`;
      if (wanted === this.#shown && isMounted(this)) return;
      this.#shown = wanted;
      this.#handle?.destroy();
      if (!clientSecret) return;
      this.#handle = farebox.create({ clientSecret, apiUrl, ...this.#appearance() }).mount(this);
      cleanAddress(apiUrl);
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      // The initial attributes are read by connectedCallback.
      if (!this.#shown || !this.isConnected || before === now) return;
      this.connectedCallback();
      if (!/-/.test(name)) this.#handle?.update(this.#appearance());
    }

    #appearance(): CheckoutPatch {
      return appearanceOf(this.getAttribute('locale'), this.getAttribute('theme'));
    }
  }
  if (!customElements.get('farebox-checkout'))
    customElements.define('farebox-checkout', FareboxCheckoutElement);
}

/** The locale and appearance of a checkout from HTML attributes. An unknown theme is replaced by the site's. */
export const appearanceOf = (locale?: string | null, theme?: string | null): CheckoutPatch => ({
  locale: locale ?? undefined,
  appearance: { theme: THEMES.find((known) => known === theme) },
});

const THEMES = ['light', 'dark', 'auto'] as const;
