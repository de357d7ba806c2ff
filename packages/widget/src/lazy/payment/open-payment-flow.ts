import type { Files } from '../../browser/files.ts';
import { RETURN_KEY, RETURN_PARAMETER } from '../../browser/returned.ts';
import type { Call } from '../../core/api/api.ts';
import { createPaymentApi } from '../../core/api/payment-api.ts';
import { recordOf, text } from '../../core/api/read.ts';
import type { CheckoutController, PaymentFlow } from '../../core/checkout/checkout-controller.ts';
import type { Checkout } from '../../core/contract.ts';
import type { Values } from '../../core/form/fields.ts';
import { METHOD_NAME, REFERENCE_NAME } from '../../core/form/form-names.ts';
import { entriesOf, parseCheckoutForm, parseReference } from '../../core/form/parse-checkout-form.ts';
import type { Pause } from '../../core/payment/follow.ts';
import { createOwnPayment, tryOrUndefined } from '../../core/payment/own-payment.ts';
import { CheckoutPaymentFlow } from '../../core/payment/payment-flow.ts';
import type { PaymentLocation } from '../../core/payment/payment-transitions.ts';
import type { Presentation } from '../../core/public-api.ts';
import { reportAppearanceErrors } from './appearance.ts';
import { listenToCardFrame } from './card-frame-listener.ts';
import { keepFocus, reloadOnReturn } from './focus.ts';
import { keepMounted } from './keep-mounted.ts';
import { openPaymentWindow } from './payment-window.ts';
import { stopHotkeys } from './stop-hotkeys.ts';

/** The checkout that the flow is for. */
export interface PaymentFlowContext {
  readonly apiUrl: string;
  readonly call: Call;
  readonly clientSecret: () => string | Promise<string>;
  readonly files: Files;
  /** The element that the checkout is rendered into. */
  readonly root: Element;
  /** The shop's element, and what is called when it was removed from the document; undefined on the hosted page. */
  readonly target?: Element;
  readonly onRemoved?: () => void;
  /** Undefined on the hosted page, which always redirects and needs no return address. */
  readonly presentation?: () => Presentation | undefined;
}

/** Creates the payment flow of this browser window. */
export async function openPaymentFlow(
  controller: CheckoutController,
  context: PaymentFlowContext,
): Promise<PaymentFlow> {
  const { apiUrl, call, files, presentation } = context;
  const secret = await context.clientSecret();
  reportAppearanceErrors(context.root);
  keepFocus(controller, context.root);
  reloadOnReturn(controller);
  const pageUrl = `${apiUrl}/c/${secret}`;
  const flow = new CheckoutPaymentFlow(controller, {
    api: createPaymentApi(call),
    ownPayment: createOwnPayment({ session: () => sessionStorage, local: () => localStorage }),
    pause,
    pageUrl,
    navigate: (url) => {
      if (context.root.isConnected) location.assign(url);
    },
    fieldValues: () => fieldValues(controller, context.root),
    returnUrl: (checkout, to) => presentation && returnUrl({ checkout, to, secret, apiUrl, pageUrl }),
    openWindow: () => openPaymentWindow(presentation?.()),
    drawCode: async (text) => (await files.qr()).drawCode(text),
    // `async` turns a missing clipboard, as on an insecure page, into a rejection.
    copy: async (text) => navigator.clipboard.writeText(text),
    loadOnDemandTexts: async () =>
      recordOf(text)(await files.texts(`on-demand-${languageAt(context.root)}`), 'texts'),
    cardUrl: (method) =>
      `${pageUrl}/card?${new URLSearchParams({ method, lang: languageAt(context.root), in: 'frame' })}`,
  });
  listenToCardFrame(controller, flow, context);
  const { root, target, onRemoved } = context;
  if (target && onRemoved) {
    stopHotkeys(root);
    keepMounted({ root, target, onRemoved, signal: controller.signal });
  }
  return flow;
}

/** The language of the checkout, from the `lang` attribute that each render sets. */
const languageAt = (root: Element): string => root.closest<HTMLElement>('[lang]')?.lang ?? 'en';

interface ReturnUrlOptions {
  readonly checkout: Checkout;
  readonly to: PaymentLocation;
  readonly secret: string;
  readonly apiUrl: string;
  readonly pageUrl: string;
}

/** The longest return address that the server takes, in characters. */
const RETURN_URL_LIMIT = 2_000;

/**
 * The return address. A payment window returns to our own page, which closes it. The shop's page gets the session's id as a parameter; the
 * client secret stays in the tab's storage. A page without a usable address (`about:srcdoc`, `blob:`, an app's own scheme, too long) has
 * none: the shopper returns to the hosted page.
 */
function returnUrl({ checkout, to, secret, apiUrl, pageUrl }: ReturnUrlOptions): string | undefined {
  if (to === 'window') return `${pageUrl}#popup`;
  const { id } = checkout.session;
  const url = new URL(location.href);
  if (!/^https?:$/.test(url.protocol)) return;
  url.searchParams.set(RETURN_PARAMETER, id);
  if (url.href.length > RETURN_URL_LIMIT) return;
  tryOrUndefined(() => sessionStorage.setItem(RETURN_KEY, `${id} ${secret} ${apiUrl}`));
  return url.href;
}

/** The current values of the chosen method's fields and of the bank reference, also those that were filled without an event. */
function fieldValues({ state }: CheckoutController, root: Element): Values {
  const entries = ['form.methods', 'form.reference'].flatMap((selector) => entriesOf(root, selector));
  const selected = ('checkout' in state && state.selected) || '';
  const { customer, fields } = parseCheckoutForm([[METHOD_NAME, selected], ...entries]);
  const { reference = '' } = parseReference(entries) ?? {};
  return { ...customer, ...fields, ...(reference && { [REFERENCE_NAME]: reference }) };
}

const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
