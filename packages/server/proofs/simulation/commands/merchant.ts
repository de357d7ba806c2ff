import fc from 'fast-check';
import { newRefundId } from '../../../src/domain/ids.ts';
import { newSession } from '../../../src/domain/new-session.ts';
import { expireSession } from '../../../src/flows/lookups/expire.ts';
import { resolvePayment } from '../../../src/flows/notices/resolve.ts';
import { refundPayment } from '../../../src/flows/refunds/refund.ts';
import { SITE } from '../environment.ts';
import { MOODS, secretNumber } from '../merchant.ts';
import { isHeld } from '../transitions.ts';
import { REFUND_FATES } from '../world.ts';
import { type Action, action, anytime, pick } from './action.ts';

/** How long most sessions are open, in s. */
export const HALF_AN_HOUR = 1800;
const A_DAY = 86_400;

/** More sessions than this only stand beside each other. */
const ENOUGH = 3;

/** A session over 12.00 EUR, open for this many seconds. */
export const createFor = (expiresIn: number): Action =>
  anytime(`create a session for ${expiresIn} s`, ({ begin, server: { context }, clock, model }) => {
    if (model.sessions.length >= ENOUGH) return;
    const session = newSession(SITE, { ...ORDER, expiresIn }, clock.now());
    begin(context.store.insertSession(session), () => model.sessions.push(session.id));
  });

/** A session for half an hour or a day. */
export const create: fc.Arbitrary<Action> = fc.constantFrom(HALF_AN_HOUR, A_DAY).map(createFor);

const ORDER = {
  mode: 'payment',
  amount: 1200,
  currency: 'EUR',
  country: 'ES',
  reference: 'order',
  customer: {},
  customerBy: 'merchant',
  items: [],
  metadata: {},
  methods: {},
} as const;

/** The merchant ends a session. */
export const expire: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`expire session ${which}`, ({ begin, server: { context }, model }) => {
    const id = pick(model.sessions, which);
    if (id === undefined) return;
    begin(expireSession(context, id), () => model.promises.ended.add(id));
  }),
);

/** From now on the endpoint behaves otherwise. */
export const changeMood: fc.Arbitrary<Action> = fc.constantFrom(...MOODS).map((mood) =>
  anytime(`the merchant's endpoint ${mood}`, ({ merchant }) => {
    merchant.mood = mood;
  }),
);

/** The merchant believes a new secret too; Farebox is restarted with it. */
export const rotate: fc.Arbitrary<Action> = fc.constant(
  anytime('rotate the webhook secret', (simulation) => {
    const { secrets } = simulation.merchant;
    secrets.push(secretNumber(secrets.length + 1));
    simulation.restart();
  }),
);

/** The merchant looks at a payment whose amount could not be read, and says what came of it; that nothing did may be a mistake. */
export const decide: fc.Arbitrary<Action> = fc
  .record({ which: fc.nat(9), status: fc.constantFrom('succeeded', 'succeeded', 'failed') })
  .map(({ which, status }) =>
    action(`decide about payment ${which}: ${status}`, ({ begin, server: { context }, model }) => {
      const payments = [...model.seen.values()].flatMap(({ aggregate }) => aggregate.payments);
      const payment = pick(payments.filter(isHeld), which);
      if (payment) begin(resolvePayment(context, payment, { status, note: 'looked' }));
    }),
  );

/** The merchant asks for a payment's money back; what becomes of the call, the world decides. */
export const refund: fc.Arbitrary<Action> = fc
  .record({ which: fc.nat(9), fate: fc.constantFrom(...REFUND_FATES) })
  .map(({ which, fate }) =>
    action(`refund payment ${which}: ${fate}`, ({ begin, server: { context }, model, world }) => {
      const payments = [...model.seen.values()].flatMap(({ aggregate }) => aggregate.payments);
      const payment = pick(
        payments.filter(({ outcome, provider }) => outcome !== null && provider !== 'matched'),
        which,
      );
      if (!payment) return;
      world.refundFates.splice(0, 1, fate);
      begin(refundPayment(context, payment, { id: newRefundId() }));
    }),
  );
