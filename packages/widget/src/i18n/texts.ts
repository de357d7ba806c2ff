import { directionOf, type Language, localeOf } from './language-of.ts';
import type { LanguageTexts, TextKey } from './language-texts.ts';
import { formatPrice, westernDigits } from './money.ts';

/** The values for a text's placeholders. */
type Gaps = Readonly<Record<string, string>>;

/** A language, and its texts that have been loaded. */
export interface Pack {
  readonly language: Language;
  readonly texts: Partial<LanguageTexts['checkout']>;
}

/** The texts of a checkout in one language, and prices and durations formatted for its locale. */
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

/** Creates the texts of a checkout. Prices are formatted for this locale. */
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
