import type { CheckoutEvents, Handler } from './checkout/emitter.ts';

/**
 * What a page that embeds the checkout talks to: `window.Farebox`, as types. The script implements them, the npm package hands them on.
 */

/** A custom property `--farebox-…` of the shop's, without its prefix; the README says what each changes. */
export type AppearanceVariable =
  | 'accent'
  | 'on-accent'
  | 'surface'
  | 'text'
  | 'muted'
  | 'line'
  | 'danger'
  | 'radius'
  | 'font'
  | 'space';

/** How a checkout looks. */
export interface Appearance {
  /** The shop's own, from its site, when left out; `auto` follows the shopper's system. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** `{accent: '#0a7d55', radius: '8px'}`; what is left out is what the shop's stylesheet says, else ours. */
  readonly variables?: { readonly [V in AppearanceVariable]?: string | undefined } | undefined;
}

/** Where the provider's page opens; `auto` is `redirect`, and so is a window that the browser blocks. */
export type Presentation = 'auto' | 'redirect' | 'popup' | 'tab';

/** The options that may change while a checkout is mounted. */
export interface CheckoutPatch {
  /** A BCP 47 tag; the session's, else the browser's, when left out. */
  readonly locale?: string | undefined;
  readonly appearance?: Appearance | undefined;
  readonly presentation?: Presentation | undefined;
}

/** The options of a checkout. One of `clientSecret` and `fetchClientSecret` is required. */
export interface CheckoutOptions extends CheckoutPatch {
  /** The Farebox server's origin, such as `https://pay.example.com`; the one that the script came from when left out. */
  readonly apiUrl?: string | undefined;
  /** From `POST /v1/sessions`, `clientSecret`. */
  readonly clientSecret?: string | undefined;
  /** Asks the shop's own server for a client secret, once it is needed. */
  readonly fetchClientSecret?: (() => Promise<string>) | undefined;
}

/** One checkout of a page. */
export interface CheckoutHandle {
  /** Mounts the checkout into this element, or the one at this selector. Throws a TypeError when there is none. */
  mount(target: string | Element): CheckoutHandle;
  /** Opens the checkout in a modal. */
  open(): CheckoutHandle;
  update(patch: CheckoutPatch): void;
  /** Unmounts the checkout. It can be mounted or opened again. */
  unmount(): void;
  /** Unmounts the checkout and removes all handlers. */
  destroy(): void;
  /** Adds a handler. Returns a function that removes it. */
  on<K extends keyof CheckoutEvents>(type: K, handler: Handler<K>): () => void;
}

/** The result of the payment that the shopper has returned from. */
export interface Returned {
  readonly status: string;
  readonly sessionId: string;
  readonly paymentId: string | null;
}

/** The result of one check of the page. */
export interface Diagnosis {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** The line to change, if the check failed. */
  readonly fix: string | null;
}

/** One for each server, by its origin. */
export interface Fareboxes {
  [origin: string]: Farebox | undefined;
}

/** What `window.Farebox` is. */
export interface Farebox {
  readonly version: string;
  /** The origin of the server that this is for. */
  readonly apiUrl: string;
  /** Those of every server whose script the page has; `window.Farebox` is the first one's. */
  readonly servers: Fareboxes;
  /** Throws a TypeError without a client secret and without a way to get one, and when nobody has said where the server is. */
  create(options: CheckoutOptions): CheckoutHandle;
  /** Whether the shopper has come back to this page from a provider's. */
  hasReturned(): boolean;
  /** Cleans the page's address and asks the server what became of the payment; null when the shopper did not come back. */
  resume(options?: { readonly clientSecret?: string }): Promise<Returned | null>;
  /** For the developer: checks the page for mistakes, prints the results and returns them. */
  diagnose(): Promise<readonly Diagnosis[]>;
}

declare global {
  interface Window {
    Farebox?: Farebox;
  }
}
