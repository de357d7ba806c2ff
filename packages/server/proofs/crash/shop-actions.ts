import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AcknowledgedWrites, isReplayBroken } from './acknowledged-writes.ts';
import type { Answer, Ask, Client } from './client.ts';
import { checkoutAnswer, holdsSession, launchAnswer, paymentAnswer, sessionAnswer } from './records.ts';

/** A session, as who pays it holds it. */
export interface OpenSession {
  readonly id: string;
  readonly clientSecret: string;
}

/** A payment that was launched, and the provider's page. */
export interface LaunchedPayment {
  readonly id: string;
  readonly url: string;
}

/** What merchants and shoppers do with a server that is being killed. Whatever it acknowledges is remembered. */
export interface ShopActions {
  openSession(order: object): Promise<OpenSession>;
  /** Launches a payment through a method whose id begins with `method`; undefined when it cannot be paid. */
  launch(session: OpenSession, method: string, replaces?: string): Promise<LaunchedPayment | undefined>;
  giveUp(session: OpenSession, paymentId: string): Promise<void>;
  expire(session: OpenSession): Promise<void>;
  redeliver(eventId: string): Promise<void>;
  /** Gives half of a payment back, once it is paid. */
  refundHalf(session: OpenSession, paymentId: string): Promise<void>;
}

/** Whom a actions belongs to. */
export interface ShopActionsDeps {
  readonly client: Client;
  readonly writes: AcknowledgedWrites;
  readonly secretKey: string;
}

/** How often a shopper tries again after a crash, or when the method is not offered now; and the pause between, in ms. */
const TRIES = 20;
const PAUSE = 50;

/** The actions of one shop. */
export function createShopActions(deps: ShopActionsDeps): ShopActions {
  const { client, secretKey } = deps;
  return {
    openSession: (order) => openSession(deps, order),
    async launch(session, method, replaces) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const launched = await tryLaunch(deps, { session, method, replaces });
        if (launched !== 'again') return launched;
        await pause(PAUSE);
      }
      return undefined;
    },
    giveUp: (session, paymentId) => giveUp(deps, session, paymentId),
    expire: (session) => expire(deps, session),
    async redeliver(eventId) {
      await client.ask({ method: 'POST', path: `/v1/events/${eventId}/redeliver`, bearer: secretKey });
    },
    refundHalf: (session, paymentId) => refundHalf(deps, session, paymentId),
  };
}

async function openSession(deps: ShopActionsDeps, body: object): Promise<OpenSession> {
  const { client, writes, secretKey } = deps;
  for (;;) {
    const ask: Ask = { method: 'POST', path: '/v1/sessions', bearer: secretKey, body, key: randomUUID() };
    const answer = await client.ask(ask);
    // A first try that was cut off holds its key for a minute.
    if (answer.status === 409) continue;
    const { id, clientSecret } = sessionAnswer.parse(answer.json);
    writes.add({
      sessionId: id,
      generation: answer.generation,
      what: 'session',
      isBroken: async () =>
        (await isReplayBroken(client, ask, answer)) ?? (await isSessionGone(deps, id, clientSecret)),
    });
    return { id, clientSecret };
  }
}

async function isSessionGone(
  deps: ShopActionsDeps,
  id: string,
  clientSecret: string,
): Promise<string | undefined> {
  const answer = await read(deps, `/v1/sessions/${id}`);
  if (answer.status !== 200) return `expected session ${id}, got ${answer.text}`;
  return answer.text.includes(clientSecret) ? undefined : `session ${id} has another client secret`;
}

interface LaunchWish {
  readonly session: OpenSession;
  readonly method: string;
  readonly replaces: string | undefined;
}

/** Looks where the session stands, as a page does that was loaded anew, and goes on from there. */
async function tryLaunch(
  deps: ShopActionsDeps,
  { session, method, replaces }: LaunchWish,
): Promise<LaunchedPayment | 'again' | undefined> {
  const { id: sessionId, clientSecret: bearer } = session;
  const view = await deps.client.ask({ method: 'GET', path: '/v1/checkout', bearer });
  const { session: seen, methods, payment } = checkoutAnswer.parse(view.json);
  if (seen.status !== 'open') return undefined;
  const live = payment && holdsSession(payment.status) ? payment : null;
  if (live?.next?.url && live.id !== replaces) return { id: live.id, url: live.next.url };
  const offered = methods.find(({ id }) => id.startsWith(method));
  if (!offered) return 'again';
  const fields = offered.requires.map((field) => [
    field,
    offered.choices?.[field]?.[0]?.value ?? 'shopper@upi',
  ]);
  const body = {
    method: offered.id,
    fields: Object.fromEntries(fields) as Record<string, string>,
    ...(live && { replaces: live.id }),
  };
  const ask: Ask = { method: 'POST', path: '/v1/checkout/payments', bearer, body, key: randomUUID() };
  const answer = await deps.client.ask(ask);
  return answer.status === 201 ? rememberLaunch(deps, sessionId, { ask, answer }) : 'again';
}

function rememberLaunch(
  { client, writes, secretKey }: ShopActionsDeps,
  sessionId: string,
  { ask, answer }: { ask: Ask; answer: Answer },
): LaunchedPayment {
  const { payment, next } = launchAnswer.parse(answer.json);
  const isGone = async (): Promise<string | undefined> => {
    const found = await client.ask({ method: 'GET', path: `/v1/payments/${payment.id}`, bearer: secretKey });
    const isThere = found.status === 200 && paymentAnswer.parse(found.json).status !== 'launching';
    return isThere ? undefined : `expected payment ${payment.id} to be launched, got ${found.text}`;
  };
  writes.add({
    sessionId,
    generation: answer.generation,
    what: 'payment',
    isBroken: async () => (await isReplayBroken(client, ask, answer)) ?? (await isGone()),
  });
  return { id: payment.id, url: next.url ?? '' };
}

async function giveUp(
  deps: ShopActionsDeps,
  { id, clientSecret }: OpenSession,
  paymentId: string,
): Promise<void> {
  const path = `/v1/checkout/payments/${paymentId}`;
  const answer = await deps.client.ask({ method: 'DELETE', path, bearer: clientSecret });
  if (answer.status !== 200) return;
  deps.writes.add({
    sessionId: id,
    generation: answer.generation,
    what: 'give-up',
    async isBroken() {
      const { json } = await read(deps, `/v1/payments/${paymentId}`);
      const { status } = paymentAnswer.parse(json);
      return holdsSession(status) ? `expected ${paymentId} to be given up, got ${status}` : undefined;
    },
  });
}

async function expire(deps: ShopActionsDeps, { id }: OpenSession): Promise<void> {
  const { client, writes, secretKey } = deps;
  const path = `/v1/sessions/${id}/expire`;
  const ask: Ask = { method: 'POST', path, bearer: secretKey, key: randomUUID() };
  const answer = await client.ask(ask);
  if (answer.status !== 200) return;
  const isOpen = async (): Promise<string | undefined> => {
    const { status } = sessionAnswer.parse((await read(deps, `/v1/sessions/${id}`)).json);
    return status === 'open' ? `expected session ${id} to have ended, got open` : undefined;
  };
  writes.add({
    sessionId: id,
    generation: answer.generation,
    what: 'expiry',
    isBroken: async () => (await isReplayBroken(client, ask, answer)) ?? (await isOpen()),
  });
}

/** A server that dies meanwhile is asked again under the same key, and must not give back twice. */
async function refundHalf(deps: ShopActionsDeps, session: OpenSession, paymentId: string): Promise<void> {
  const { client, writes, secretKey } = deps;
  const paid = await whenPaid(deps, paymentId);
  if (!paid) return;
  const body = { amount: Math.floor(paid.amount / 2) };
  const path = `/v1/payments/${paymentId}/refunds`;
  const ask: Ask = { method: 'POST', path, bearer: secretKey, body, key: randomUUID() };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await client.ask(ask);
    const { generation } = answer;
    if (answer.status === 202) {
      const isBroken = () => isReplayBroken(client, ask, answer);
      return writes.add({ sessionId: session.id, generation, what: 'refund', isBroken });
    }
    // A first try that was cut off holds its key for a minute.
    await pause(PAUSE);
  }
}

async function whenPaid(deps: ShopActionsDeps, paymentId: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const payment = paymentAnswer.parse((await read(deps, `/v1/payments/${paymentId}`)).json);
    if (payment.status === 'succeeded') return payment;
    await pause(PAUSE);
  }
  return undefined;
}

const read = ({ client, secretKey }: ShopActionsDeps, path: string): Promise<Answer> =>
  client.ask({ method: 'GET', path, bearer: secretKey });
