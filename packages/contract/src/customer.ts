import { z } from 'zod';
import { text } from './values.ts';
import type { Wire } from './wire.ts';

/** An e-mail address of a request; the server checks more than its length. */
export const GivenEmail = z
  .string()
  .max(320)
  .meta({ format: 'idn-email' })
  .describe('E-mail address of the shopper. RFC 6531; at most 254 characters.');

/** A phone number of a request, read with the session’s country. */
export const GivenPhone = text(60).describe(
  'Phone number of the shopper: international, or as it is dialled in the session’s country. It is stored in E.164.',
);

/** What a request says of the shopper. */
export const GivenCustomer = z
  .strictObject({
    name: text(200).describe('Full name of the shopper, at most 200 characters.').optional(),
    email: GivenEmail.optional(),
    phone: GivenPhone.optional(),
  })
  .describe('What is known of the shopper.');

/** What an answer says of the shopper. */
export const Customer = z
  .strictObject({
    name: z.string().optional().describe('Full name of the shopper.'),
    email: z.string().optional().describe('E-mail address of the shopper. RFC 6531.'),
    phone: z.string().optional().describe('Phone number of the shopper. E.164, with its plus sign.'),
  })
  .describe('What the merchant sent of the shopper, and what the shopper typed for a payment.');

const source = (member: string) =>
  z
    .enum(['merchant', 'shopper'])
    .optional()
    .describe(`Who sent the ${member}: the merchant’s server, or the shopper’s browser.`);

/** Who sent each member of a customer. */
export const CustomerSource = z
  .strictObject({ name: source('name'), email: source('e-mail address'), phone: source('phone number') })
  .describe('Who sent each member of the customer: your server with its secret key, or the shopper.');

export type Customer = Wire<typeof Customer>;
