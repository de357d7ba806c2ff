import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../testing/server/test-server.ts';
import type { Bench } from './harness.ts';
import { answerInWords, later, launch, openSession, payOn, type Seen, type Trouble } from './runs.ts';

/** Less than half of what any scene pays, so that nothing but us stands between the merchant and a second refund. */
const PART = 500;

const POLL_MS = 5;
const MOST_POLLS = 2000;

/**
 * The fault meets a refund of a part, which the merchant asks for until it is made: again after a no, and after no answer only once a
 * person has found out that nothing was given back. No notice tells of it.
 */
export async function runRefund(bench: Bench, { fault, fits }: Trouble): Promise<Seen> {
  bench.server.sandbox.setScenario('webhook_lost', bench.provider);
  const session = await openSession(bench);
  const launched = await launch(bench, session);
  await payOn(bench, session, launched);
  const { id } = launched.json.payment;
  await bench.out.arm(fault, fits);
  const told = refundInWords(await askRefund(bench, id));
  await bench.out.heal();
  await untilGivenBack(bench);
  const steps = [await resolveByHand(bench, id), await askAgain(bench, id)].filter(Boolean);
  const { status } = await paymentOf(bench, id);
  const after = [...steps, status].join(', then ');
  return { session, told, othersOffered: true, after, broken: await brokenRules(bench, id) };
}

const askRefund = ({ server }: Bench, id: string) =>
  server.merchant('POST', `/v1/payments/${id}/refunds`, { amount: PART });

const paymentOf = async ({ server }: Bench, id: string): Promise<Answer['json']> =>
  (await server.merchant('GET', `/v1/payments/${id}`)).json;

/** A person looks at the provider for a refund that nobody answered for, and says what is there. */
async function resolveByHand(bench: Bench, id: string): Promise<string | undefined> {
  const { review } = await paymentOf(bench, id);
  if (review?.reason !== 'refund_unanswered') return undefined;
  const status = givenBack(bench) > 0 ? 'refunded' : 'not_refunded';
  await bench.server.merchant('POST', `/v1/payments/${id}/resolve`, { status, note: 'looked it up' });
  return `settled by hand as \`${status}\``;
}

async function askAgain(bench: Bench, id: string): Promise<string | undefined> {
  const { status } = await paymentOf(bench, id);
  if (status !== 'succeeded') return undefined;
  await askRefund(bench, id);
  await untilGivenBack(bench);
  return 'asked for again';
}

/** What the provider gave back in all, in minor units. */
const givenBack = (bench: Bench): number => refundOf(bench)?.cents ?? 0;

/** What either provider keeps of an order's refund. */
interface Refunded {
  readonly refund?: {
    readonly cents: number;
    readonly isDone?: boolean;
    readonly completedAt?: string | null;
  } | null;
}

function refundOf({ server }: Bench): Refunded['refund'] {
  const [order] = server.sandbox.orderStore.orders;
  return (order as Refunded | undefined)?.refund;
}

/** Waits until the provider has done what it took, and asks it what became of it. */
async function untilGivenBack(bench: Bench): Promise<void> {
  const isUnderWay = () => {
    const refund = refundOf(bench);
    return refund != null && !refund.isDone && !refund.completedAt;
  };
  for (let asked = 0; isUnderWay(); asked += 1) {
    if (asked > MOST_POLLS) throw new Error('expected the provider to give the money back');
    await pause(POLL_MS);
  }
  await later(bench);
}

/** What was given back, once: the provider's own orders against ours, and against what the merchant was told. */
async function brokenRules(bench: Bench, id: string): Promise<string[]> {
  const payment = await paymentOf(bench, id);
  const { data } = (await bench.server.merchant('GET', '/v1/events?limit=1000')).json;
  const told = data.filter(
    ({ type, data: { payment: told } }: Answer['json']) =>
      type === 'payment.refunded' && told.status === 'partially_refunded',
  );
  const rules: Record<string, boolean> = {
    'what was asked for was given back once': givenBack(bench) === PART,
    'what was given back was written down': payment.refund?.refundedAmount === PART,
    'the refund came to its end': payment.status === 'partially_refunded' && payment.review === null,
    'the merchant was told of its end once': told.length === 1,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

/** A refund as the merchant sees it who asked for it. */
function refundInWords(answer: Answer): string {
  if (answer.status !== 202) return answerInWords(answer);
  const { status, review } = answer.json;
  return `payment ${status}${review ? `, under review: \`${review.reason}\`` : ''}`;
}
