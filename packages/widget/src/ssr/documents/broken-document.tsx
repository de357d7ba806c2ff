import type { JSX } from 'preact';
import { packOf } from '../../i18n/all-languages.ts';
import { createTexts } from '../../i18n/texts.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { STOP } from '../../ui/glyphs.ts';
import { PageShell } from '../parts/page-shell.tsx';

/** Why there is no checkout to show. */
export interface BrokenPage {
  /** Whether trying again makes sense. */
  readonly recoverable: boolean;
  /** What support needs to find the request. */
  readonly requestId: string;
  readonly locale: string;
  readonly assets: { readonly style: string };
}

/** The page of a checkout that cannot be shown: what to make of it, and what to tell support. */
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
