import { z } from 'zod';
import { address } from './values.ts';
import type { Wire } from './wire.ts';

/** Whether the server lives or can serve. */
export const Health = z.strictObject({
  status: z.string().describe('`ok`, or why the server cannot serve.'),
});

/** Text that a person pastes into a shop's page, and the parts of it that a program wants. */
export const Integration = z.strictObject({
  version: z.string().describe('The first 12 hex digits of the script’s SHA-384, as in its address.'),
  src: address('Address of exactly this version of the script.'),
  integrity: z.string().describe('Hash of the script, as the attribute `integrity` takes it.'),
  script: z
    .string()
    .describe(
      'HTML tag of exactly this version, which has to be changed after an update of the server. Behind it stands a line that loads the checkout early.',
    ),
  latestScript: z.string().describe('HTML tag that follows updates, without integrity.'),
  place: z
    .string()
    .describe('HTML element that the tags name, with a link for browsers in which the script does not run.'),
  contentSecurityPolicy: z
    .record(z.string(), z.string())
    .describe('What a shop’s own Content-Security-Policy must allow, by directive.'),
  contentSecurityPolicyHeader: z
    .string()
    .describe('The strictest header under which a shop’s page shows a checkout.'),
  hostedPage: z
    .strictObject({
      contentSecurityPolicy: z.string().describe('Content-Security-Policy of our own pages.'),
    })
    .describe('What our own pages allow themselves.'),
});

/** What a shop must write into its page, as a type. */
export type Integration = Wire<typeof Integration>;
