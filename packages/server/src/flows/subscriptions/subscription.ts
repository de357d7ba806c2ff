import { createHash } from 'node:crypto';
import type { Site } from '../../config/sites.ts';
import { InvalidRequest, NotFound } from '../../domain/errors.ts';
import { newLinkSeed } from '../../domain/ids.ts';
import type { Payment } from '../../domain/payment.ts';
import { dataFor, type Session } from '../../domain/session.ts';
import {
  beginEnding,
  endingSince,
  endSubscription,
  hasEnded,
  MOST_TRIES,
  type SubscriptionLink,
} from '../../domain/subscription.ts';
import { ProviderError, ProviderRefused } from '../../providers/errors.ts';
import { isSamePhone } from '../../providers/phone.ts';
import type { BoughtSubscription, Operations } from '../../providers/provider.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import { type Context, siteOf } from '../context.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 10_000;

/** A link that was opened, and what it leads to. Nothing of it is shown before the subscriber's phone number was given. */
export interface OpenedLink {
  readonly link: SubscriptionLink;
  readonly site: Site;
  readonly session: Session;
  readonly payment: Payment;
  readonly subscription: BoughtSubscription;
}

/** Where a subscription stands; `access`: it was canceled, and its provider lets the subscriber in all the same, for now. */
export type Standing = 'active' | 'inactive' | 'canceled' | 'access';

/**
 * Makes a link to the page of the subscription that a payment bought; `expiresIn` in seconds. Its token is kept nowhere: it is made from the
 * seed, by `linkTokenOf`, whenever the merchant is told it.
 * @throws NotFound, InvalidRequest when that payment bought none, or not yet
 */
export async function linkSubscription(
  context: Context,
  site: Site,
  wanted: { payment: string; expiresIn: number },
): Promise<{ seed: string; expiresAt: string }> {
  const payment = await context.store.payment(wanted.payment);
  if (payment?.site !== site.id) throw new NotFound('There is no such payment.');
  if (payment.outcome === null || !boughtBy(site, payment))
    throw new InvalidRequest([{ path: 'payment', message: 'expected a payment that paid a subscription' }]);
  const seed = newLinkSeed();
  const expiresAt = new Date(context.now().getTime() + wanted.expiresIn * 1000).toISOString();
  const id = digestOf(site.linkToken(seed));
  await context.store.insertLink({ id, paymentId: payment.id, tries: 0, expiresAt });
  return { seed, expiresAt };
}

/** The token of the link that was made from a seed; undefined when the site's secret has been changed since. */
export async function linkTokenOf({ store }: Context, site: Site, seed: string): Promise<string | undefined> {
  const token = site.linkToken(seed);
  return (await store.link(digestOf(token))) && token;
}

/**
 * Finds what a person (by the provider's key of them) bought last at a site, and makes a link to its page that lives as long as a session.
 * A session has one such link, so that asking again gives no more tries. Undefined where no payment of ours bought it.
 */
export async function linkInSession(
  { store, sites }: Context,
  { id, site: siteId, expiresAt }: Session,
  person: { provider: string; subject: string },
): Promise<string | undefined> {
  const site = sites.get(siteId);
  const payment = await store.lastPaid({ site: siteId, ...person });
  if (!site || !payment || !boughtBy(site, payment)) return undefined;
  const seed = `${id}:${payment.id}`;
  await store.insertLink({ id: digestOf(site.linkToken(seed)), paymentId: payment.id, tries: 0, expiresAt });
  return seed;
}

/** The page that tells a shopper of the access which a payment was refused for; undefined when it was not, null when it has no page. */
export function activePage(context: Context, payment: Payment): string | null | undefined {
  const { status, alreadyActive } = payment;
  if (status !== 'failed' || alreadyActive === null) return undefined;
  const { linkSeed } = alreadyActive;
  return linkSeed && `${context.publicUrl}/s/${siteOf(context, payment.site).linkToken(linkSeed)}`;
}

/** What a token leads to; undefined when it is none, or what it led to is not there any more. */
export async function openLink(context: Context, token: string): Promise<OpenedLink | undefined> {
  const link = await context.store.link(digestOf(token));
  const payment = link && (await context.store.payment(link.paymentId));
  const session = payment && (await context.store.session(payment.sessionId));
  if (!link || !session) return undefined;
  const site = siteOf(context, payment.site);
  const subscription = boughtBy(site, payment);
  return subscription && { link, site, session, payment, subscription };
}

/** Whether a link can still be used. */
export const hasExpired = (context: Context, { expiresAt }: SubscriptionLink): boolean =>
  Date.parse(expiresAt) <= context.now().getTime();

/** Whether too many wrong numbers were given. */
export const isLocked = ({ tries }: SubscriptionLink): boolean => tries >= MOST_TRIES;

/**
 * Judges a phone number that somebody gives: whether it is the subscription's, and how many tries are left. The try is taken before
 * it is judged and given back when it is right, so that many who guess at once have no more of them.
 */
export async function confirmPhone(
  { store }: Context,
  { link, subscription }: OpenedLink,
  typed: string,
): Promise<{ isRight: boolean; left: number }> {
  if (!(await store.takeTry(link.id, MOST_TRIES))) return { isRight: false, left: 0 };
  const isRight = isSamePhone(typed, subscription.phone);
  if (isRight) await store.returnTry(link.id);
  const { tries } = (await store.link(link.id)) ?? { tries: MOST_TRIES };
  return { isRight, left: Math.max(0, MOST_TRIES - tries) };
}

/**
 * Where a subscription stands, by its provider's word of this moment. One that was to be ended and is found inactive was ended, whatever
 * became of the answer.
 * @throws ProviderError
 */
export async function standingOf(context: Context, opened: OpenedLink): Promise<Standing> {
  if (hasEnded(opened.payment)) return 'canceled';
  if (await isActive(context, opened)) return 'active';
  if (endingSince(opened.payment) === undefined) return 'inactive';
  await tellEnd(context, opened.payment);
  return 'canceled';
}

/** Looks whether a subscription that was to end has ended, with nobody at its page: an answer of its provider's, or we, may have been lost. */
export async function findEnd(context: Context, payment: Payment): Promise<Payment> {
  const site = siteOf(context, payment.site);
  const subscription = boughtBy(site, payment);
  try {
    const active = !subscription || (await isActive(context, { site, payment, subscription }));
    return active ? payment : await tellEnd(context, payment);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const { id, provider } = payment;
    context.log.warn({ payment: id, provider, code: error.code, err: error }, 'subscription not answered');
    return payment;
  }
}

/**
 * Ends a subscription at its provider, and tells the merchant once that is sure.
 * @throws ProviderError; then nobody is told, and it can be asked for again.
 */
export async function cancelSubscription(context: Context, opened: OpenedLink): Promise<Standing> {
  if (hasEnded(opened.payment)) return 'canceled';
  await changePayment(context, opened.payment, (current) => {
    const ending = beginEnding(current, context.now());
    return { payments: [ending], result: ending };
  });
  const refusal = await askForEnd(context, opened);
  const active = refusal
    ? await isActive(context, opened)
    : await isActive(context, opened).catch(() => false);
  if (refusal && active) throw refusal;
  await tellEnd(context, opened.payment);
  return active ? 'access' : 'canceled';
}

/** A refusal is no failure yet: there may be nothing left to end. */
async function askForEnd(
  context: Context,
  { site, session, payment, subscription }: OpenedLink,
): Promise<ProviderRefused | undefined> {
  const unsubscribe = operationsOf(site, payment).unsubscribe;
  const data = dataFor(session, payment.method);
  try {
    await unsubscribe?.({ ...subscription, data }, context.deadline(DEADLINE));
    return undefined;
  } catch (error) {
    if (error instanceof ProviderRefused) return error;
    throw error;
  }
}

async function isActive(
  context: Context,
  { site, payment, subscription }: Pick<OpenedLink, 'site' | 'payment' | 'subscription'>,
): Promise<boolean> {
  const status = operationsOf(site, payment).subscriptionStatus;
  const answer = await status?.(subscription.phone, context.deadline(DEADLINE));
  return answer?.active ?? false;
}

/** Event and mark are one transaction, so it is told once, however many ask. */
async function tellEnd(context: Context, payment: Payment): Promise<Payment> {
  return await changePayment(context, payment, (current) =>
    changeOf(endSubscription(current, context.now())),
  );
}

/** What a payment bought, where its provider can also tell of it and end it. */
function boughtBy(site: Site, payment: Payment): BoughtSubscription | undefined {
  const { subscriptionOf, subscriptionStatus, unsubscribe } = operationsOf(site, payment);
  return subscriptionStatus && unsubscribe ? subscriptionOf?.(payment) : undefined;
}

const operationsOf = (site: Site, { provider }: Payment): Operations =>
  site.providers.get(provider)?.operations ?? {};

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
