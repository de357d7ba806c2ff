import type { Next } from '@farebox/widget/contract';
import { z } from 'zod';

const asksReference = {
  reference: z
    .enum(['utr', 'transaction-id'])
    .optional()
    .describe('What the shopper may say once they have paid, and in which form.'),
  referenceFor: z
    .enum(['provider', 'merchant'])
    .optional()
    .describe('Who is given it: the provider, which finds the payment by it, or the merchant alone.'),
  given: z.string().optional().describe('What they said.'),
};

/** What the shopper does next. */
export const next = z.union([
  z.strictObject({ type: z.literal('redirect'), url: z.url() }),
  z.strictObject({ type: z.literal('qr'), data: z.string(), ...asksReference }),
  z.strictObject({
    type: z.literal('wait'),
    message: z.string(),
    payTo: z.string().optional().describe('The wallet’s number that the money is sent to.'),
    ...asksReference,
  }),
]) satisfies z.ZodType<Next>;
