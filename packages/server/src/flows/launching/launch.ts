import {
  AlreadyActive,
  InvalidRequest,
  MethodUnavailable,
  PaymentInProgress,
  SessionClosed,
} from '../../domain/errors.ts';
import { giveUp, launched, type Transition } from '../../domain/lifecycle.ts';
import { isHeld, isLive, needsNoPage, type Payment } from '../../domain/payment.ts';
import { readCustomer } from '../../domain/phone.ts';
import { type Customer, pathOfField, type Session, withTyped } from '../../domain/session.ts';
import { isCutOff } from '../../domain/watch.ts';
import { AccessActive } from '../../providers/errors.ts';
import type { Launch } from '../../providers/provider.ts';
import type { SessionAggregate } from '../../store/store.ts';
import { listMethods, missingFields, type SiteMethod } from '../availability/list-methods.ts';
import { observe, subjectOf } from '../availability/method-health.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import { type Context, siteOf } from '../context.ts';
import { lookUp, QUICK } from '../lookups/look-up.ts';
import { activePage, linkInSession } from '../subscriptions/subscription.ts';
import {
  type Attempt,
  type LaunchOrder,
  launchRequest,
  type MethodWithFallbacks,
  newPayment,
} from './attempt.ts';
import { assertCard, assertPatience } from './card-rules.ts';
import { recordFailure } from './fall-back.ts';
import { joinLaunch, LAUNCH_DEADLINE, type LaunchedPayment } from './join-launch.ts';

/** A double click, or a burst of retries; who asks again later, with the payment still open, is another tab. In ms. */
const BURST = 1000;

/**
 * Launches a payment: writes the attempt down first, then calls the provider once, then writes down what came of it.
 * @throws SessionClosed, MethodUnavailable, InvalidRequest (each missing field, a phone number that cannot be read), PaymentInProgress, or the ProviderError of the call.
 */
export async function launch(
  context: Context,
  opened: Session,
  typed: LaunchOrder,
): Promise<LaunchedPayment> {
  assertOpen(opened);
  const order = { ...typed, customer: readCustomer(typed.customer, opened.country) };
  const session = withTyped(opened, order.customer);
  const { method, fallbacks } = await chooseMethod(context, session, order.method);
  const given: Customer = { ...order.fields, ...known(session.customer) };
  assertComplete(method, given);
  assertCard(method, order.card);
  await refreshReplaced(context, session, order.replaces);
  const able = fallbacks.filter((other) => other.next !== 'card' && missingFields(other, given).length === 0);
  const attempt: Attempt = { session, method, fallbacks: able, order };
  const { payment, isTwin } = await persistAttempt(context, attempt);
  return isTwin ? await joinLaunch(context, payment) : await createAtProvider(context, attempt, payment);
}

function assertOpen({ status }: Session): void {
  if (status !== 'open') throw new SessionClosed(`This session is ${status}.`);
}

/** The method with this id, offered or an equal of one that is, and its equals in the order in which they are fallen back to. */
async function chooseMethod(context: Context, session: Session, id: string): Promise<MethodWithFallbacks> {
  for (const { first, fallbacks } of await listMethods(context, session)) {
    const equals = [first, ...fallbacks];
    const method = equals.find((candidate) => candidate.id === id);
    if (method) return { method, fallbacks: equals.filter((equal) => equal !== method) };
  }
  throw new MethodUnavailable('This way to pay is not available now. Please choose another one.');
}

function assertComplete(method: SiteMethod, given: Customer): void {
  const problems = missingFields(method, given).map((field) => ({
    path: pathOfField(field),
    message: 'This is needed to pay with this method.',
  }));
  if (problems.length > 0) throw new InvalidRequest(problems);
}

/** Looks up the payments that this launch replaces, once and quickly: they may have been paid a moment ago. */
async function refreshReplaced(context: Context, session: Session, replaces: string | null): Promise<void> {
  const payments = (await context.store.aggregate(session.id))?.payments ?? [];
  const isUnknown = (live: Payment) => live.status === 'unknown' || isCutOff(live, context.now());
  const left = payments.filter((live) => isLive(live) && (live.id === replaces || isUnknown(live)));
  await Promise.all(left.map((live) => lookUp(context, live, QUICK)));
}

/**
 * Commits the attempt with our own reference and what the shopper typed of themselves before anybody is called, and gives up what it
 * replaces in the same step; or finds the attempt of a twin of this request.
 */
async function persistAttempt(
  context: Context,
  attempt: Attempt,
): Promise<{ payment: Payment; isTwin: boolean }> {
  return await context.store.change<{ payment: Payment; isTwin: boolean }>(
    attempt.session.id,
    (aggregate) => {
      assertOpen(aggregate.session);
      const payment = newPayment(context, attempt);
      // Who names a payment to replace knows its answer.
      const { replaces } = attempt.order;
      const twin = aggregate.payments.find(
        (live) => live.id !== replaces && isTwinOf(live, payment, context.now()),
      );
      if (twin) return { result: { payment: twin, isTwin: true } };
      if (attempt.order.card) assertPatience(aggregate);
      const left = cancelReplaced(aggregate, replaces);
      return {
        // The merchant may learn it from nobody else: a page's button opens sessions without a customer.
        session: withTyped(aggregate.session, attempt.order.customer),
        payments: [...left.map((step) => step.payment), payment],
        events: left.flatMap((step) => step.events),
        result: { payment, isTwin: false },
      };
    },
  );
}

/** Whether a request is a twin of a launch: the same, while that one is under way or was answered only a moment ago. */
function isTwinOf(live: Payment, { launchKey }: Payment, now: Date): boolean {
  if (!isLive(live) || live.launchKey !== launchKey) return false;
  const wasAnswered = live.next !== null && now.getTime() - Date.parse(live.updatedAt) < BURST;
  return live.status === 'launching' || wasAnswered;
}

/**
 * What a new attempt gives up: this browser's own payment, or an unknown launch of a redirect method, whose page was never shown. One
 * that may have asked the shopper on their phone, or taken their card, is given up only by who says so.
 * @throws PaymentInProgress when another tab or device is paying, or a person must look at what was paid.
 */
function cancelReplaced({ payments }: SessionAggregate, replaces: string | null): Transition[] {
  return payments.filter(isLive).map((live) => {
    const free = live.id === replaces || (live.status === 'unknown' && !needsNoPage(live));
    if (!free || live.outcome !== null || isHeld(live)) throw new PaymentInProgress(live.id);
    return giveUp(live);
  });
}

/**
 * The one create call of a payment. Whatever it gives is committed before the shopper hears of it; a failure for certain is committed
 * together with the next attempt, where the same method can be had through another provider.
 */
async function createAtProvider(
  context: Context,
  attempt: Attempt,
  payment: Payment,
): Promise<LaunchedPayment> {
  const provider = siteOf(context, payment.site).providers.get(payment.provider);
  if (!provider) throw new Error(`${payment.provider} is not configured for ${payment.site}`);
  const finished = { site: payment.site, subject: subjectOf(payment.method), kind: 'launch' } as const;
  const at = context.now();
  let answer: Launch;
  try {
    answer = await provider.launch(
      launchRequest(context, attempt, payment),
      context.deadline(LAUNCH_DEADLINE),
    );
  } catch (error) {
    context.log.warn({ payment: payment.id, provider: payment.provider, err: error }, 'launch failed');
    observe(context, { ...finished, at, error });
    if (error instanceof AccessActive) throw await refuseAsActive(context, attempt, { payment, error });
    const next = await recordFailure(context, attempt, { payment, error });
    if (!next) throw error;
    return await createAtProvider(context, next.attempt, next.payment);
  }
  observe(context, { ...finished, at });
  return {
    payment: await changePayment(context, payment, (current) => changeOf(launched(current, answer))),
    next: answer.next,
  };
}

/** Writes down that the person has access already, and gives the way to its page. */
async function refuseAsActive(
  context: Context,
  attempt: Attempt,
  { payment, error }: { payment: Payment; error: AccessActive },
): Promise<AlreadyActive> {
  const { provider } = payment;
  const seed = await linkInSession(context, attempt.session, { provider, subject: error.subject });
  const alreadyActive = { linkSeed: seed ?? null };
  await recordFailure(context, attempt, { payment, error, alreadyActive });
  return new AlreadyActive(activePage(context, { ...payment, status: 'failed', alreadyActive }) ?? null);
}

/** The members that are known, so that an unknown one does not hide what the shopper typed. */
const known = (customer: Customer): Customer =>
  Object.fromEntries(Object.entries(customer).filter(([, value]) => value));
