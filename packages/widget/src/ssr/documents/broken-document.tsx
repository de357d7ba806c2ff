import type { JSX } from 'preact';
import { packOf } from '../../i18n/all-languages.ts';
import { createTexts } from '../../i18n/texts.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { STOP } from '../../ui/glyphs.ts';
import { PageShell } from '../parts/page-shell.tsx';

/** Why the checkout cannot be shown. */
export interface BrokenPage {
  /** Whether trying again makes sense. */
  readonly recoverable: boolean;
  /** What support needs to find the request. */
  readonly requestId: string;
  readonly locale: string;
  readonly assets: { readonly style: string };
}

/** The error page: whether to try again, and the request's id for support. */
export function BrokenDocument({ recoverable, requestId, locale, assets }: BrokenPage): JSX.Element {
  const texts = createTexts(locale, packOf(locale));
  const { t } = texts;
  return (
    <PageShell title={t('broken')} texts={texts} theme="auto" style={assets.style}>
      <main class="slim">
        <div class="farebox">
          <div class="stage">
            <section class="outcome">
              <span class="seal">
                <Glyph path={STOP} />
              </span>
              <h1>{t('broken')}</h1>
              <p>{t(recoverable ? 'brokenForNow' : 'brokenFinal')}</p>
              <p class="fine">{t('requestId', { requestId })}</p>
            </section>
          </div>
        </div>
      </main>
    </PageShell>
  );
}
