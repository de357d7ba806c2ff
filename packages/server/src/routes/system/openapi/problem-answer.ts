import { PROBLEMS } from '@farebox/contract';
import type { Problem } from '@farebox/widget/contract';
import { z } from 'zod';

/** The body of every answer that refuses or fails (RFC 9457). */
export const problem = z
  .strictObject({
    type: z.url().describe('Where /docs tells of the code.'),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS)).describe('What programs compare.'),
    detail: z.string(),
    requestId: z.string(),
    recoverable: z.boolean().describe('Whether trying again, or another way, makes sense.'),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    start: z
      .url()
      .optional()
      .describe(
        'With cursor_gone: where the same list begins. Read it from there, and skip the ids you know.',
      ),
    subscriptionUrl: z
      .url()
      .nullable()
      .describe('With already_active: the page of what the phone number has, if there is one.')
      .optional(),
  })
  .describe('RFC 9457.') satisfies z.ZodType<Problem>;
