import { foldDigits } from '@farebox/contract/digits';
import {
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { InvalidRequest } from './errors.ts';
import type { Customer } from './session.ts';

/** In characters: the longest number of E.164 has fifteen digits, and nobody writes three signs before each. */
const LONGEST = 60;

/** Spaces, dashes, dots, slashes, tildes and brackets of any width, as people write them between digits. */
const SEPARATORS = /[\s\p{Pd}\p{Ps}\p{Pe}\u2212./\uff0e\uff0f~\uff5e\u00b7]/gu;

/** The full-width, small and superscript plus. */
const PLUS = /[\uff0b\ufe62\u207a]/gu;

/** The zero of `+90 (0)555 …`: dialled at home, and not from abroad. */
const OPTIONAL_ZERO = /[(\uff08]\s*0\s*[)\uff09]/u;

/**
 * Reads a phone number as somebody typed it and returns it in E.164 with its plus sign: international after `+` or `00`, or as it is
 * dialled in `country` (ISO 3166-1 alpha-2). A text with two valid readings belongs to nobody for certain, so it is undefined, and so is
 * one that no numbering plan knows.
 */
export function readPhone(typed: string, country?: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = foldDigits(typed).replace(PLUS, '+');
  const numbers = [text, text.replace(OPTIONAL_ZERO, '')].flatMap((written) =>
    readingsOf(written.replace(SEPARATORS, ''), country),
  );
  return new Set(numbers).size === 1 ? numbers[0] : undefined;
}

/** What digits, perhaps with a plus sign before them, can mean. `00` is the way abroad also where the home network has another one. */
function readingsOf(digits: string, country: string | undefined): string[] {
  if (!/^\+?\d{4,20}$/.test(digits)) return [];
  const abroad = digits.replace(/^\+?00/, '+');
  const readings = [
    abroad.startsWith('+') ? parsePhone(abroad) : undefined,
    digits.startsWith('+') ? undefined : parsePhone(digits, country),
  ];
  return readings.flatMap((reading) => (reading && isSomebodys(reading) ? [reading.number] : []));
}

/** Japan and Indonesia have numbers that begin with 00. They belong to carriers and to call centres. */
const isSomebodys = (phone: PhoneNumber): boolean =>
  phone.isValid() && !phone.nationalNumber.startsWith('00');

/** Parses a number without any separator; undefined where no country has such a code, or `country` has no numbering plan. */
export function parsePhone(digits: string, country?: string): PhoneNumber | undefined {
  const isKnown = country !== undefined && isSupportedCountry(country);
  return parsePhoneNumberFromString(digits, { extract: false, ...(isKnown && { defaultCountry: country }) });
}

/** Says how a phone number is written, with an example for a country (ISO 3166-1 alpha-2) where it is known. */
export function phoneExpected(country?: string): string {
  const example =
    country !== undefined && isSupportedCountry(country) ? getExampleNumber(country, examples) : undefined;
  return example
    ? `expected a phone number such as ${example.formatInternational()} or ${example.formatNational()}`
    : 'expected a phone number with its country code, such as +34 600 111 222';
}

/**
 * A customer with the phone number in E.164; `country` is the session's (ISO 3166-1 alpha-2).
 * @throws InvalidRequest at `customer.phone` when the text is not certainly a phone number.
 */
export function readCustomer(typed: Customer, country: string): Customer {
  if (typed.phone === undefined) return typed;
  const phone = readPhone(typed.phone, country);
  if (phone !== undefined) return { ...typed, phone };
  throw new InvalidRequest([{ path: 'customer.phone', message: phoneExpected(country) }]);
}
