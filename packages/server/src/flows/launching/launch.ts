import { InvalidRequest, MethodUnavailable } from '../../domain/errors.ts';
import { launched } from '../../domain/lifecycle.ts';
import { isLive, type Payment } from '../../domain/payment.ts';
import { readCustomer } from '../../domain/phone.ts';
import { type Customer, pathOfField, type Session, withTyped } from '../../domain/session.ts';
import { isCutOff } from '../../domain/watch.ts';
import { AccessActive } from '../../providers/errors.ts';
import type { Launch } from '../../providers/provider.ts';
import { listMethods, missingFields, type SiteMethod } from '../availability/list-methods.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import type { Context } from '../context.ts';
import { lookUp, QUICK } from '../lookups/look-up.ts';
import { type Attempt, assertOpen, type LaunchOrder, type MethodWithFallbacks } from './attempt.ts';
import { assertCard } from './card-rules.ts';
import { createAtProvider } from './create-at-provider.ts';
import { type FailedLaunch, fallbackOf, recordFailure, refuseAsActive } from './failed-launch.ts';
import { joinLaunch, type LaunchedPayment } from './join-launch.ts';
import { persistAttempt } from './persist-attempt.ts';

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
  return isTwin ? await joinLaunch(context, payment) : await launchAttempt(context, attempt, payment);
}

/** Calls the provider of an attempt, and commits what it gave before the shopper hears of it. */
async function launchAttempt(context: Context, attempt: Attempt, payment: Payment): Promise<LaunchedPayment> {
  let answer: Launch;
  try {
    answer = await createAtProvider(context, attempt, payment);
  } catch (error) {
    return await fallBack(context, attempt, { payment, error });
  }
  const pending = await changePayment(context, payment, (current) => changeOf(launched(current, answer)));
  return { payment: pending, next: answer.next };
}

/** Launches the same through the next provider, where the failed one has certainly made nothing; else throws what it threw. */
async function fallBack(
  context: Context,
  attempt: Attempt,
  { payment, error }: FailedLaunch,
): Promise<LaunchedPayment> {
  if (error instanceof AccessActive) throw await refuseAsActive(context, attempt, { payment, error });
  const fallback = fallbackOf(context, attempt, error);
  const isBegun = await recordFailure(context, { payment, error }, fallback?.payment);
  if (!fallback || !isBegun) throw error;
  return await launchAttempt(context, fallback.attempt, fallback.payment);
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

/** The members that are known, so that an unknown one does not hide what the shopper typed. */
const known = (customer: Customer): Customer =>
  Object.fromEntries(Object.entries(customer).filter(([, value]) => value));
