import { readLocale } from '@farebox/widget/server';
import { z } from 'zod';
import { readEmail } from '../domain/email.ts';
import { phoneExpected, readPhone } from '../domain/phone.ts';

/** The locale of a session, kept as BCP 47 writes it. */
export const locale = z
  .string()
  .max(100)
  .describe('A language tag such as es or pt-BR; pt_BR is the same.')
  .transform((given, context) => {
    const tag = readLocale(given);
    if (tag === undefined)
      context.addIssue({ code: 'custom', message: 'expected a language tag such as es or pt-BR' });
    return tag ?? z.NEVER;
  });

/** An e-mail address, international or not. */
export const email = z
  .string()
  .max(320)
  .meta({ format: 'idn-email' })
  .transform((given, context) => {
    const address = readEmail(given);
    if (address === undefined) context.addIssue({ code: 'custom', message: 'expected an e-mail address' });
    return address ?? z.NEVER;
  });

/** A number without a session, so without a country: international, kept in E.164. */
export const internationalPhone = z.string().transform((given, context) => {
  // A plus sign in a query arrives as a space unless it was escaped.
  const number = readPhone(given.replace(/^ /, '+'));
  if (number === undefined) context.addIssue({ code: 'custom', message: phoneExpected() });
  return number ?? z.NEVER;
});
