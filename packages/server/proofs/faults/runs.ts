import { standIns } from '../../../../demo/sandbox/stand-ins.ts';
import type { Answer } from '../../testing/server/test-server.ts';
import type { Fault } from './faults.ts';
import type { Bench } from './harness.ts';

/** A fault and the call that it is for. */
export interface Trouble {
  readonly fault: Fault;
  readonly fits: (path: string) => boolean;
  /** Makes the calls that come first. */
  readonly prepare?: ((bench: Bench) => Promise<unknown>) | undefined;
}

/** What was seen while a fault lasted. */
export interface Seen {
  readonly session: Answer['json'];
  /** What the shopper, or the merchant who called, was told, in words for the table. */
  readonly told: string;
  /** Whether the session could no longer be paid, or else still offered other providers. */
  readonly othersOffered: boolean;
  /** Where it ended, where that is not told by the payments. */
  readonly after?: string;
  /** Every rule that it broke, beyond those that hold for every run. */
  readonly broken?: readonly string[];
}

/** Plays a fault: up to it, through it, and on to a payment once it is healed. */
export type FaultRun = (bench: Bench, trouble: Trouble) => Promise<Seen>;

/** A minute later whatever was listed is asked for again, and whatever is pending is looked up. */
const LATER_MS = 61_000;

/** The fault meets the listing: what is offered meanwhile, and after a reload. */
export async function runListing(bench: Bench, { fault, fits, prepare }: Trouble): Promise<Seen> {
  const session = await openSession(bench);
  await prepare?.(bench);
  await bench.out.arm(fault, fits);
  const { offered, othersOffered } = await look(bench, session);
  await bench.out.heal();
  // The first reload may still share a question that was asked, and not answered, before.
  await look(bench, session);
  await later(bench);
  await payOn(bench, session, await launch(bench, session));
  return { session, told: offered ? 'offered' : 'not offered', othersOffered };
}

/** The fault meets the launch: what the shopper is told, and where trying again leads. */
export async function runLaunch(bench: Bench, { fault, fits }: Trouble): Promise<Seen> {
  const session = await openSession(bench);
  await look(bench, session);
  await bench.out.arm(fault, fits);
  const launched = await launch(bench, session);
  const { payment, othersOffered } = await look(bench, session);
  await bench.out.heal();
  await later(bench);
  const asked = bench.setup.asksByItself && (await confirmInApp(bench));
  if (!asked) await payOn(bench, session, launched.status === 201 ? launched : await launch(bench, session));
  return { session, told: `${answerInWords(launched)}; ${payment}`, othersOffered };
}

/** The fault meets the question whether a payment was paid, after its notice was lost. */
export async function runLookup(bench: Bench, { fault, fits }: Trouble): Promise<Seen> {
  if (standIns[bench.provider].sendsNotices) bench.server.sandbox.setScenario('webhook_lost', bench.provider);
  const session = await openSession(bench);
  const launched = await launch(bench, session);
  await bench.approve(pageOf(bench, launched));
  await bench.out.arm(fault, fits);
  await later(bench);
  const { payment: told, othersOffered } = await look(bench, session);
  await bench.out.heal();
  await later(bench);
  return { session, told, othersOffered };
}

/** The fault meets the notice of a payment. */
export async function runNotice(bench: Bench, { fault, fits }: Trouble): Promise<Seen> {
  const session = await openSession(bench);
  const launched = await launch(bench, session);
  await bench.back.arm(fault, fits);
  await bench.approve(pageOf(bench, launched));
  await bench.noticed();
  const { payment: told, othersOffered } = await look(bench, session);
  await bench.back.heal();
  await later(bench);
  return { session, told, othersOffered };
}

/** A session of this provider that another one could serve, too. */
export const openSession = ({ server, setup }: Bench) => server.session(setup.order);

/** Lets a minute pass, and does what is due then. */
export async function later({ server }: Bench): Promise<void> {
  server.clock.advance(LATER_MS);
  await server.runJobs();
}

/** Goes to the payment page, or to the app, and pays, as a shopper who was sent there does. */
export async function payOn(bench: Bench, session: Answer['json'], launched: Answer): Promise<void> {
  const { status } = (await bench.server.merchant('GET', `/v1/sessions/${session.id}`)).json;
  if (status !== 'open' || launched.status !== 201) return;
  await bench.approve(pageOf(bench, launched));
  await later(bench);
}

/** Says yes to what the provider asks in the shopper's app; false when it asks nothing. */
async function confirmInApp(bench: Bench): Promise<boolean> {
  const { sandbox } = bench.server;
  const [order] = sandbox.orderStore.orders;
  if (order === undefined) return false;
  await bench.approve(`${sandbox.url}/${order.phonePage}`);
  await later(bench);
  return true;
}

/** Where a shopper pays who was not refused: on the page that they are sent to, or in their app. */
function pageOf({ server: { sandbox } }: Bench, { json: { next, payment } }: Answer): string {
  const order = sandbox.orderStore.orders.find(({ reference }) => reference === payment.id);
  return next.url ?? `${sandbox.url}/${order?.phonePage}`;
}

/** Launches; what the shopper may be asked for elsewhere is given up, as the same browser does that saw it. */
export async function launch({ server, setup }: Bench, session: Answer['json']): Promise<Answer> {
  const { methods, payment } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
  const method = methods.find(({ id }: { id: string }) => id.startsWith(setup.method));
  return server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
    method: method?.id ?? setup.method,
    fields: setup.fields,
    // A page that was never shown gives way by itself; what may be asked in the app does not.
    ...(method?.next === 'wait' && isOpen(payment) && { replaces: payment.id }),
  });
}

const isOpen = (payment: { status: string } | null): boolean =>
  payment?.status === 'pending' || payment?.status === 'unknown';

/** What the shopper's page shows. */
async function look({ server, provider, setup }: Bench, { clientSecret }: Answer['json']) {
  const { methods, payment, session } = (await server.shopper(clientSecret, 'GET', '/v1/checkout')).json;
  const isOther = (method: { provider: string }) => method.provider !== provider;
  return {
    offered: methods.some(({ id }: { id: string }) => id.startsWith(setup.method)),
    othersOffered: session.status !== 'open' || methods.some(isOther),
    payment: `payment ${payment?.status ?? 'none'}${payment?.review ? ', under review' : ''}`,
  };
}

/** A launch or a call as who made it sees it. */
export function answerInWords({ status, json }: Answer): string {
  if (status === 201) return nextInWords(json.next);
  if (status === 200) return 'done';
  return `\`${status} ${json.code}\`${json.recoverable ? ', may try again' : ''}`;
}

function nextInWords({ type, payTo }: { type: string; payTo?: string }): string {
  if (type === 'qr') return 'is shown a code';
  if (type === 'wait') return payTo === undefined ? 'is asked in the app' : 'is shown a number to pay to';
  return 'goes to the payment page';
}
