import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from './problem-codes.ts';
import { address } from './values.ts';
import type { Wire } from './wire.ts';

/** Everything that is wrong with a request. */
export const FieldProblem = z.strictObject({
  path: z.string().describe('Where the mistake is: the dotted path of a member, or the name of a parameter.'),
  message: z.string().describe('What was expected, for people.'),
});

/** The body of every answer that refuses or fails (RFC 9457). */
export const Problem = z
  .strictObject({
    type: address('Where /docs explains the code.'),
    title: z.string().describe('What the code means, for people.'),
    status: z.int().describe('HTTP status of the answer.'),
    code: z
      .enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]])
      .describe('Code of the problem, for programs to compare.'),
    detail: z.string().describe('What happened here, for people.'),
    requestId: z.string().describe('Id of the request, as the header `x-request-id` has it.'),
    recoverable: z.boolean().describe('Whether trying again, or another way, makes sense.'),
    errors: z.array(FieldProblem).optional().describe('Every mistake of the request.'),
    start: address(
      'With `cursor_gone`: where the list begins, to read from there and skip known ids.',
    ).optional(),
    subscriptionUrl: address('With `already_active`: page of what the phone number has, if there is one.')
      .nullable()
      .optional(),
  })
  .describe('Why a request was refused or failed. RFC 9457.');

/**
 * A problem, as a client reads it: a server that is newer may answer with a code that is not known yet.
 */
export type Problem = Omit<Wire<typeof Problem>, 'code'> & { readonly code: string };
