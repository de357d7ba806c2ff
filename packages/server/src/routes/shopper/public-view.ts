import type { Checkout, Method, PublicPayment, PublicSession, PublicSite } from '@farebox/contract';
import type { Site } from '../../config/sites.ts';
import { chosenMethod, isLive, type Payment } from '../../domain/payment.ts';
import { type Customer, knownBefore, type Session } from '../../domain/session.ts';
import { listMethods, missingFields, type SiteMethod } from '../../flows/availability/list-methods.ts';
import { type Context, siteOf } from '../../flows/context.ts';
import { activePage } from '../../flows/subscriptions/subscription.ts';
import { drawIcons } from '../../icons/draw.ts';
import { displayNameOf } from '../../providers/registry.ts';
import type { SessionAggregate } from '../../store/store.ts';

/** Everything that a checkout shows of a session, as far as its shopper may see it. */
export async function checkoutView(context: Context, aggregate: SessionAggregate): Promise<Checkout> {
  const { session, payments } = aggregate;
  const offers = session.status === 'open' ? await listMethods(context, session) : [];
  const methods = offers.map(({ first }) => first);
  const known = knownBefore(session, payments.length > 0);
  return {
    session: publicSession(session),
    site: publicSite(siteOf(context, session.site)),
    methods: methods.map((method) => publicMethod(method, known)),
    icons: drawIcons(methods.map(({ icon }) => icon)),
    payment: currentPayment(context, aggregate),
  };
}

/** The payment that tells the shopper most: what completed the session, else the live one, else the latest. */
export function currentPayment(
  context: Context,
  { session, payments }: SessionAggregate,
): PublicPayment | null {
  const payment =
    payments.find(({ id }) => id === session.completedBy) ?? payments.find(isLive) ?? payments.at(-1);
  return payment ? publicPayment(context, session, payment) : null;
}

/** A method without what the session knows already. */
export function publicMethod(method: SiteMethod, customer: Customer): Method {
  const { key: _key, sameAs: _same, fitness, ...shown } = method;
  const health = fitness === 'ok' ? 'ok' : 'slow';
  return {
    ...shown,
    providerName: displayNameOf(method.provider),
    health,
    requires: missingFields(method, customer),
  };
}

function publicPayment(context: Context, session: Session, payment: Payment): PublicPayment {
  const { id, provider, status, next } = payment;
  // Who is waited for is told while it lasts; afterwards, what the shopper finds in the list.
  const method = isLive(payment) ? payment.method : chosenMethod(payment);
  const given = payment.bankReference;
  const shown = next && given !== null && 'reference' in next ? { ...next, given } : next;
  const subscriptionUrl = activePage(context, payment);
  return {
    id,
    provider,
    providerName: displayNameOf(provider),
    method,
    methodName: payment.methodName,
    status,
    review: isToldOfReview(session, payment),
    next: isLive(payment) ? shown : null,
    ...(subscriptionUrl !== undefined && { alreadyActive: { subscriptionUrl } }),
  };
}

/**
 * Whether the shopper is told that a person looks at this payment. Before money was proven, a review of what a provider says of a person
 * tells whether that person has access: told only where the merchant's server named the number, never to whoever typed it.
 */
function isToldOfReview({ customerSource }: Session, { review, subject, outcome }: Payment): boolean {
  return review !== null && (subject === null || outcome !== null || customerSource.phone === 'merchant');
}

function publicSession(session: Session): PublicSession {
  const {
    id,
    mode,
    status,
    amount,
    currency,
    country,
    reference,
    locale,
    items,
    successUrl,
    cancelUrl,
    expiresAt,
  } = session;
  return {
    id,
    mode,
    status,
    amount,
    currency,
    country,
    reference,
    locale,
    items,
    successUrl,
    cancelUrl,
    expiresAt,
  };
}

/** The addresses of the pictures on a page that shows this checkout: of the shop, and of what is bought. */
export const picturesOf = ({ site, session }: Checkout): readonly (string | null)[] => [
  site.logo,
  ...session.items.map(({ image = null }) => image),
];

/** A shop, as its shoppers know it. */
export function publicSite({ config: { name, logo, theme, mode } }: Site): PublicSite {
  return { name, logo, theme, mode };
}
