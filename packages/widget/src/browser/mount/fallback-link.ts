import type { CheckoutPatch } from '../../core/public-api.ts';
import { report } from '../report.ts';
import { wantedLanguages } from '../wanted-languages.ts';
import { Words } from './language-loader.ts';
import type { Mounted, MountPlace } from './mount.ts';

/**
 * What stands in the checkout's place when this browser cannot draw it: a link to the hosted page, which needs no script. Above a page
 * there is no place, and the shopper goes there at once.
 */
export function showWayOn({ locale }: CheckoutPatch, place: MountPlace): Mounted {
  const words = new Words(place.files.texts);
  const link = document.createElement('a');
  const show = async () => {
    link.href = `${place.apiUrl}/c/${await place.clientSecret()}`;
    await words.learn(locale, ...wantedLanguages());
    if (place.frame) location.assign(link.href);
    link.textContent = words.texts.t('choose');
  };
  place.target.append(link);
  show().catch(report);
  return { texts: words.texts, update() {}, end: () => link.remove() };
}
