import { createBrowserController, report } from './browser-controller.ts';
import { Emitter, EVENT_TYPES } from './core/emitter.ts';
import { draw } from './draw.tsx';
import { createTexts } from './i18n/texts.ts';
import styles from './styles/widget.css?inline';

/** What a checkout inside a shop's page can be told. */
export interface CheckoutOptions {
  /** From `POST /v1/sessions`, `clientSecret`. */
  readonly clientSecret: string;
  /** A BCP 47 tag; the session's or the browser's when left out. */
  readonly locale?: string | undefined;
  readonly appearance?: { readonly theme?: 'auto' | 'light' | 'dark' | undefined } | undefined;
}

/** Where to put it. */
export interface MountPlace {
  readonly target: Element;
  readonly apiUrl: string;
  readonly events: Emitter;
}

const HOST = 'farebox-host';

/** An emitter whose handlers' errors go to the page's own error reporting. */
export const createEvents = (): Emitter => new Emitter(report);

/** Whether a checkout is in this element already. */
export const isMounted = (target: Element): boolean =>
  [...target.children].some((child) => child.hasAttribute(HOST));

/**
 * Draws a checkout into a shadow root of its own inside `target`; the answer takes it away again.
 * Styles are adopted, not written inline, so that a strict Content-Security-Policy of the shop holds.
 */
export function mountCheckout(options: CheckoutOptions, { target, apiUrl, events }: MountPlace): () => void {
  const host = document.createElement('div');
  host.setAttribute(HOST, '');
  host.dataset['theme'] = options.appearance?.theme ?? 'auto';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const root = shadow.appendChild(document.createElement('div'));
  root.className = 'farebox';
  const texts = createTexts(options.locale ?? navigator.language);
  root.lang = texts.language;
  target.append(host);

  const controller = createBrowserController({ apiUrl, clientSecret: options.clientSecret, events });
  const { theme } = options.appearance ?? {};
  events.on('ready', () => {
    if ('checkout' in controller.state) host.dataset['theme'] = theme ?? controller.state.checkout.site.theme;
  });
  const forwarded = EVENT_TYPES.map((type) => events.on(type, (event) => forward(event, target)));
  const erase = draw({ controller, root, texts });
  controller.start();
  return () => {
    controller.stop();
    for (const end of forwarded) end();
    erase();
    host.remove();
  };
}

/** A page that has only the script tag listens to the DOM: `farebox:success` on the mount element, and above it. */
function forward(event: { readonly type: string; preventDefault(): void }, target: Element): void {
  const { type, preventDefault, ...detail } = event;
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  if (!target.dispatchEvent(new CustomEvent(`farebox:${type}`, options))) preventDefault();
}
