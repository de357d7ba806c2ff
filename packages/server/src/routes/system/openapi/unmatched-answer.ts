import { z } from 'zod';
import type { UnmatchedNotice } from '../../../domain/notice.ts';

/** What an event `notice.unmatched` says. */
export const unmatchedNotice = z
  .strictObject({
    provider: z.string(),
    providerReference: z.string().nullable(),
    orderId: z
      .string()
      .nullable()
      .describe('The reference that the order has at the provider; it is no payment of this site.'),
    providerStatus: z.string(),
    amount: z.string().nullable().describe('As the provider printed it: its currency may be unknown.'),
    currency: z.string().nullable().describe('As the provider printed it.'),
    recordId: z.string().describe('The stored request.'),
  })
  .describe(
    'What `notice.unmatched` says: a genuine notice about no payment of this site.',
  ) satisfies z.ZodType<UnmatchedNotice & { provider: string; recordId: string }>;
