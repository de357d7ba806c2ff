import { z } from 'zod';
import { amount, givenAmount } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** What was given back of a payment, and what is on its way. */
export const Refund = z.strictObject({
  refundedAmount: amount('What was refunded so far; null where the provider does not say.').nullable(),
  requestedAmount: amount('What was requested and is not confirmed yet.').nullable(),
});

/**
 * `POST /v1/payments/:id/refunds`; all that is left when `amount` is left out. Only when it is: a blank one is a mistake of the shop's, and
 * must not give everything back.
 */
export const RefundPayment = z.strictObject({
  amount: givenAmount
    .describe(
      'Amount to refund, an integer in minor units of the payment’s currency. All that is left when it is left out.',
    )
    .exactOptional(),
});

export type Refund = Wire<typeof Refund>;
export type RefundPayment = WireInput<typeof RefundPayment>;
