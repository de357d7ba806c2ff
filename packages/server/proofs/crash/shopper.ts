import type { Client } from './client.ts';
import { type Choice, choose } from './harness.ts';
import type { OtherSales } from './other-sales.ts';
import { canRefund, WAYS } from './provider-crash.ts';
import type { LaunchedPayment, OpenSession, ShopActions } from './shop-actions.ts';

/** What a visit to the shop is made of. */
export interface Visit {
  readonly actions: ShopActions;
  readonly client: Client;
  readonly random: () => number;
  /** An address of a provider's hook that an attacker knows. */
  readonly hook: string;
  /** Where the same PayAtom account is used too. */
  readonly otherSales: OtherSales;
  /** An event that the merchant has already, if any. */
  anyEvent(): string | undefined;
}

type Story = (visit: Visit, session: OpenSession, method: string) => Promise<void>;

/** How a visit can go. */
const STORIES: readonly Story[] = [
  pays,
  paysAndIsRefunded,
  leavesAndPays,
  paysLate,
  paysLater,
  onlyLooks,
  paysAfterDecline,
  changesMind,
];

/** One visit: a shopper opens a session and acts by one of the stories. */
export async function visitShop(visit: Visit): Promise<void> {
  const { random, actions } = visit;
  if (random() < 0.4) await nag(visit);
  const way = pick(WAYS, random);
  const phone = `+9055${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
  const session = await actions.openSession({
    ...way.order,
    reference: `order-${phone}`,
    customer: { name: 'Ana Lima', email: 'ana@example.com', phone },
    successUrl: 'https://shop.example/thanks',
    cancelUrl: 'https://shop.example/cart',
    // Some sessions run out of time when the next process's clock is ahead; the others are not waited for.
    expiresIn: random() < 0.15 ? 60 : 604_800,
  });
  await pick(STORIES, random)(visit, session, way.method);
}

const pick = <T>(from: readonly T[], random: () => number): T => {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('expected something to pick from');
  return picked;
};

async function pays(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  await act(visit, payment, 'approve');
}

async function paysAndIsRefunded(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  await act(visit, payment, 'approve');
  if (payment && canRefund(method)) await visit.actions.refundHalf(session, payment.id);
}

async function paysAfterDecline(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const first = await visit.actions.launch(session, method);
  await act(visit, first, 'decline');
  const second = await visit.actions.launch(session, method, first?.id);
  await act(visit, second, 'approve');
}

/** The old page stays open in another tab, and some people pay both. */
async function changesMind(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const first = await visit.actions.launch(session, method);
  const second = await visit.actions.launch(session, method, first?.id);
  await act(visit, second, 'approve');
  if (visit.random() < 0.5) await act(visit, first, 'approve');
}

async function leavesAndPays(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  if (payment) await visit.actions.giveUp(session, payment.id);
  await act(visit, payment, 'approve');
}

async function paysLate(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  await visit.actions.expire(session);
  await act(visit, payment, 'approve');
}

async function paysLater(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  await act(visit, payment, 'later');
}

async function onlyLooks(visit: Visit, session: OpenSession, method: string): Promise<void> {
  const payment = await visit.actions.launch(session, method);
  await act(visit, payment, 'close');
}

/** Meanwhile a notice is forged, another shop is paid with the same account, and the merchant asks for an event again. */
async function nag({ client, actions, hook, otherSales, random, anyEvent }: Visit): Promise<void> {
  await client.ask({ method: 'POST', path: hook, bearer: '', body: { order_id: 'pay_forged' } });
  await otherSales.pay(random() < 0.5 ? 1 : 2);
  const event = anyEvent();
  if (event !== undefined) await actions.redeliver(event);
}

/** Presses a button of the provider's page, unless it is closed by now, and mostly comes back. */
async function act(visit: Visit, payment: LaunchedPayment | undefined, choice: Choice): Promise<void> {
  if (!payment) return;
  const { location } = await choose(payment.url, choice).catch(() => ({ location: null }));
  if (location?.includes('/r/') && visit.random() < 0.7) await visit.client.visit(location);
}
