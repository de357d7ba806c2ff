import fc from 'fast-check';
import { charge, decline, KINDS, messageOf, type Order, payElsewhere, refund } from '../world.ts';
import { type Action, action, anytime, pick } from './action.ts';

/** A create call that hangs is answered at last, or cut off. */
export const answer: fc.Arbitrary<Action> = fc
  .record({ which: fc.nat(9), how: fc.constantFrom('answer', 'cut') })
  .map(({ which, how }) =>
    action(`create call ${which}: ${how}`, ({ world }) => {
      pick(world.openCalls, which)?.[how]();
    }),
  );

/** What a shopper can really pay: mostly the price, which a provider may print so that nobody can read it. */
const paid: fc.Arbitrary<{ amount?: number; currency?: string; isReadable?: boolean }> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constant({ isReadable: false }),
  fc.constant({ amount: 1100 }),
  fc.constant({ currency: 'USD' }),
);

/** A shopper pays on the provider's page; also after a decline, and in a tab that was left open. */
export const approve: fc.Arbitrary<Action> = fc
  .record({ which: fc.nat(9), other: paid })
  .map(({ which, other }) =>
    action(`pay order ${which} ${JSON.stringify(other)}`, ({ world }) => {
      const order = pick(world.orders.filter(isPayable), which);
      // A `matched` notice over another price is no proof of anything: its page takes the price, or nothing.
      const { isReadable = true } = other;
      const money = order?.kind === 'matched' ? { isReadable } : other;
      if (order) charge(world, order, { ...order.price, ...money });
    }),
  );

// A `matched` reference is learned from the answer alone, and nobody pays on a page that was never shown. Others charge without.
const isPayable = ({ kind, shown, standing }: Order): boolean =>
  (standing === 'open' || standing === 'declined') && (shown || kind !== 'matched');

/** The bank says no. */
export const declineOrder: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`decline order ${which}`, ({ world }) => {
    const order = pick(withStanding(world.orders, 'open'), which);
    if (order) decline(world, order);
  }),
);

/** The money goes back, on the provider's own page or as we asked for it. */
export const refundOrder: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`refund order ${which}`, ({ world }) => {
    const isGivenBack = ({ kind, standing }: Order) =>
      kind !== 'matched' && (standing === 'paid' || standing === 'refunding');
    const order = pick(world.orders.filter(isGivenBack), which);
    if (order) refund(world, order);
  }),
);

/** A provider tells where an order stands, without anything new. */
export const announce: fc.Arbitrary<Action> = fc.nat(9).map((which) =>
  action(`announce order ${which}`, ({ world }) => {
    const order = pick(world.orders, which);
    if (order) world.outbox.push(messageOf(order));
  }),
);

/** The same account is used elsewhere, and what is paid there is told here. */
export const strayOrder: fc.Arbitrary<Action> = fc
  .constantFrom(...KINDS)
  .map((kind) =>
    anytime(`somebody pays with our ${kind} account elsewhere`, ({ world }) => payElsewhere(world, kind)),
  );

/** A provider goes down, or comes back. */
export const upOrDown: fc.Arbitrary<Action> = fc.constantFrom(...KINDS).map((kind) =>
  anytime(`${kind} goes down, or comes back`, ({ world: { down } }) => {
    if (!down.delete(kind)) down.add(kind);
  }),
);

const withStanding = (orders: readonly Order[], standing: Order['standing']): Order[] =>
  orders.filter((order) => order.standing === standing);
