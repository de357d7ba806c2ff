import fc from 'fast-check';
import type { Payment } from '../../../src/domain/payment.ts';
import type { Session } from '../../../src/domain/session.ts';
import { listMethods } from '../../../src/flows/availability/list-methods.ts';
import type { Context } from '../../../src/flows/context.ts';
import { giveUpPayment } from '../../../src/flows/launching/give-up.ts';
import type { LaunchedPayment } from '../../../src/flows/launching/join-launch.ts';
import { launch } from '../../../src/flows/launching/launch.ts';
import { lookUp, QUICK } from '../../../src/flows/lookups/look-up.ts';
import { FATES } from '../providers.ts';
import type { Simulation } from '../simulation.ts';
import { KINDS } from '../world.ts';
import { type Action, action, pick } from './action.ts';

const attempt = fc.record({
  which: fc.nat(9),
  kind: fc.constantFrom(...KINDS),
  fate: fc.oneof({ weight: 3, arbitrary: fc.constant('answer') }, fc.constantFrom(...FATES)),
  // What the browser names as the payment to give up: none, its own, or the one that another tab was told to be in the way.
  replaces: fc.constantFrom('none', 'own', 'live'),
});

type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** The page opens, and methods are listed. */
export const open: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`open session ${which}`, ({ begin, server: { context }, model }) => {
    const work = async (id: string) => await listMethods(context, await sessionOf(context, id));
    const id = pick(model.sessions, which);
    if (id !== undefined) begin(work(id));
  }),
);

/** A shopper chooses a method. */
export const pay: fc.Arbitrary<Action> = attempt.map((chosen) =>
  action(`pay session ${describe(chosen)}`, (simulation) => beginPay(simulation, chosen)),
);

/** Two shoppers, or two tabs, choose at the same moment. */
export const payTwice: fc.Arbitrary<Action> = fc
  .record({ first: attempt, second: attempt })
  .map(({ first, second }) =>
    action(`pay session ${describe(first)}, at once with ${describe(second)}`, (simulation) => {
      beginPay(simulation, first);
      beginPay(simulation, { ...second, which: first.which });
    }),
  );

/** A shopper gives up what is under way. */
export const giveUp: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`give up payment ${which}`, ({ begin, server: { context }, model }) => {
    const work = async ({ id, sessionId }: Payment) =>
      await giveUpPayment(context, await sessionOf(context, sessionId), id);
    const payment = pick(payments(model), which);
    if (payment) begin(work(payment));
  }),
);

/** A shopper comes back from a provider's page. */
export const comeBack: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`come back from payment ${which}`, ({ begin, server: { context }, model }) => {
    const work = async ({ returnToken }: Payment) => {
      const payment = await context.store.paymentByReturnToken(returnToken);
      if (payment) await lookUp(context, payment, QUICK);
    };
    const payment = pick(payments(model), which);
    if (payment) begin(work(payment));
  }),
);

const payments = (model: Simulation['model']): Payment[] =>
  [...model.seen.values()].flatMap(({ aggregate }) => aggregate.payments);

function beginPay(simulation: Simulation, { which, kind, fate, replaces }: Attempt): void {
  const { begin, model, server, world } = simulation;
  const id = pick(model.sessions, which);
  if (id === undefined) return;
  const live = model.seen.get(id)?.aggregate.payments.findLast(({ next }) => next !== null)?.id;
  const old = { none: undefined, own: model.browser.get(id), live }[replaces];
  const work = async () =>
    await launch(server.context, await sessionOf(server.context, id), {
      method: `${kind}:page`,
      customer: {},
      fields: { fate },
      returnUrl: null,
      replaces: old ?? null,
      shopperIp: '192.0.2.1',
      device: 'web',
    });
  begin(work(), ({ payment, next }: LaunchedPayment) => {
    model.browser.set(id, payment.id);
    if (next.type === 'redirect') model.promises.launched.set(payment.id, next.url);
    const order = world.orders.find(({ paymentId }) => paymentId === payment.id);
    if (order) order.shown = true;
  });
}

async function sessionOf(context: Context, id: string): Promise<Session> {
  const session = await context.store.session(id);
  if (!session) throw new Error(`session ${id}, whose creation was answered, is lost`);
  return session;
}

const describe = ({ which, kind, fate, replaces }: Attempt): string =>
  `${which} (${kind}, the provider will ${fate}, replaces ${replaces})`;
