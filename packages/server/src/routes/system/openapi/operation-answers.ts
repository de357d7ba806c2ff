import { z } from 'zod';
import type { MerchantComplaint } from '../../../domain/complaint.ts';
import type { MerchantRefund } from '../../../domain/events.ts';
import type { Report } from '../../../providers/provider.ts';
import type { Reconciliation } from '../../../store/reconciliations.ts';

const time = z.iso.datetime();
const amount = z.int().describe('Minor units of the payment’s currency.');

/** What was given back of a payment, or is on its way. */
export const refund = z.strictObject({
  refundedAmount: amount.nullable().describe('What was given back so far, where the provider says it.'),
  requestedAmount: amount.nullable().describe('What was asked for and is under way.'),
}) satisfies z.ZodType<MerchantRefund>;

const side = z.strictObject({ status: z.string(), amount: amount.nullable() });

const reconciliation = z.strictObject({
  provider: z.string(),
  day: z.string().describe('YYYY-MM-DD, as the provider counts days.'),
  checkedAt: time,
  listed: z.int().describe('How many payments their list has.'),
  booked: z.int().describe('How many of ours began on that day.'),
  differences: z.array(
    z.strictObject({
      kind: z
        .enum(['missing', 'extra', 'different', 'unreadable'])
        .describe('Missing from their list, extra in it, not the same, or a row that cannot be read.'),
      reference: z.string().describe('The payment’s id as they have it.'),
      paymentId: z.string().nullable().describe('Our payment, where it is one of ours.'),
      providerReference: z.string().nullable(),
      ours: side.nullable(),
      theirs: side.nullable(),
      foundAt: time,
      closedAt: time.nullable().describe('When a later comparison no longer found it.'),
    }),
  ),
}) satisfies z.ZodType<Reconciliation>;

const report = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string())),
}) satisfies z.ZodType<Report>;

/** A complaint about a payment. */
export const complaint = z.strictObject({
  id: z.string(),
  description: z.string(),
  pictures: z.array(
    z.strictObject({
      type: z.enum(['image/png', 'image/jpeg']),
      size: z.int().describe('Bytes.'),
      digest: z.string().describe('SHA-256 in hex.'),
    }),
  ),
  status: z
    .enum(['filing', 'filed', 'refused', 'unknown'])
    .describe('`unknown` has no answer and may have arrived.'),
  reference: z.string().nullable().describe('What the provider follows it under.'),
  reason: z.string().nullable(),
  createdAt: time,
}) satisfies z.ZodType<MerchantComplaint>;

/** What is answered about refunds, complaints, lists and reports. */
export const OPERATION_ANSWERS = {
  Complaint: complaint,
  Reconciliation: reconciliation,
  Reconciliations: z.strictObject({ data: z.array(reconciliation) }),
  Report: report,
};
