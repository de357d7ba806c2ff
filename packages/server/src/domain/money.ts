import { decimalsOf } from '@farebox/contract/money';
import { InvalidAmount } from './errors.ts';

/** An amount with its currency: `amount` in minor units (an integer), `currency` as ISO 4217 upper-case code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/**
 * How a provider writes decimals: `point` is "1,000.50", `comma` is "1.000,50". A provider whose pages do not say stays undefined:
 * then only a text with one meaning is read.
 */
export type NumberFormat = 'point' | 'comma';

/** Digits without separators. */
interface Decimal {
  readonly whole: string;
  readonly fraction: string;
}

/** No amount is longer, and no reading of a short text takes long. In characters. */
const LONGEST = 60;

// Groups of three digits, or of two before the last three as in India. A group never begins a number with a zero, and one number has
// one kind of separator. Spaces and apostrophes separate groups in either format.
const BLANKS = " \u00a0\u2009\u202f'’";
const shape = (mark: string, decimal: string, others = ''): RegExp =>
  new RegExp(
    `^(?:(\\d+)|([1-9]\\d{0,2}(?:([${mark}${BLANKS}])\\d{3})(?:\\3\\d{3})*${others}))(?:\\${decimal}(\\d+))?$`,
  );
const SHAPES: Readonly<Record<NumberFormat, RegExp>> = {
  point: shape(',', '.', '|[1-9]\\d?(?:,\\d{2})+,\\d{3}'),
  comma: shape('.', ','),
};

/**
 * Reads a provider's decimal text exactly into minor units (ISO 4217 exponent), never through a float: "250.50" EUR is 25050.
 *
 * A text is read when it has one meaning. White space around it means nothing. Its decimal mark is a point, before which digits may
 * stand in groups: "1,000.00", "1 000.00", "1,00,000.00". Decimals beyond the currency's must be zeros, or a binary artefact: what is
 * within a millionth of a minor unit ("19.989999999999998") is that minor unit.
 *
 * A text has two meanings when a country that writes decimals with a comma would read another amount in it: "1.000" and "1,000" are one
 * or a thousand. Only a point before exactly as many digits as the currency has decimals is no such case ("1.000" KWD), for that is how
 * the amount is written out. What only a comma country could have written ("1.000,00", "1,00") is not read either. A configured
 * `format` decides all of these. The amount that somebody expects decides nothing.
 * @throws InvalidAmount when the text has no meaning or two, is finer than the currency, or is beyond 2^53 - 1.
 */
export function parseAmount(text: string, currency: string, format?: NumberFormat): number {
  const quoted = JSON.stringify(text.slice(0, 40));
  const decimals = decimalsOf(currency);
  const decimal = shapeOf(text, format ?? 'point');
  if (!decimal) throw new InvalidAmount(`expected a decimal like "12.50", got ${quoted}`);
  if (format === undefined && hasTwoMeanings(text, decimals))
    throw new InvalidAmount(`expected a decimal with one meaning, like "12.50", got ${quoted}`);
  const amount = minorUnits(decimal, decimals);
  if (amount === undefined)
    throw new InvalidAmount(`expected at most ${decimals} decimals for ${currency}, got ${quoted}`);
  if (!Number.isSafeInteger(amount))
    throw new InvalidAmount(`expected at most 2^53 - 1 minor units, got ${text.length} digits`);
  return amount;
}

function shapeOf(text: string, format: NumberFormat): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const match = SHAPES[format].exec(text.trim());
  if (!match) return undefined;
  const [, plain, groups = '', , fraction = ''] = match;
  return { whole: plain ?? groups.replaceAll(/\D/g, ''), fraction };
}

function hasTwoMeanings(text: string, decimals: number): boolean {
  const [point, comma] = [shapeOf(text, 'point'), shapeOf(text, 'comma')];
  if (!point || !comma) return false;
  return spelling(point) !== spelling(comma) && (decimals === 0 || point.fraction.length !== decimals);
}

/** The number of minor units; undefined when the decimal is finer than one, by more than a millionth of it. May be no safe integer. */
function minorUnits({ whole, fraction }: Decimal, decimals: number): number | undefined {
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const rest = fraction.slice(decimals);
  const [scaled, one] = [BigInt(rest || '0') * 1_000_000n, 10n ** BigInt(rest.length)];
  if (scaled <= one) return Number(units);
  return one * 1_000_000n - scaled <= one ? Number(units + 1n) : undefined;
}

/** A decimal without zeros that say nothing: equal decimals are spelled the same. */
const spelling = ({ whole, fraction }: Decimal): string => {
  const [front, back] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  return back === '' ? front : `${front}.${back}`;
};

/**
 * Every way in which a program may print the amount of a text, without separators of thousands: of "1,000.00" these are "1000",
 * "1000.0" and "1000.00". A text with two meanings has the spellings of both. Empty when the text is no amount of `currency`.
 */
export function equalSpellings(text: string, currency: string): readonly string[] {
  const amounts = (['point', 'comma'] as const).flatMap((format) => {
    const decimal = shapeOf(text, format);
    const amount = decimal && minorUnits(decimal, decimalsOf(currency));
    return amount !== undefined && Number.isSafeInteger(amount) ? [amount] : [];
  });
  return [...new Set(amounts.flatMap((amount) => spellingsOf({ amount, currency })))];
}

function spellingsOf(money: Money): readonly string[] {
  const [whole = '', digits = ''] = formatShortAmount(money).split('.');
  const lengths = [0, 1, 2, decimalsOf(money.currency)].filter((length) => length >= digits.length);
  return lengths.map((length) => (length === 0 ? whole : `${whole}.${digits.padEnd(length, '0')}`));
}

/** An ISO 4217 code in whichever case and with space around it; undefined when a text is none. */
export function parseCurrency(text: string): string | undefined {
  const code = text.trim();
  return /^[A-Za-z]{3}$/.test(code) ? code.toUpperCase() : undefined;
}

/** Writes minor units as decimal text with all the currency's decimals: 25050 EUR is "250.50", 120 JPY is "120". */
export function formatAmount({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(amount);
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Writes minor units as decimal text without trailing zeros: 10000 INR is "100", 25050 INR is "250.5" (PayAtom). */
export function formatShortAmount(money: Money): string {
  const text = formatAmount(money);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
