import type { JSX } from 'preact';
import type { Texts } from '../../i18n/texts.ts';

/** The banner of a sandbox site. CheckoutView repeats this markup, because a component of its own costs the script bytes. */
export const TestBanner = ({ texts: { t } }: { readonly texts: Texts }): JSX.Element => (
  <p class="test">
    <strong>{t('test')}</strong> {t('testDetail')}
  </p>
);
