import type { CardProblems } from '@farebox/contract/card';
import type { JSX } from 'preact';
import { loadedState } from '../../core/checkout/state.ts';
import type { Checkout, Method } from '../../core/contract.ts';
import { packOf } from '../../i18n/all-languages.ts';
import { createTexts, type Texts } from '../../i18n/texts.ts';
import { OrderSummary } from '../../ui/order-summary.tsx';
import { picture } from '../../ui/picture.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { NO_ACTIONS } from '../no-actions.ts';
import { CardFields } from '../parts/card-fields.tsx';
import { PageShell } from '../parts/page-shell.tsx';
import { TestBanner } from '../parts/test-banner.tsx';
import { type Support, sidePanelContent } from '../side-panel-content.ts';

/** The content of the page for card details. */
export interface CardPage {
  readonly checkout: Checkout;
  readonly method: Method;
  /** Where the form goes: the page's own address. */
  readonly action: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** Where shoppers ask the shop; left out where it names nothing. */
  readonly support?: Support | undefined;
  /** The origins that the page may stand in a frame of; undefined when it is a page of its own. */
  readonly shops?: readonly string[] | undefined;
  /** What was wrong with the card; its fields are empty again. */
  readonly problems?: CardProblems | undefined;
  /** The frame's script and the stylesheet's text. */
  readonly assets: { readonly script: string; readonly style: string };
}

/**
 * The page for card details: in a frame of a checkout, or, without a script, a page of its own. It is a plain form whose answer navigates the
 * whole window.
 */
export function CardDocument({
  checkout,
  method,
  locale,
  shops,
  assets,
  support,
  ...form
}: CardPage): JSX.Element {
  const texts = createTexts(locale, packOf(locale));
  const title = texts.t('title', { shop: checkout.site.name });
  const fields = <CardForm {...form} texts={texts} checkout={checkout} method={method} shops={shops} />;
  return (
    <PageShell
      title={shops ? method.name : title}
      texts={texts}
      theme={checkout.site.theme}
      framed={shops !== undefined}
      style={assets.style}
      head={<script type="module" src={assets.script} />}
    >
      {shops ? (
        <div class="farebox card-frame">{fields}</div>
      ) : (
        <WholePage {...{ checkout, method, texts, title, support }} action={form.action}>
          {fields}
        </WholePage>
      )}
    </PageShell>
  );
}

interface WholePageProps {
  readonly checkout: Checkout;
  readonly method: Method;
  readonly texts: Texts;
  readonly title: string;
  readonly action: string;
  readonly support: Support | undefined;
  readonly children: JSX.Element;
}

/** The hosted page with the card's fields instead of the methods. */
function WholePage({
  checkout,
  method,
  texts,
  title,
  action,
  support,
  children,
}: WholePageProps): JSX.Element {
  const state = loadedState(checkout);
  const view = { texts, actions: NO_ACTIONS, live: false, picture };
  const [hosted = ''] = action.split('/card?');
  const { session, site } = checkout;
  const sidePanel = sidePanelContent({ language: texts.language, shop: site.name, session, support });
  return (
    <main>
      <h1 class="unseen">{title}</h1>
      <div class="farebox">
        <div class="checkout">
          {checkout.site.mode === 'sandbox' && <TestBanner texts={texts} />}
          <OrderSummary state={state} view={view} />
          <div class="stage card-page">
            <h2>{method.name}</h2>
            {children}
            <a class="quiet" href={hosted}>
              {texts.t('another')}
            </a>
          </div>
          <SidePanel content={sidePanel} state={state} />
        </div>
      </div>
    </main>
  );
}

type FormProps = Pick<CardPage, 'method' | 'action' | 'shops' | 'problems' | 'checkout'> & {
  readonly texts: Texts;
};

function CardForm({ method, action, shops, problems = {}, texts, checkout }: FormProps): JSX.Element {
  return (
    <form
      class="card-form"
      method="post"
      action={action}
      target="_top"
      noValidate
      data-shops={JSON.stringify(shops ?? [])}
    >
      <CardFields texts={texts} problems={problems} method={method} shop={checkout.site.name} />
      <button
        type="submit"
        class="primary"
        part="button"
        data-label={texts.t('pay', { amount: texts.price(method.amount, method.currency) })}
        data-busy={texts.t('starting')}
      >
        {texts.t('pay', { amount: texts.price(method.amount, method.currency) })}
      </button>
    </form>
  );
}
