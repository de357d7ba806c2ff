import { recordOf, text } from '../../core/api/read.ts';
import { tryOrUndefined } from '../../core/payment/own-payment.ts';
import { languageOf, localeOf } from '../../i18n/language-of.ts';
import type { LanguageTexts } from '../../i18n/language-texts.ts';
import { choosing } from '../../i18n/languages/en.ts';
import { createTexts, type Texts } from '../../i18n/texts.ts';

/** The texts of a checkout in a shop's page: English at first, another language when it has been loaded. */
export class LanguageLoader {
  readonly #fetch: (language: string) => Promise<unknown>;
  #english: Partial<LanguageTexts['checkout']> = choosing;
  #other: Partial<LanguageTexts['checkout']> = {};
  #locale = 'en';
  #wanted = 'en';
  texts: Texts;

  /** `fetch` loads the texts of one language. */
  constructor(fetch: (language: string) => Promise<unknown>) {
    this.#fetch = fetch;
    this.texts = this.#write('en');
  }

  /** Loads the language of the first of these locales that has texts. Never rejects: a failed load leaves English. */
  async load(...locales: readonly (string | null | undefined)[]): Promise<void> {
    const locale = localeOf(...locales);
    const language = languageOf(locale);
    this.#wanted = language;
    const known = language === 'en' ? {} : language === this.texts.language ? this.#other : undefined;
    const other = known ?? readPack(await this.#fetch(language).catch(() => undefined));
    // Another language may have been requested meanwhile.
    if (this.#wanted !== language) return;
    this.#other = other;
    this.#locale = locale;
    this.texts = this.#write(Object.keys(other).length ? language : 'en');
  }

  /** Adds the English texts of the payment flow. */
  addEnglish(english: Partial<LanguageTexts['checkout']>): void {
    this.#english = { ...this.#english, ...english };
    this.texts = this.#write(this.texts.language);
  }

  #write(language: Texts['language']): Texts {
    return createTexts(this.#locale, { language, texts: { ...this.#english, ...this.#other } });
  }
}

const readPack = (json: unknown): Readonly<Record<string, string>> =>
  tryOrUndefined(() => recordOf(text)(json, 'texts')) ?? {};
