import { z } from 'zod';
import { amount, currency, ProviderName, time } from './values.ts';
import type { Wire } from './wire.ts';

/** A notice of a payment, with its evidence and verdict. */
export const Notice = z.strictObject({
  id: z.string().describe('Id of the notice.'),
  provider: ProviderName,
  source: z
    .enum(['webhook', 'lookup', 'hand', 'refund'])
    .describe(
      'How the notice came: the provider sent it, we asked, the merchant decided, or it answered a refund.',
    ),
  evidence: z
    .enum(['proven', 'claimed'])
    .nullable()
    .describe('Whether the provider surely said it. Only `proven` moves money.'),
  status: z.string().nullable().describe('The status that the notice reports.'),
  providerStatus: z.string().nullable().describe('The provider’s own word for the status.'),
  amount: amount('Amount that the notice reports.').nullable(),
  currency: currency('Currency that the notice reports.').nullable(),
  verdict: z
    .enum([
      ...(['applied', 'repeated', 'superseded', 'claimed', 'unchanged', 'received', 'rejected'] as const),
      'unmatched',
    ])
    .describe('What the notice changed, or why it changed nothing.'),
  reason: z.string().nullable().describe('Why the notice was judged so.'),
  raw: z.string().describe('The request as it came, without the secrets in it.'),
  receivedAt: time('When the notice came.'),
});

/** What an event `notice.unmatched` says: a genuine notice about no payment of the site. */
export const UnmatchedNotice = z
  .strictObject({
    provider: ProviderName,
    providerReference: z.string().nullable().describe('The provider’s own reference.'),
    orderId: z
      .string()
      .nullable()
      .describe('Reference that the order has at the provider; no payment of this site has it.'),
    providerStatus: z.string().describe('The provider’s own word for the status.'),
    amount: z
      .string()
      .nullable()
      .describe('Amount as the provider printed it, in no fixed unit: its currency may be unknown.'),
    currency: z.string().nullable().describe('Currency as the provider printed it, not always ISO 4217.'),
    recordId: z.string().describe('Id of the stored request.'),
  })
  .describe('A genuine notice about no payment of this site.');

export type Notice = Wire<typeof Notice>;
export type UnmatchedNotice = Wire<typeof UnmatchedNotice>;
