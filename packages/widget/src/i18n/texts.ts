import { en, type LanguagePack, type TextKey } from './en.ts';
import { formatPrice } from './money.ts';

/** What fills the gaps of a text. */
type Gaps = Readonly<Record<string, string>>;

/** The words of one checkout: texts in one language, prices, durations and lists as its locale writes them. */
export interface Texts {
  readonly language: string;
  t(key: TextKey, gaps?: Gaps): string;
  /** A field's label or hint; undefined where there is none. */
  find(key: string): string | undefined;
  /** `amount` in minor units of `currency`. */
  price(amount: number, currency: string): string;
  days(count: number): string;
  list(names: readonly string[]): string;
}

/** A locale that Intl knows, else English. */
export function knownLocale(locale: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Builds the words of one checkout; a locale that Intl does not know is written like English. */
export function createTexts(locale: string | null | undefined, pack: LanguagePack = en): Texts {
  const known = knownLocale(locale);
  const language = 'en';
  const find = (key: string) => Object.entries(pack).find(([name]) => name === key)?.[1];
  return {
    language,
    find,
    t: (key, gaps = {}) => pack[key].replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap),
    price: (amount, currency) => formatPrice(amount, currency, known),
    days: (count) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count),
    list: (names) => new Intl.ListFormat(language).format(names),
  };
}
