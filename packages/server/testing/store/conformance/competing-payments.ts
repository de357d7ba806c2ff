import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { paymentFixture } from '../fixtures.ts';
import { insertDue, later, NOW, SESSION, type StoreWorld } from './world.ts';

/** The payments of one person, which could be mistaken for each other. */
export function testCompetingPayments(world: StoreWorld): void {
  const { addPayment } = world;

  it('finds the payments that compete with one: same site, provider and subject, unsettled or settled since it began', async () => {
    const { store } = world;
    await addPayment({ subject: '90555', status: 'canceled' });
    await addPayment({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'b', subject: '90555' });
    await addPayment({
      id: 'pay_cccccccccccccccccccccccc',
      returnToken: 'c',
      subject: '90777',
      status: 'failed',
    });
    const mine = paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', subject: '90555' });
    expect((await store.competingPayments(mine, later(-1000))).map(({ id }) => id)).toEqual([
      paymentFixture().id,
    ]);
    expect(await store.competingPayments(mine, later(1000))).toEqual([]);
    await addPayment({ subject: '90555', status: 'succeeded', outcome: 'succeeded' });
    expect(await store.competingPayments(mine, later(1000)), 'settled since mine began').toHaveLength(1);
    expect(
      await store.competingPayments({ ...mine, createdAt: later(1).toISOString() }, later(-1000)),
      'settled before',
    ).toEqual([]);
    expect(await store.competingPayments({ ...mine, subject: null }, later(-1000))).toEqual([]);
  });

  it('keeps when a payment was settled, whatever is written of it later: one that was settled before does not compete', async () => {
    const { store, twin } = world;
    const subject = '90555';
    await addPayment({ subject, status: 'succeeded', outcome: 'succeeded' });
    const settledAt = NOW.toISOString();
    expect(await twin.payment(paymentFixture().id)).toMatchObject({ settledAt, updatedAt: settledAt });
    world.clock = later(5000);
    await store.change(SESSION, ({ payments: [payment = paymentFixture()] }) => ({
      payments: [{ ...payment, providerState: { endedAt: 'now' } }],
      result: undefined,
    }));
    expect(await twin.payment(paymentFixture().id)).toMatchObject({
      settledAt,
      updatedAt: world.clock.toISOString(),
    });
    const mine = paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', subject });
    expect(await store.competingPayments({ ...mine, createdAt: later(1).toISOString() }, NOW)).toEqual([]);
    expect(await store.competingPayments({ ...mine, createdAt: settledAt }, NOW)).toHaveLength(1);
  });

  it('decides one at a time among the payments of one person, whichever sessions they are of', async () => {
    const { store, twin } = world;
    const ids = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(24, 'a'));
    for (const id of ids) await insertDue(store, id, { subject: '90555' });
    const credit = async (id: string, on: Store) => {
      const payment = paymentFixture({ id: `pay_${id}`, subject: '90555' });
      return await on.change(
        `cs_${id}`,
        ({ payments }, competing) => {
          const isFirst = competing.every(({ outcome }) => outcome === null);
          const paid = payments.map((own) => ({ ...own, outcome: 'succeeded' as const }));
          return { payments: isFirst ? paid : [], result: [isFirst, competing.length] };
        },
        { payment, since: later(-1000) },
      );
    };
    const credited = await Promise.all(ids.map((id, index) => credit(id, index % 2 ? store : twin)));
    expect(credited.filter(([isFirst]) => isFirst)).toEqual([[true, 19]]);
  });
}
