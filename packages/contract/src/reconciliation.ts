import { z } from 'zod';
import { amount, GivenProviderName, listLimit, ProviderName, text, time } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
function isDay(day: string): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
}

const givenDay = z
  .string()
  .refine(isDay, 'expected a day such as 2026-11-20')
  .meta({ format: 'date' })
  .describe('Day to compare, as the provider counts days. RFC 3339 full-date, such as 2026-11-20.');

const Side = z.strictObject({
  status: z.string().describe('Status of the payment on this side.'),
  amount: amount('Amount on this side.').nullable(),
});

/** What is different between the provider's list and our payments. */
export const differenceMembers = {
  kind: z
    .enum(['missing', 'extra', 'different', 'unreadable'])
    .describe('Missing from the provider’s list, extra in it, not the same, or a row that cannot be read.'),
  reference: z.string().describe('Id of the payment as the provider has it.'),
  paymentId: z.string().nullable().describe('Id of our payment, where it is one of ours.'),
  providerReference: z.string().nullable().describe('The provider’s own reference of the payment.'),
  ours: Side.nullable().describe('The payment as we have it; null where we have none.'),
  theirs: Side.nullable().describe('The payment as the provider lists it; null where it does not.'),
};

/** A day that was compared with a provider's list. */
export const Reconciliation = z.strictObject({
  provider: ProviderName,
  day: z.string().describe('Day as the provider counts days. RFC 3339 full-date, such as 2026-11-20.'),
  checkedAt: time('When the day was last compared.'),
  listed: z.int().describe('Number of payments in the provider’s list.'),
  booked: z.int().describe('Number of our payments that began on that day.'),
  differences: z
    .array(
      z.strictObject({
        ...differenceMembers,
        foundAt: time('When the difference was found.'),
        closedAt: time('When a later comparison no longer found the difference.').nullable(),
      }),
    )
    .describe('Every difference that was found, earliest first.'),
});

/** Days that were compared. */
export const Reconciliations = z.strictObject({
  data: z.array(Reconciliation).describe('Compared days, latest first.'),
});

/** `POST /v1/reconciliations`. A name that no provider has is a provider that is not configured. */
export const CompareDay = z.strictObject({
  provider: text(60).describe('Name of a provider that is configured at the site.'),
  day: givenDay,
});

/** `GET /v1/reconciliations`. */
export const ListReconciliationsQuery = z.strictObject({
  provider: GivenProviderName.optional(),
  day: givenDay.optional(),
  limit: listLimit(100, 31),
});

export type Reconciliation = Wire<typeof Reconciliation>;
export type Reconciliations = Wire<typeof Reconciliations>;
export type CompareDay = WireInput<typeof CompareDay>;
