import type { FareboxPlace } from '../../browser/farebox-server.ts';
import type { draw } from '../../browser/mount/render-checkout.tsx';
import { report } from '../../browser/report.ts';
import { createCall, loadCheckout } from '../../core/api/api.ts';
import type { CheckoutController } from '../../core/checkout/checkout-controller.ts';
import { Emitter } from '../../core/checkout/emitter.ts';
import type { Loaded, QrCode } from '../../core/checkout/state.ts';
import { REFERENCE_NAME } from '../../core/form/form-names.ts';
import { entriesOf, parseCheckoutForm, parseReference } from '../../core/form/parse-checkout-form.ts';
import { type HostedState, parseHostedState, ROOT_ID, STATE_ID, startOf } from '../../core/hosted-state.ts';
import { type choosing, later } from '../../i18n/languages/en.ts';
import { createTexts, type Texts } from '../../i18n/texts.ts';
import { picture } from '../../ui/picture.tsx';
import { Beside } from '../../ui/side-panel.tsx';
import { openTill } from './open-payment-flow.ts';
import { views } from './views.ts';

/** What the main script lends. */
export interface HostedKit {
  readonly CheckoutController: typeof CheckoutController;
  readonly draw: typeof draw;
  readonly choosing: typeof choosing;
}

/** Takes over the hosted page that the server has drawn. Without its state the page stays the plain form that it is. */
export function takeOver(place: FareboxPlace, kit: HostedKit): void {
  const root = document.getElementById(ROOT_ID);
  const json = document.getElementById(STATE_ID)?.textContent;
  if (!root || !json) return;
  const hosted = withChoice(parseHostedState(JSON.parse(json), ''), root);
  const texts = createTexts(hosted.locale, {
    language: hosted.language,
    texts: { ...kit.choosing, ...later, ...hosted.texts },
  });
  // A window that a shop's page has opened for the provider's: that page shows the rest.
  if (location.hash === '#popup') {
    leave(root, texts);
    return;
  }
  const { action, beside: words } = hosted;
  const beside = (state: Loaded) => Beside({ words, state });
  const controller = createController(hosted, { ...place, root }, kit);
  kit.draw({ controller, root, view: () => ({ texts, action, picture, beside, later: views }) });
  controller.start();
  controller.openTill().catch(report);
}

/** Shoppers choose and type before a script is there. */
function withChoice(hosted: HostedState, root: Element): HostedState {
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

/** The code that the server has drawn. */
function drawnCode({ checkout }: HostedState, root: Element): QrCode | undefined {
  const next = checkout.payment?.next;
  const picture = root.querySelector<SVGSVGElement>('svg.qr');
  const path = picture?.querySelector('path')?.getAttribute('d');
  if (next?.type !== 'qr' || !picture || !path) return;
  return { text: next.data, size: picture.viewBox.baseVal.width, path };
}

function createController(
  hosted: HostedState,
  { apiUrl, files, root }: FareboxPlace & { readonly root: Element },
  kit: HostedKit,
): CheckoutController {
  const clientSecret = async () => hosted.clientSecret;
  const call = createCall({ origin: apiUrl, clientSecret, fetch: (...request) => fetch(...request) });
  return new kit.CheckoutController({
    events: new Emitter(report),
    state: startOf(hosted, drawnCode(hosted, root)),
    load: (signal) => loadCheckout(call, signal),
    lastUsed: () => undefined,
    openTill: (controller) => openTill(controller, { apiUrl, call, clientSecret, files, root }),
  });
}

function leave(root: Element, { t }: Texts): void {
  const [title, detail] = [document.createElement('h2'), document.createElement('p')];
  title.textContent = t('closeWindow');
  detail.textContent = t('closeWindowDetail');
  const notice = document.createElement('section');
  notice.className = 'outcome';
  notice.append(title, detail);
  root.replaceChildren(notice);
  window.close();
}
