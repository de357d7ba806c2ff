import { z } from 'zod';
import type { Wire } from './wire.ts';

/** One of a provider's lists for people. */
export const Report = z.strictObject({
  columns: z.array(z.string()).describe('Names of the columns, in order.'),
  rows: z
    .array(z.record(z.string(), z.string()))
    .describe('Rows by the names of the columns, every value as the provider printed it.'),
});

export type Report = Wire<typeof Report>;
