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

/** Whose flow it is. */
export interface PaymentFlowContext {
  readonly apiUrl: string;
  readonly call: Call;
  readonly clientSecret: () => string | Promise<string>;
  readonly files: Files;
  /** What the checkout is drawn into. */
  readonly root: Element;
  /** Where in the shop's page it stands, and who is told when that has left the document; undefined on the hosted page. */
  readonly target?: Element;
  readonly onRemoved?: () => void;
  /** Undefined on the hosted page, which takes the shopper away and knows where they come back to. */
  readonly presentation?: () => Presentation | undefined;
}

/** Builds a flow that works with this browser window. */
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
    // Without `async` a page that is not secure, and so has no clipboard, would throw.
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

/** The language that is spoken here; whoever draws the checkout has said it. */
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
 * A window comes back to our own page, which closes it; this page is come back to with the session's id, its secret stays in the tab. A
 * page that cannot be come back to (`about:srcdoc`, `blob:`, an app's own, an address that is too long) gives no address: then the
 * shopper comes back to the hosted page.
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

/** What the fields of the chosen method, or the one for the bank's reference, hold now, whoever filled them. */
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
