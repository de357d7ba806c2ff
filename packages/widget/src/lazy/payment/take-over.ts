import type { FareboxServer } from '../../browser/farebox-server.ts';
import type { renderCheckout } from '../../browser/mount/render-checkout.tsx';
import { report } from '../../browser/report.ts';
import { createCall, loadCheckout } from '../../core/api/api.ts';
import type { CheckoutController } from '../../core/checkout/checkout-controller.ts';
import { Emitter } from '../../core/checkout/emitter.ts';
import type { Loaded, QrCode } from '../../core/checkout/state.ts';
import { REFERENCE_NAME } from '../../core/form/form-names.ts';
import { entriesOf, parseCheckoutForm, parseReference } from '../../core/form/parse-checkout-form.ts';
import {
  type HostedState,
  initialState,
  parseHostedState,
  ROOT_ID,
  STATE_ID,
} from '../../core/hosted-state.ts';
import { type choosing, later } from '../../i18n/languages/en.ts';
import { createTexts, type Texts } from '../../i18n/texts.ts';
import { picture } from '../../ui/picture.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { openPaymentFlow } from './open-payment-flow.ts';
import { views } from './views.ts';

/** What the hosted page takes from the script, so that no second copy is loaded. */
export interface ScriptModules {
  readonly CheckoutController: typeof CheckoutController;
  readonly renderCheckout: typeof renderCheckout;
  readonly choosing: typeof choosing;
}

/** Hydrates the hosted page. Without its state the page stays a plain form. */
export function takeOver(server: FareboxServer, script: ScriptModules): void {
  const root = document.getElementById(ROOT_ID);
  const json = document.getElementById(STATE_ID)?.textContent;
  if (!root || !json) return;
  const hosted = withFormValues(parseHostedState(JSON.parse(json), ''), root);
  const texts = createTexts(hosted.locale, {
    language: hosted.language,
    texts: { ...script.choosing, ...later, ...hosted.texts },
  });
  // This page is in a payment window that a shop's page has opened: that page shows the result.
  if (location.hash === '#popup') {
    showWindowNotice(root, texts);
    return;
  }
  const { action, sidePanel: content } = hosted;
  const sidePanel = (state: Loaded) => SidePanel({ content, state });
  const controller = createController(hosted, { ...server, root }, script);
  script.renderCheckout({
    controller,
    root,
    view: () => ({ texts, action, picture, sidePanel, paymentViews: views }),
  });
  controller.start();
  controller.openPaymentFlow().catch(report);
}

/** Adds what the shopper has chosen and typed before the script was loaded. */
function withFormValues(hosted: HostedState, root: Element): HostedState {
  const entries = ['form.methods', 'form.reference'].flatMap((selector) => entriesOf(root, selector));
  const { method, customer, fields } = parseCheckoutForm(entries);
  const { reference } = parseReference(entries) ?? {};
  const values = {
    ...hosted.values,
    ...customer,
    ...fields,
    ...(reference && { [REFERENCE_NAME]: reference }),
  };
  return { ...hosted, selected: method || hosted.selected, values };
}

/** Reads the QR code from the server's HTML. */
function drawnCode({ checkout }: HostedState, root: Element): QrCode | undefined {
  const next = checkout.payment?.next;
  const picture = root.querySelector<SVGSVGElement>('svg.qr');
  const path = picture?.querySelector('path')?.getAttribute('d');
  if (next?.type !== 'qr' || !picture || !path) return;
  return { text: next.data, size: picture.viewBox.baseVal.width, path };
}

function createController(
  hosted: HostedState,
  { apiUrl, files, root }: FareboxServer & { readonly root: Element },
  script: ScriptModules,
): CheckoutController {
  const clientSecret = async () => hosted.clientSecret;
  const call = createCall({ origin: apiUrl, clientSecret, fetch: (...request) => fetch(...request) });
  return new script.CheckoutController({
    events: new Emitter(report),
    state: initialState(hosted, drawnCode(hosted, root)),
    load: (signal) => loadCheckout(call, signal),
    lastUsed: () => undefined,
    loadPaymentFlow: (controller) => openPaymentFlow(controller, { apiUrl, call, clientSecret, files, root }),
  });
}

function showWindowNotice(root: Element, { t }: Texts): void {
  const [title, detail] = [document.createElement('h2'), document.createElement('p')];
  title.textContent = t('closeWindow');
  detail.textContent = t('closeWindowDetail');
  const notice = document.createElement('section');
  notice.className = 'outcome';
  notice.append(title, detail);
  root.replaceChildren(notice);
  window.close();
}
