import { z } from 'zod';

/** What the calls about subscriptions answer, by name. */
export const SUBSCRIPTION_ANSWERS = {
  Subscription: z.strictObject({ provider: z.string(), phone: z.string(), active: z.boolean() }),
  CanceledSubscription: z.strictObject({
    provider: z.string(),
    phone: z.string(),
    method: z.string(),
    canceled: z.literal(true),
  }),
  SubscriptionLink: z.strictObject({
    payment: z.string(),
    url: z.url().describe('For the subscriber alone: it asks for the phone number before it shows anything.'),
    expiresAt: z.iso.datetime(),
  }),
};
