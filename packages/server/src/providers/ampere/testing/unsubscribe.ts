import type { Bench } from '../../../../proofs/faults/harness.ts';
import {
  answerInWords,
  launch,
  openSession,
  payOn,
  type Seen,
  type Trouble,
} from '../../../../proofs/faults/runs.ts';

/** The shopper whose subscription is asked about. */
const PHONE = '+34600111222';

/** The fault meets the end of a subscription, which a merchant asked for. */
export async function runUnsubscribe(bench: Bench, { fault, fits }: Trouble): Promise<Seen> {
  const session = await openSession(bench);
  await payOn(bench, session, await launch(bench, session));
  await bench.out.arm(fault, fits);
  const told = answerInWords(await cancel(bench));
  await bench.out.heal();
  await cancel(bench);
  const { active } = (await subscription(bench)).json;
  return { session, told, othersOffered: true, after: active ? 'still subscribed' : 'unsubscribed' };
}

const cancel = ({ server }: Bench) =>
  server.merchant('POST', '/v1/subscriptions/cancel', { provider: 'ampere', phone: PHONE, method: 'STRIPE' });

/** Asks whether the shopper has access, for which a token is fetched first. */
export const subscription = ({ server }: Bench) =>
  server.merchant('GET', `/v1/subscriptions?provider=ampere&phone=${encodeURIComponent(PHONE)}`);
