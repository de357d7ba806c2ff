import { z } from 'zod';

/** How a payment's money is called: by the shopper, and by the provider. Neither proves anything. */
export const moneyReferences = {
  bankReference: z.string().nullable().describe('What the shopper says that their bank calls it.'),
  bankReferenceHandover: z
    .object({
      status: z.enum(['unanswered', 'accepted', 'refused', 'not_sent']),
      reason: z.string().nullable().describe('The provider’s own words for a no.'),
    })
    .nullable()
    .describe('Whether the provider has it, where it is handed over; null where it is not.'),
  receipt: z
    .object({
      bankReference: z.string().nullable().describe('What the bank or wallet calls the transfer.'),
      payer: z.string().nullable().describe('The account that paid. Personal data.'),
    })
    .nullable()
    .describe('What the provider said of the money, for your support: it proves nothing.'),
};
