import { safeEqual } from '@farebox/crypto';
import { z } from 'zod';

/** How a provider wants a phone number: `+905551112233` as e164, `905551112233` as digits, `5551112233` as national. */
export const phoneFormat = z.enum(['digits', 'e164', 'national']);

/** One of the three ways to write a phone number. */
export type PhoneFormat = z.infer<typeof phoneFormat>;

// ITU-T E.164, annex to the Operational Bulletin: country codes are prefix-free; the one- and two-digit ones, and all others have three.
const COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Writes an E.164 number (with its plus sign) the way a provider wants it. */
export function formatPhone(e164: string, format: PhoneFormat): string {
  const digits = e164.replace(/\D/g, '');
  if (format === 'e164') return `+${digits}`;
  return format === 'digits' ? digits : digits.replace(COUNTRY_CODE, '');
}

/** The zeros of the digits that our shoppers' keyboards write: Arabic, Persian and Urdu, Hindi, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The decimal digits of a text, in whichever script, as 0 to 9. */
function digitsOf(typed: string): string {
  return [...typed]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? character : String(code - zero);
    })
    .join('')
    .replace(/[^0-9]/g, '');
}

/**
 * Whether somebody typed this E.164 number: with its country's code, after `+`, `00` or nothing, or as it is dialled at home. All four
 * are compared in constant time.
 */
export function isSamePhone(typed: string, e164: string): boolean {
  const digits = digitsOf(typed);
  const national = formatPhone(e164, 'national');
  const ways = [formatPhone(e164, 'digits'), `00${formatPhone(e164, 'digits')}`, national, `0${national}`];
  return ways.map((way) => safeEqual(way, digits)).includes(true);
}
