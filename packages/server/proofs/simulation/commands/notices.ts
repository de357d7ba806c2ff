import fc from 'fast-check';
import type { Payment } from '../../../src/domain/payment.ts';
import { receiveNotice } from '../../../src/flows/notices/receive-notice.ts';
import { addressOf, READERS } from '../notices.ts';
import type { Simulation } from '../simulation.ts';
import type { Message, Order } from '../world.ts';
import { type Action, action, pick } from './action.ts';

/** A notice arrives: early, late or out of order, as the number says; it comes again until it is acknowledged. */
export const deliver: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`deliver notice ${which}`, (simulation) => {
    const message = pick(simulation.world.outbox, which);
    if (message) send(simulation, message);
  }),
);

/** A notice arrives twice at the same moment. */
export const deliverTwice: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`deliver notice ${which} twice at once`, (simulation) => {
    const message = pick(simulation.world.outbox, which);
    if (!message) return;
    send(simulation, message);
    send(simulation, message);
  }),
);

/** A notice arrives that was acknowledged long ago. */
export const redeliver: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`deliver notice ${which} again`, (simulation) => {
    const message = pick(simulation.world.sent, which);
    if (message) send(simulation, message);
  }),
);

/** Lies, each made from a true notice about one of our payments: what a stranger, or another shop's notice, could say. */
const FORGERIES: Readonly<Record<string, (message: Message, others: readonly Order[]) => Message>> = {
  'paid, without a seal': (message) => ({ ...message, said: 'paid', sealed: false }),
  'refunded, without a seal': (message) => ({ ...message, said: 'refunded', sealed: false }),
  'paid, for another order': (message) => ({ ...message, said: 'paid', paymentId: 'pay_of_another_shop' }),
  "paid, with another order's reference": (message, others) => ({
    ...message,
    said: 'paid',
    sealed: false,
    reference: others.find(({ reference }) => reference !== message.reference)?.reference ?? 'none',
  }),
};

/** Somebody lies. */
export const forge: fc.Arbitrary<Action> = fc
  .record({ which: fc.nat(9), lie: fc.constantFrom(...Object.keys(FORGERIES)) })
  .map(({ which, lie }) =>
    action(`forge a notice about payment ${which}: ${lie}`, (simulation) => {
      const { model, world } = simulation;
      const payments = [...model.seen.values()].flatMap(({ aggregate }) => aggregate.payments);
      const payment = pick(payments, which);
      const truth = payment && claimAbout(payment, world.orders);
      const message = truth && FORGERIES[lie]?.(truth, world.orders);
      if (message) simulation.begin(receive(simulation, message, 'forger.example'));
    }),
  );

function claimAbout(payment: Payment, orders: readonly Order[]): Message {
  const { id: paymentId, amount, currency, provider } = payment;
  const reference = orders.find((order) => order.paymentId === paymentId)?.reference ?? 'none';
  const kind = provider as Message['kind'];
  return { kind, paymentId, reference, said: 'open', amount, currency, isReadable: true, sealed: true };
}

/** Sends what a provider has to say; once it is acknowledged, it is sent no more on its own. */
export function send(simulation: Simulation, message: Message): void {
  const { begin, model, world } = simulation;
  begin(receive(simulation, message, addressOf(message.kind)), (status) => {
    if (status !== 200) return;
    const at = world.outbox.indexOf(message);
    if (at >= 0) world.sent.push(...world.outbox.splice(at, 1));
    const isOurs = !world.strays.includes(message);
    if (isOurs && message.said === 'paid' && message.kind !== 'hinting')
      model.promises.credited.add(message.paymentId);
  });
}

async function receive({ server }: Simulation, message: Message, remoteAddress: string): Promise<number> {
  const { context, site } = server;
  const { kind: provider } = message;
  const { status } = await receiveNotice(
    context,
    { site, provider, reader: READERS[provider] },
    {
      method: 'POST',
      query: new URLSearchParams(),
      headers: new Headers(),
      body: JSON.stringify(message),
      remoteAddress,
    },
  );
  return status;
}
