import type { CheckoutPatch } from '../../core/public-api.ts';
import { report } from '../report.ts';
import { wantedLanguages } from '../wanted-languages.ts';
import { LanguageLoader } from './language-loader.ts';
import type { Mounted, MountOptions } from './mount.ts';

/**
 * Mounts a link to the hosted page, which needs no script, when this browser cannot render the checkout. A modal navigates there at once.
 */
export function mountFallbackLink({ locale }: CheckoutPatch, mountOptions: MountOptions): Mounted {
  const language = new LanguageLoader(mountOptions.files.texts);
  const link = document.createElement('a');
  const show = async () => {
    link.href = `${mountOptions.apiUrl}/c/${await mountOptions.clientSecret()}`;
    await language.load(locale, ...wantedLanguages());
    if (mountOptions.wrap) location.assign(link.href);
    link.textContent = language.texts.t('choose');
  };
  mountOptions.target.append(link);
  show().catch(report);
  return { texts: language.texts, update() {}, unmount: () => link.remove() };
}
