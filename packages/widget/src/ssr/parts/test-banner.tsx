import type { JSX } from 'preact';
import type { Texts } from '../../i18n/texts.ts';

/** Says that nobody's money moves here. The checkout has it written out, for in the script a component of its own costs bytes. */
export const TestBanner = ({ texts: { t } }: { readonly texts: Texts }): JSX.Element => (
  <p class="test">
    <strong>{t('test')}</strong> {t('testDetail')}
  </p>
);
