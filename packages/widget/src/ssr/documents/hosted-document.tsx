import type { JSX } from 'preact';
import type { CheckoutActions } from '../../core/checkout/checkout-controller.ts';
import type { Loaded, QrCode } from '../../core/checkout/state.ts';
import { type HostedState, initialState, ROOT_ID, STATE_ID } from '../../core/hosted-state.ts';
import { packOf } from '../../i18n/all-languages.ts';
import { createTexts } from '../../i18n/texts.ts';
import { CheckoutView } from '../../ui/checkout-view.tsx';
import { PAYMENT_VIEWS } from '../../ui/payment/payment-views.tsx';
import { picture } from '../../ui/picture.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { PageShell } from '../parts/page-shell.tsx';
import { RefundNote } from '../parts/refund-note.tsx';

/** The props of the hosted page. */
export interface HostedDocumentProps {
  readonly hosted: HostedState;
  /** The code of a payment that is scanned: it needs no script. */
  readonly qr?: QrCode | undefined;
  readonly assets: { readonly script: string; readonly style: string };
  readonly actions: CheckoutActions;
}

declare module 'preact' {
  interface LinkHTMLAttributes<T extends EventTarget = HTMLLinkElement> {
    /** HTML, "blocking attributes"; not known to Preact's types yet. */
    blocking?: 'render';
  }
}

/** Seconds after which a page without a script asks again whether the payment has arrived. */
const REFRESH = 4;

/** The whole document of the hosted checkout. */
export function HostedDocument({ hosted, qr, assets, actions }: HostedDocumentProps): JSX.Element {
  const { checkout, action, locale, sidePanel: content } = hosted;
  const texts = createTexts(locale, packOf(locale));
  const state = initialState(hosted, qr);
  const title = texts.t('title', { shop: checkout.site.name });
  const sidePanel = (shown: Loaded) => <SidePanel content={content} state={shown} />;
  const head = (
    <>
      {state.phase === 'waiting' && !asksReference(checkout) && (
        <noscript>
          <meta http-equiv="refresh" content={String(REFRESH)} />
        </noscript>
      )}
      {/* The page is short: a browser that knows this draws it once, whole, and nothing in it moves (HTML, link type "expect"). */}
      <link rel="expect" href={`#${STATE_ID}`} blocking="render" />
      <script src={assets.script} defer data-farebox-hosted />
    </>
  );
  const { theme } = checkout.site;
  return (
    <PageShell title={title} texts={texts} theme={theme} style={assets.style} head={head}>
      <main>
        <h1 class="unseen">{title}</h1>
        <RefundNote checkout={checkout} texts={texts} />
        <div id={ROOT_ID} class="farebox">
          <CheckoutView
            state={state}
            view={{ texts, actions, live: false, action, picture, sidePanel, paymentViews: PAYMENT_VIEWS }}
          />
        </div>
      </main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: HTML reads no entities in a script; jsonOf leaves nothing in it that ends one */}
      <script id={STATE_ID} type="application/json" dangerouslySetInnerHTML={{ __html: jsonOf(hosted) }} />
    </PageShell>
  );
}

/** Whether the page has the form for the bank reference. Such a page is not refreshed, which would lose the input. */
function asksReference({ payment }: HostedState['checkout']): boolean {
  const next = payment?.next;
  return next != null && 'reference' in next && next.given === undefined;
}

/** JSON that no text inside it can end: HTML reads a script's text until `</script`, and `<!--` changes how. */
const jsonOf = (hosted: HostedState): string =>
  JSON.stringify(hosted).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
