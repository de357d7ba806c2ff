import type { PublicSession } from '../core/contract.ts';
import type { SidePanelContent } from '../core/hosted-state.ts';
import { languageTexts } from '../i18n/all-languages.ts';
import { fill } from '../i18n/fill.ts';
import type { Language } from '../i18n/language-of.ts';

/** How shoppers reach the shop: a page, an e-mail address, or both. */
export interface Support {
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}

interface SidePanelOptions {
  readonly language: Language;
  readonly shop: string;
  readonly session: Pick<PublicSession, 'successUrl'>;
  readonly support: Support | undefined;
}

/** The content of the hosted page's side panel. The step back to the shop is left out when the session has no `successUrl`. */
export function sidePanelContent({ language, shop, session, support }: SidePanelOptions): SidePanelContent {
  const texts = languageTexts[language].sidePanel;
  const said = (text: string) => fill(text, { shop });
  const steps = [texts.choose, texts.notified, ...(session.successUrl === null ? [] : [texts.back])];
  const { url, email } = support ?? {};
  return {
    title: texts.title,
    steps: steps.map(said),
    questions: texts.questions,
    links: [
      ...(url === undefined ? [] : [{ href: url, text: said(texts.contact) }]),
      ...(email === undefined ? [] : [{ href: `mailto:${encodeURI(email)}`, text: email }]),
    ],
  };
}
