import { InvalidRequest, MethodUnavailable, PaymentInProgress, SessionClosed } from '../checkout/errors.ts';
import { newPaymentId, newReturnToken } from '../checkout/ids.ts';
import { giveUp, launched, launchRefused, launchUnanswered, type Step } from '../checkout/lifecycle.ts';
import { isLive, type Payment } from '../checkout/payment.ts';
import { type Customer, pathOfField, type Session } from '../checkout/session.ts';
import { isCutOff } from '../checkout/watch.ts';
import { ProviderError, ProviderRefused } from '../providers/errors.ts';
import type { LaunchRequest } from '../providers/provider.ts';
import type { Ledger } from '../store/store.ts';
import { type Context, siteOf } from './context.ts';
import { joinLaunch, LAUNCH_DEADLINE, type LaunchedPayment, launchKeyOf } from './join-launch.ts';
import { listMethods, missingFields, type SiteMethod } from './list-methods.ts';
import { lookUp, QUICK } from './reconcile.ts';

/** What a shopper asks for. */
export interface LaunchOrder {
  readonly method: string;
  readonly customer: Customer;
  readonly fields: Readonly<Record<string, string>>;
  /** Where the shopper comes back to; the hosted page when null. */
  readonly returnUrl: string | null;
  /** This browser's own earlier payment, which is given up in the same step. */
  readonly replaces: string | null;
  readonly shopperIp: string;
}

/** A double click, or a burst of retries; who asks again later, with the payment still open, is another tab. In ms. */
const BURST = 1000;

/**
 * Launches a payment: writes the attempt down first, then calls the provider once, then writes down what came of it.
 * @throws SessionClosed, MethodUnavailable, InvalidRequest (each missing field), PaymentInProgress, or the ProviderError of the call.
 */
export async function launch(
  context: Context,
  session: Session,
  order: LaunchOrder,
): Promise<LaunchedPayment> {
  assertOpen(session);
  const method = await chooseMethod(context, session, order.method);
  const customer: Customer = { ...order.customer, ...known(session.customer) };
  assertComplete(method, customer, order.fields);
  await lastLook(context, session, order.replaces);
  const attempt = await writeAhead(context, { session, method, order });
  if (attempt.isTwin) return await joinLaunch(context, attempt.payment);
  const { payment } = attempt;
  const request = launchRequest(context, { session, method, payment, customer, order });
  return await call(context, payment, request);
}

function assertOpen({ status }: Session): void {
  if (status !== 'open') throw new SessionClosed(`This session is ${status}.`);
}

async function chooseMethod(context: Context, session: Session, id: string): Promise<SiteMethod> {
  const { methods } = await listMethods(context, session);
  const method = methods.find((candidate) => candidate.id === id);
  if (!method)
    throw new MethodUnavailable('This way to pay is not available now. Please choose another one.');
  return method;
}

function assertComplete(method: SiteMethod, customer: Customer, fields: LaunchOrder['fields']): void {
  const given: Customer = { ...fields, ...customer };
  const problems = missingFields(method, given).map((field) => ({
    path: pathOfField(field),
    message: 'This is needed to pay with this method.',
  }));
  if (problems.length > 0) throw new InvalidRequest(problems);
}

/** What is to be left behind may have been paid a moment ago, or have arrived after all, or was cut off by a crash: one quick look at it before. */
async function lastLook(context: Context, session: Session, replaces: string | null): Promise<void> {
  const payments = (await context.store.ledger(session.id))?.payments ?? [];
  const isUnknown = (live: Payment) => live.status === 'unknown' || isCutOff(live, context.now());
  const left = payments.filter((live) => isLive(live) && (live.id === replaces || isUnknown(live)));
  await Promise.all(left.map((live) => lookUp(context, live, QUICK)));
}

/** What is asked for, and for which session. */
interface Attempt {
  readonly session: Session;
  readonly method: SiteMethod;
  readonly order: LaunchOrder;
}

/**
 * Commits the attempt with our own reference before anybody is called, and gives up what it replaces in the same step; or finds the
 * attempt of a twin of this request.
 */
async function writeAhead(
  context: Context,
  attempt: Attempt,
): Promise<{ payment: Payment; isTwin: boolean }> {
  return await context.store.change<{ payment: Payment; isTwin: boolean }>(attempt.session.id, (ledger) => {
    assertOpen(ledger.session);
    const payment = newAttempt(context, attempt);
    const twin = ledger.payments.find((live) => isTwinOf(live, payment, context.now()));
    if (twin) return { result: { payment: twin, isTwin: true } };
    const left = leaveBehind(ledger, attempt.order.replaces);
    return {
      payments: [...left.map((step) => step.payment), payment],
      events: left.flatMap((step) => step.events),
      result: { payment, isTwin: false },
    };
  });
}

/** Whether a request is a twin of a launch: the same, while that one is under way or was answered only a moment ago. */
function isTwinOf(live: Payment, { launchKey }: Payment, now: Date): boolean {
  if (!isLive(live) || live.launchKey !== launchKey) return false;
  const wasAnswered = live.next !== null && now.getTime() - Date.parse(live.updatedAt) < BURST;
  return live.status === 'launching' || wasAnswered;
}

/**
 * What a new attempt gives up: this browser's own payment, or an unknown launch of a redirect method, whose page was never shown.
 * @throws PaymentInProgress when another tab or device is paying, or a person must look at what was paid.
 */
function leaveBehind({ payments }: Ledger, replaces: string | null): Step[] {
  return payments.filter(isLive).map((live) => {
    const free = live.id === replaces || live.status === 'unknown';
    if (!free || live.outcome !== null) throw new PaymentInProgress(live.id);
    return giveUp(live);
  });
}

function newAttempt(context: Context, { session, method, order }: Attempt): Payment {
  const at = context.now().toISOString();
  return {
    id: newPaymentId(),
    sessionId: session.id,
    site: session.site,
    provider: method.provider,
    method: method.id,
    status: 'launching',
    outcome: null,
    amount: method.amount,
    currency: method.currency,
    receivedAmount: null,
    receivedCurrency: null,
    providerReference: null,
    memo: {},
    subject: null,
    review: null,
    failure: null,
    next: null,
    launchKey: launchKeyOf(order),
    returnToken: newReturnToken(),
    returnUrl: order.returnUrl,
    createdAt: at,
    updatedAt: at,
  };
}

function launchRequest(
  context: Context,
  {
    session,
    method,
    payment,
    customer,
    order,
  }: { session: Session; method: SiteMethod; payment: Payment; customer: Customer; order: LaunchOrder },
): LaunchRequest {
  return {
    payment,
    method,
    country: session.country,
    customer,
    fields: order.fields,
    description: session.items[0]?.name ?? `Order ${session.reference}`,
    returnUrl: `${context.publicUrl}/r/${payment.returnToken}`,
    hookUrl: siteOf(context, session.site).hookUrl(method.provider),
    shopperIp: order.shopperIp,
  };
}

/** The one create call. Whatever it gives is committed before the shopper hears of it. */
async function call(context: Context, payment: Payment, request: LaunchRequest): Promise<LaunchedPayment> {
  const provider = siteOf(context, payment.site).providers.get(payment.provider);
  if (!provider) throw new Error(`${payment.provider} is not configured for ${payment.site}`);
  const answer = await provider
    .launch(request, context.deadline(LAUNCH_DEADLINE))
    .catch(async (error: unknown) => {
      context.log.warn({ payment: payment.id, provider: payment.provider, err: error }, 'launch failed');
      await record(context, payment, (current) => afterFailure(current, error));
      throw error;
    });
  return {
    payment: await record(context, payment, (current) => launched(current, answer)),
    next: answer.next,
  };
}

/** A refusal, or a request that never left, is a failure for certain; after anything else nobody knows. */
function afterFailure(payment: Payment, error: unknown): Step {
  if (error instanceof ProviderRefused) return launchRefused(payment, error.providerCode);
  if (error instanceof ProviderError && !error.sent) return launchRefused(payment, error.code);
  return launchUnanswered(payment);
}

async function record(
  context: Context,
  payment: Payment,
  step: (current: Payment) => Step,
): Promise<Payment> {
  return await context.store.change(payment.sessionId, ({ payments }) => {
    const after = step(payments.find(({ id }) => id === payment.id) ?? payment);
    return { payments: [after.payment], events: after.events, result: after.payment };
  });
}

/** The members that are known, so that an unknown one does not hide what the shopper typed. */
const known = (customer: Customer): Customer =>
  Object.fromEntries(Object.entries(customer).filter(([, value]) => value));
