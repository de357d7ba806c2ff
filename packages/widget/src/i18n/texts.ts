import { directionOf, type Language, localeOf } from './language-of.ts';
import type { LanguageTexts, TextKey } from './language-texts.ts';
import { formatPrice, westernDigits } from './money.ts';

/** What fills the gaps of a text. */
type Gaps = Readonly<Record<string, string>>;

/** A language, and its texts as far as they have come. */
export interface Pack {
  readonly language: Language;
  readonly texts: Partial<LanguageTexts['checkout']>;
}

/** The words of one checkout: texts in one language, prices and durations as its locale writes them. */
export interface Texts {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  t(key: TextKey, gaps?: Gaps): string;
  /** A field's label or hint; undefined where there is none. */
  find(key: string): string | undefined;
  /** `amount` in minor units of `currency`. */
  price(amount: number, currency: string): string;
  days(count: number): string;
}

/** Builds the words of one checkout; prices are written as people of this locale write them. */
export function createTexts(locale: string | null | undefined, { language, texts }: Pack): Texts {
  const known = localeOf(locale);
  const words = new Map<string, string>(Object.entries(texts));
  return {
    language,
    direction: directionOf(language),
    find: (key) => words.get(key),
    t: (key, gaps = {}) =>
      (words.get(key) ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap),
    price: (amount, currency) => formatPrice(amount, currency, known),
    days: (count) =>
      new Intl.NumberFormat(westernDigits(language), {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
      }).format(count),
  };
}
