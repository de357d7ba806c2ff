import { createBrowserController } from './browser-controller.ts';
import { draw } from './draw.tsx';
import { parseHostedState, ROOT_ID, STATE_ID, startOf } from './hosted-state.ts';
import { createTexts } from './i18n/texts.ts';
import { createEvents } from './mount.ts';

/** Takes over the hosted page that the server has drawn. Without its state the page stays the plain form that it is. */
export function takeOverHostedPage(apiUrl: string): void {
  const root = document.getElementById(ROOT_ID);
  const json = document.getElementById(STATE_ID)?.textContent;
  if (!root || !json) return;
  const hosted = parseHostedState(JSON.parse(json), '');
  const { clientSecret, locale, action } = hosted;
  const controller = createBrowserController({
    apiUrl,
    clientSecret,
    events: createEvents(),
    state: startOf(hosted),
  });
  draw({ controller, root, texts: createTexts(locale), hosted: { action } });
  controller.start();
}
