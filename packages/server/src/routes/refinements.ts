import {
  CancelSubscription,
  CreateSession,
  GetSubscriptionQuery,
  GivenCustomer,
  GivenEmail,
  InternationalPhone,
  Launch,
  ListPaymentsQuery,
  ListReconciliationsQuery,
  OrderProduct,
} from '@farebox/contract';
import { readLocale } from '@farebox/widget/server';
import { z } from 'zod';
import { readEmail } from '../domain/email.ts';
import { phoneExpected, readPhone } from '../domain/phone.ts';
import { providerNames } from '../providers/registry.ts';

// What the contract leaves to the server: the providers that there are, and readers of values that are too large for everybody's contract.

/** The name of a provider that Farebox knows, configured at this site or not. */
const providerName = z.enum(providerNames);

/** The locale of a session, kept as BCP 47 writes it. */
const locale = CreateSession.shape.locale.unwrap().transform((given, context) => {
  const tag = readLocale(given);
  if (tag === undefined)
    context.addIssue({ code: 'custom', message: 'expected a language tag such as es or pt-BR' });
  return tag ?? z.NEVER;
});

/** An e-mail address, international or not. */
const email = GivenEmail.transform((given, context) => {
  const address = readEmail(given);
  if (address === undefined) context.addIssue({ code: 'custom', message: 'expected an e-mail address' });
  return address ?? z.NEVER;
});

/** A number without a session, so without a country: international, kept in E.164. */
const internationalPhone = InternationalPhone.transform((given, context) => {
  // A plus sign in a query arrives as a space unless it was escaped.
  const number = readPhone(given.replace(/^ /, '+'));
  if (number === undefined) context.addIssue({ code: 'custom', message: phoneExpected() });
  return number ?? z.NEVER;
});

const customer = GivenCustomer.safeExtend({ email: email.optional() }).default({});

/** `POST /v1/sessions`. */
export const createSessionBody = CreateSession.safeExtend({ customer, locale: locale.optional() });

/** `POST /v1/checkout/sessions`. */
export const orderProductBody = OrderProduct.safeExtend({ customer });

/** `POST /v1/checkout/payments`. */
export const launchBody = Launch.safeExtend({ customer });

/** `GET /v1/payments`. */
export const listPaymentsQuery = ListPaymentsQuery.safeExtend({ provider: providerName.optional() });

/** `GET /v1/reconciliations`. */
export const listReconciliationsQuery = ListReconciliationsQuery.safeExtend({
  provider: providerName.optional(),
});

/** `GET /v1/subscriptions`. */
export const getSubscriptionQuery = GetSubscriptionQuery.safeExtend({
  provider: providerName,
  phone: internationalPhone,
});

/** `POST /v1/subscriptions/cancel`. */
export const cancelSubscriptionBody = CancelSubscription.safeExtend({ phone: internationalPhone });
