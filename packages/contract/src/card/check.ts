import { foldDigits, joinDigits } from '../digits.ts';
import { brandOf } from './brands.ts';

/** The fields of a card, by the name that each has in the form. */
export const CARD_FIELDS = ['number', 'expiry', 'code', 'holder'] as const;

/** One field of a card. */
export type CardField = (typeof CARD_FIELDS)[number];

/** A card as somebody typed it. */
export type TypedCard = Readonly<Record<CardField, string>>;

/** What can be wrong with a field; each has a text of its own. */
export type CardProblem = CardField | 'expired';

/** What is wrong with which field. */
export type CardProblems = Readonly<Partial<Record<CardField, CardProblem>>>;

/** A card as a provider is told it: digits only, `month` and `year` of two digits. */
export interface ReadCard {
  readonly number: string;
  readonly month: string;
  readonly year: string;
  readonly code: string;
  readonly holder: string;
}

/**
 * Reads a card as it was typed: the same in the browser, before it leaves, and on the server. Checks what needs nobody's answer: the
 * number's length, brand and check digit (ISO/IEC 7812-1, annex B), the expiry date, the security code's length, that there is a name.
 */
export function readCard(
  typed: TypedCard,
  now: Date,
): { readonly card: ReadCard } | { readonly problems: CardProblems } {
  const number = joinDigits(typed.number);
  const expiry = readExpiry(typed.expiry);
  const code = joinDigits(typed.code);
  const holder = typed.holder.trim().replace(/\s+/g, ' ');
  const problems: CardProblems = {
    ...(!isNumber(number) && { number: 'number' }),
    ...(!expiry ? { expiry: 'expiry' } : isOver(expiry, now) && { expiry: 'expired' }),
    ...(!isCode(code, number) && { code: 'code' }),
    ...(!isHolder(holder) && { holder: 'holder' }),
  };
  if (!expiry || Object.keys(problems).length > 0) return { problems };
  return { card: { number, month: expiry.month, year: expiry.year, code, holder } };
}

/** BoxCharge's test number for Mastercard with 3-D Secure (boxcharge.md, "Cards"), whose check digit is wrong. It is nobody's card. */
const TEST_NUMBER = /^51{15}$/;

function isNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  if (!hasCheckDigit(digits) && !TEST_NUMBER.test(digits)) return false;
  return brandOf(digits)?.lengths.includes(digits.length) ?? true;
}

/** Luhn's sum: every second digit from the right counts double, its digits added up. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const value = place % 2 === 0 ? digit : digit * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** The slashes, dots, dashes and spaces that people and browsers write between month and year. */
const BETWEEN = /[\s/.\p{Pd}\u2044\u2212\u2215\uff0f]+/gu;

/**
 * The month that a card is good until: `MM/YY` as it stands on the card, the year in full (`3/2030`), or the year first, as browsers fill
 * it in (`2030-03`), each with or without a sign between. No month is 20, so six digits have one meaning.
 */
function readExpiry(typed: string): { month: string; year: string } | undefined {
  const text = foldDigits(typed).trim().replace(BETWEEN, '/');
  const [, month = '', year = ''] = /^(\d{1,2})\/?(?:20)?(\d{2})$/.exec(text) ?? [];
  if (isMonth(month)) return { month: month.padStart(2, '0'), year };
  const [, yearFirst = '', monthLast = ''] = /^20(\d{2})\/?(\d{1,2})$/.exec(text) ?? [];
  return isMonth(monthLast) ? { month: monthLast.padStart(2, '0'), year: yearFirst } : undefined;
}

/** Whether one or two digits are a month's. */
export const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;

/** Half a day in ms: a month ends last on the far side of the date line. */
const LAST_TO_END = 43_200_000;

function isOver({ month, year }: { month: string; year: string }, now: Date): boolean {
  return now.getTime() - LAST_TO_END >= Date.UTC(2000 + Number(year), Number(month), 1);
}

/** Three digits, four for American Express; either for a brand that we do not know. */
function isCode(code: string, number: string): boolean {
  const wanted = brandOf(number)?.code;
  return /^\d{3,4}$/.test(code) && (wanted === undefined || code.length === wanted);
}

/** A name, and no card number that was typed into the wrong field. */
const isHolder = (holder: string): boolean =>
  holder.length >= 2 && holder.length <= 100 && !/(\d[\s-]?){6}/.test(foldDigits(holder));
