import { z } from 'zod';
import { providerNames } from '../providers/registry.ts';

/** The name of a provider that Farebox knows, configured at this site or not. */
export const providerName = z.enum(providerNames);

/** A whole number from 1 to `most`, in decimal digits: every value of a query is text. */
export const wholeNumber = (most: number) =>
  z
    .string()
    .refine(
      (digits) => /^[1-9]\d{0,15}$/.test(digits) && Number(digits) <= most,
      `expected a whole number from 1 to ${most}`,
    )
    .transform(Number)
    .meta({ type: 'integer', minimum: 1, maximum: most });

/** How many rows a list gives at most: `usual` unless the query says so. */
export const listLimit = (most: number, usual: number) =>
  wholeNumber(most).default(usual).describe(`${usual} unless it is given.`);
