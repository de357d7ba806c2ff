import { z } from 'zod';

// The values that every resource is made of. A description names the unit or the norm, for it is all that a reader of the document sees.

/** A moment. */
export const time = (what: string) => z.iso.datetime().describe(`${what} RFC 3339, UTC.`);

/** An address in an answer: a browser may be led there, so it is one of the web. */
export const address = (what: string) => z.url({ protocol: /^https?$/ }).describe(`${what} URL.`);

/** An amount of money in an answer. */
export const amount = (what: string) =>
  z.int().describe(`${what} Integer in minor units of the currency: 1200 is 12.00 EUR.`);

/** A currency in an answer. */
export const currency = (what: string) => z.string().describe(`${what} ISO 4217 code, such as EUR.`);

/** A text of a request: trimmed, not empty, of at most `most` characters. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'expected a text that is not empty')
    .max(most, `expected at most ${most} characters`);

/** An address of a page or a picture in a request. */
export const webUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).max(2000);

/** An amount of a request: an integer, never a decimal. */
export const givenAmount = z
  .int('expected an integer in minor units, such as 1200 for 12.00 EUR')
  .positive('expected a positive integer');

/** A currency of a request. */
export const givenCurrency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');

/** A country of a request, in either case. */
export const givenCountry = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as ES')
  .transform((code) => code.toUpperCase())
  .describe('Country of the shopper. ISO 3166-1 alpha-2 code, such as ES.');

/** The name of a provider in an answer. */
export const ProviderName = z.string().describe('Name of a payment provider, in lower case.');

/** The name of a provider in a query; which names there are, the server knows, and adds. */
export const GivenProviderName = z.string().describe('Name of a payment provider, in lower case.');

/** A whole number of a query from 1 to `most`: every value of a query is text. */
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
  wholeNumber(most).default(usual).describe(`Number of rows at most, from 1 to ${most}. Default: ${usual}.`);
