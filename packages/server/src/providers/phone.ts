import { joinDigits } from '@farebox/contract/digits';
import { safeEqual } from '@farebox/crypto';
import { z } from 'zod';
import { parsePhone, readPhone } from '../domain/phone.ts';

/** How a provider wants a phone number: `+905551112233` as e164, `905551112233` as digits, `5551112233` as national. */
export const phoneFormat = z.enum(['digits', 'e164', 'national']);

/** One of the three ways to write a phone number. */
export type PhoneFormat = z.infer<typeof phoneFormat>;

/** Writes an E.164 number (with its plus sign) the way a provider wants it. */
export function formatPhone(e164: string, format: PhoneFormat): string {
  const digits = e164.replace(/\D/g, '');
  if (format === 'e164') return `+${digits}`;
  return format === 'digits' ? digits : (parsePhone(`+${digits}`)?.nationalNumber ?? digits);
}

/**
 * Whether somebody typed this E.164 number, as `readPhone` reads it in that number's country. A number that was stored before its numbering
 * plan changed is known by its digits. Both are compared in constant time.
 */
export function isSamePhone(typed: string, e164: string): boolean {
  const country = parsePhone(e164)?.country;
  const ways = [readPhone(typed, country) ?? '', joinDigits(typed).replace(/^00/, '+')];
  return ways.map((way) => safeEqual(way, e164)).includes(true);
}
