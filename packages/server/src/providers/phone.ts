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
