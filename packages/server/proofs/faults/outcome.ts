import type { Answer } from '../../testing/server/test-server.ts';
import type { Bench } from './harness.ts';

/** How a case ended, in words for the table, and every rule of money that it broke. */
export interface Outcome {
  readonly after: string;
  readonly broken: readonly string[];
}

/** Settles by hand what only a person can, as the merchant who finds the money at the provider, and then counts it. */
export async function outcomeOf(bench: Bench, session: Answer['json']): Promise<Outcome> {
  const byHand = await settleByHand(bench, session);
  const payments = await paymentsOf(bench, session);
  const { status } = (await bench.server.merchant('GET', `/v1/sessions/${session.id}`)).json;
  const ends = payments.map(({ status: end, outcome }: Answer['json']) =>
    outcome === 'mismatched' ? 'mismatched: the merchant decides' : end,
  );
  const after = `${ends.join(', then ')}${byHand ? ', settled by hand' : ''}; session ${status}`;
  return { after, broken: await brokenRules(bench, payments) };
}

async function paymentsOf({ server }: Bench, { id }: Answer['json']): Promise<Answer['json'][]> {
  const { data } = (await server.merchant('GET', `/v1/payments?session=${id}`)).json;
  return data.toSorted((a: Answer['json'], b: Answer['json']) => a.createdAt.localeCompare(b.createdAt));
}

async function settleByHand(bench: Bench, session: Answer['json']): Promise<boolean> {
  const charged = bench.server.sandbox.orderStore.orders.filter((order) => order.charged);
  const open = (await paymentsOf(bench, session)).filter(
    ({ id, outcome }) => outcome === null && charged.some(({ reference }) => reference === id),
  );
  for (const { id } of open) {
    const decision = { status: 'succeeded', note: 'found in the provider’s own list' };
    await bench.server.merchant('POST', `/v1/payments/${id}/resolve`, decision);
  }
  return open.length > 0;
}

const TOLD = ['payment.succeeded', 'payment.late', 'payment.duplicate', 'payment.mismatched'];

/** Money is never lost and never counted twice: the provider's own orders against ours. */
async function brokenRules(bench: Bench, payments: Answer['json'][]): Promise<string[]> {
  const { orders } = bench.server.sandbox.orderStore;
  const charged = orders.filter((order) => order.charged).map(({ reference }) => reference);
  const credited = payments.filter(({ outcome }) => outcome !== null).map(({ id }) => id);
  const references = orders.map(({ reference }) => reference);
  const told = (await bench.server.events()).filter((type) => TOLD.includes(type));
  const rules: Record<string, boolean> = {
    'every attempt was created at most once': new Set(references).size === references.length,
    'nothing was created that is not an attempt of ours': references.every((reference) =>
      payments.some(({ id }) => id === reference),
    ),
    'the shopper was charged once': charged.length === 1,
    'what was charged was credited, and nothing else':
      String(charged.toSorted()) === String(credited.toSorted()),
    'the merchant was told of each credit once': told.length === credited.length,
    'nothing went wrong that nobody foresaw': !bench.server.log.some((line) =>
      /"code":"internal"|background work failed/.test(line),
    ),
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}
