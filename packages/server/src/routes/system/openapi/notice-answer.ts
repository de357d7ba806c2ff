import { z } from 'zod';
import type { NoticeRecord, NoticeSource } from '../../../store/store.ts';
import { oneOf } from './one-of.ts';

/** A notice of a payment, with its evidence and verdict. */
export const notice = z.strictObject({
  id: z.string(),
  provider: z.string(),
  source: oneOf<NoticeSource>({ webhook: 0, lookup: 0, hand: 0, refund: 0 }),
  evidence: z.enum(['proven', 'claimed']).nullable().describe('Only what is proven moves money.'),
  status: z.string().nullable(),
  providerStatus: z.string().nullable().describe('The provider’s own word.'),
  amount: z.int().nullable().describe('Minor units: 1200 is 12.00 EUR.'),
  currency: z.string().nullable().describe('ISO 4217.'),
  verdict: oneOf<NoticeRecord['verdict']>({
    ...{ applied: 0, repeated: 0, superseded: 0, claimed: 0, unchanged: 0, received: 0, rejected: 0 },
    unmatched: 0,
  }),
  reason: z.string().nullable(),
  raw: z.string().describe('The request as it came, without what is secret in it.'),
  receivedAt: z.iso.datetime(),
}) satisfies z.ZodType<Omit<NoticeRecord, 'site' | 'paymentId'>>;
