import type { JSX } from 'preact';
import { ACCESS_STATUS_META } from '../../core/access-status.ts';
import type { PublicSite } from '../../core/contract.ts';
import { languageTexts, packOf } from '../../i18n/all-languages.ts';
import { fill } from '../../i18n/fill.ts';
import { createTexts, type Texts } from '../../i18n/texts.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { CHECK, CLOCK, STOP } from '../../ui/glyphs.ts';
import { PageShell } from '../parts/page-shell.tsx';
import { ShopName } from '../parts/shop-name.tsx';
import { TestBanner } from '../parts/test-banner.tsx';

/**
 * The status of a code: `waiting` for a proven payment, `left` after the payment was canceled or expired, `paid`, `checked` while the
 * payment is under review, or `ended` after a refund.
 */
type AccessStatus = 'waiting' | 'left' | 'paid' | 'checked' | 'ended';

/** The content of a paid code's page. */
export interface AccessPage {
  readonly site: PublicSite;
  /** What the code is for; `amount` in minor units. */
  readonly order: { readonly amount: number; readonly currency: string; readonly reference: string };
  readonly provider: string;
  /** The code, which is shown only after the payment is proven. */
  readonly code: string;
  readonly status: AccessStatus;
  /** Where the shop is, where that is known. */
  readonly back: string | null;
  readonly locale: string;
  /** `script` polls the status. */
  readonly assets: { readonly script: string; readonly style: string };
}

/** Seconds after which a page without a script asks again. */
const REFRESH = 4;

/** The page of a paid code: the status of its payment, and the code after that is proven. */
export function AccessDocument(page: AccessPage): JSX.Element {
  const { site, status, locale, assets } = page;
  const texts = createTexts(locale, packOf(locale));
  const follows = status === 'waiting' || status === 'left';
  const head = follows && (
    <>
      <noscript>
        <meta http-equiv="refresh" content={String(REFRESH)} />
      </noscript>
      <meta name={ACCESS_STATUS_META} content={status} />
      <script type="module" src={assets.script} />
    </>
  );
  return (
    <PageShell
      title={texts.t('title', { shop: site.name })}
      texts={texts}
      theme={site.theme}
      style={assets.style}
      head={head}
    >
      <main class="slim">
        <div class="farebox">
          <div class="checkout">
            {site.mode === 'sandbox' && <TestBanner texts={texts} />}
            <Summary page={page} texts={texts} />
            <div class="stage">
              <AccessOutcome page={page} texts={texts} />
            </div>
          </div>
        </div>
      </main>
    </PageShell>
  );
}

const SEALS = {
  waiting: ['wait', CLOCK],
  left: ['wait', CLOCK],
  paid: ['good', CHECK],
  checked: ['review', CLOCK],
  ended: ['', STOP],
} as const;

/** A page and its texts. */
interface PartProps {
  readonly page: AccessPage;
  readonly texts: Texts;
}

function Summary({ page: { site, order }, texts: { t, price } }: PartProps): JSX.Element {
  return (
    <section class="summary" aria-label={t('summary')}>
      <ShopName {...site} />
      <p class="total">{price(order.amount, order.currency)}</p>
      <p class="fine">{t('reference', { reference: order.reference })}</p>
    </section>
  );
}

function AccessOutcome({ page, texts: { language, t } }: PartProps): JSX.Element {
  const { site, provider, code, status, back } = page;
  const own = languageTexts[language].access;
  const gaps = { shop: site.name, provider };
  const [kind, glyph] = SEALS[status];
  const [title, detail] = {
    waiting: [t('waiting'), t('waitingDetail', gaps)],
    left: [t('waiting'), t('stillPending', gaps)],
    paid: [t('paid'), t('paidDetail', gaps)],
    checked: [t('review'), t('reviewDetail', gaps)],
    ended: [own.ended, ''],
  }[status] as [string, string];
  return (
    <section class="outcome">
      <span class="seal" data-kind={kind || undefined}>
        <Glyph path={glyph} />
      </span>
      <h1>{title}</h1>
      {detail && <p>{detail}</p>}
      {status === 'paid' && (
        <div class="kept">
          <p class="soft">{own.code}</p>
          <code class="data number" dir="ltr">
            {code}
          </code>
          <p class="fine">{fill(own.keep, gaps)}</p>
        </div>
      )}
      {back && (
        <a class={status === 'paid' ? 'primary' : 'quiet'} href={back} rel="noreferrer">
          {t('back', gaps)}
        </a>
      )}
    </section>
  );
}
