import { z } from 'zod';
import { ProviderData } from './session.ts';
import { address, GivenProviderName, ProviderName, text, time } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** A phone number of a request without a session, so without a country; the server reads it. */
export const InternationalPhone = z
  .string()
  .describe('Phone number of the subscriber, with its country code. E.164 with a plus sign.');

const phone = z.string().describe('Phone number of the subscriber. E.164, with its plus sign.');

/** Whether a phone number has access. */
export const Subscription = z.strictObject({
  provider: ProviderName,
  phone,
  active: z.boolean().describe('Whether the phone number has access now.'),
});

/** A subscription that was canceled. */
export const CanceledSubscription = z.strictObject({
  provider: z.string().describe('Name of the provider.'),
  phone,
  method: z.string().describe('The part of the method’s id after the provider, such as `PAPARA_TURKEY`.'),
  canceled: z.literal(true).describe('The provider confirmed the end.'),
});

/** A link to a subscriber's own page. */
export const SubscriptionLink = z.strictObject({
  payment: z.string().describe('Id of the payment that bought the subscription, `pay_…`.'),
  url: address('Page for the subscriber alone, which asks for the phone number before it shows anything.'),
  expiresAt: time('When the link expires.'),
});

/** `GET /v1/subscriptions`. */
export const GetSubscriptionQuery = z.strictObject({
  provider: GivenProviderName,
  phone: InternationalPhone,
});

/** `POST /v1/subscriptions/cancel`. */
export const CancelSubscription = z.strictObject({
  provider: text(60).describe('Name of the provider.'),
  phone: InternationalPhone,
  method: text(60).describe('The part of the method’s id after the provider, such as `PAPARA_TURKEY`.'),
  data: ProviderData.optional(),
});

/** `POST /v1/subscriptions/links`. */
export const LinkSubscription = z.strictObject({
  payment: text(60).describe('Id of the payment that bought the subscription, `pay_…`.'),
  expiresIn: z
    .int()
    .min(60)
    .max(2_592_000)
    .default(604_800)
    .describe('How long the link works, in seconds: from 60 to 30 days.'),
});

export type Subscription = Wire<typeof Subscription>;
export type CanceledSubscription = Wire<typeof CanceledSubscription>;
export type SubscriptionLink = Wire<typeof SubscriptionLink>;
export type CancelSubscription = WireInput<typeof CancelSubscription>;
export type LinkSubscription = WireInput<typeof LinkSubscription>;
