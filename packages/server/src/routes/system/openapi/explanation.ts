import { z } from 'zod';
import type { Explanation, WhyNot } from '../../../flows/availability/explain-methods.ts';
import { oneOf } from './one-of.ts';

/** Why a method is or is not offered. */
export const explanation = z.strictObject({
  provider: z.string(),
  method: z.string().nullable().describe('Null where it holds for all that the provider has.'),
  name: z.string(),
  reason: oneOf<WhyNot>({
    ...{ mode: 0, country: 0, currency: 0, amount: 0, below_minimum: 0, above_maximum: 0, disabled: 0 },
    unanswered: 0,
    ...{ denied: 0, dead: 0, same_as: 0, timed_out: 0, unreachable: 0, credentials: 0, refused: 0 },
    unexpected_answer: 0,
    ...{ unreadable: 0, incomplete: 0, tolerated: 0 },
  })
    .nullable()
    .describe('Null when it is offered.'),
  detail: z.string().describe('For people.'),
  ms: z.int().optional().describe('How long a provider that could not say kept us waiting.'),
}) satisfies z.ZodType<Explanation>;
