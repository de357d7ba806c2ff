import { z } from 'zod';
import { SessionMode } from './session.ts';
import { amount, currency, givenCountry, givenCurrency, ProviderName, text, wholeNumber } from './values.ts';
import type { Wire } from './wire.ts';

/** The provider's name for people. */
export const ProviderDisplayName = z.string().describe('The provider’s name as it writes itself.');

const choices = z.array(
  z.strictObject({
    value: z.string().describe('Value to send.'),
    label: z.string().describe('Text that the shopper reads.'),
  }),
);

/** One way to pay a session now. */
export const Method = z.strictObject({
  id: z.string().describe('Id of the method, `provider:method[:plan]`.'),
  provider: ProviderName,
  providerName: ProviderDisplayName,
  kind: z.enum(['method', 'plan']).describe('A payment method, or a plan of a subscription paid by one.'),
  name: z.string().describe('Display name of the method.'),
  icon: z
    .string()
    .describe(
      'Slug of its drawing: a brand’s (`papara`) or a kind’s (`bank`, `wallet`, `upi`, `qr`, `card`, `crypto`, `cash`).',
    ),
  amount: amount('What the shopper pays by this method.'),
  currency: currency('Currency of the amount.'),
  requires: z
    .array(z.string())
    .describe(
      'What a launch still needs: `name`, `email`, `phone` go into `customer`, all else into `fields`.',
    ),
  choices: z
    .record(z.string(), choices)
    .optional()
    .describe('Values to choose from for a required field, such as a bank for `bankcode`.'),
  next: z
    .enum(['redirect', 'qr', 'wait', 'card'])
    .describe('What the shopper does next: another page, a QR code, waiting, or our page for a card.'),
  plan: z
    .strictObject({ days: z.int().describe('How long one payment lasts, in days.') })
    .optional()
    .describe('The plan, where the method is one.'),
  health: z.enum(['ok', 'slow']).describe('Whether the method answers as usual.'),
});

/** Why a method is not offered. */
const ExclusionReason = z
  .enum([
    ...(['mode', 'country', 'currency', 'amount', 'below_minimum', 'above_maximum', 'disabled'] as const),
    ...(['unanswered', 'denied', 'dead', 'same_as', 'timed_out', 'unreachable', 'credentials'] as const),
    ...(['refused', 'unexpected_answer', 'unreadable', 'incomplete', 'tolerated'] as const),
  ])
  .describe('Code of why the method is not offered; null when it is.');

/** Why a method is or is not offered. */
export const Explanation = z.strictObject({
  provider: ProviderName,
  method: z.string().nullable().describe('Id of the method; null where it holds for all of the provider’s.'),
  name: z.string().describe('Display name of the method or of the provider.'),
  reason: ExclusionReason.nullable(),
  detail: z.string().describe('The reason in words, for people.'),
  ms: z.int().optional().describe('How long we waited for the provider, in ms.'),
});

/** What would be offered. */
export const Methods = z.strictObject({
  methods: z.array(Method).describe('The methods, in the order in which the checkout shows them.'),
  explained: z
    .array(Explanation)
    .optional()
    .describe('With explain=1: every configured method, and why it is or is not offered.'),
});

/** `GET /v1/methods`: for a session, or for what one would be. */
export const ListMethodsQuery = z
  .strictObject({
    session: text(60).optional().describe('Id of a session, in place of all else.'),
    mode: SessionMode.optional(),
    country: givenCountry.optional(),
    currency: givenCurrency.optional().describe('Currency to pay in. ISO 4217 code, such as EUR.'),
    amount: wholeNumber(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('Amount to pay, an integer in minor units: 1200 is 12.00 EUR.'),
    explain: z.enum(['0', '1']).default('0').describe('1 adds why each method is or is not offered.'),
  })
  .superRefine(({ session, explain: _explain, ...occasion }, context) => {
    if (session === undefined && occasion.country === undefined)
      context.addIssue({
        code: 'custom',
        path: ['country'],
        message: 'expected an ISO 3166-1 alpha-2 code such as ES, or the id of a session in session',
      });
    const given = Object.entries(occasion).filter(([, value]) => value !== undefined);
    for (const [name] of session === undefined ? [] : given)
      context.addIssue({ code: 'custom', path: [name], message: 'expected nothing: the session says it' });
  });

export type Method = Wire<typeof Method>;
export type Methods = Wire<typeof Methods>;
export type Explanation = Wire<typeof Explanation>;
