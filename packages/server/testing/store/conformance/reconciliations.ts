import { describe, expect, it } from 'vitest';
import { paymentFixture, sessionFixture } from '../fixtures.ts';
import { later, NOW, type StoreWorld } from './world.ts';

/** The days that were compared. */
export function testReconciliations(world: StoreWorld): void {
  describe('the days that were compared', () => {
    const DAY = { site: 'shop', provider: 'payatom', day: '2026-11-19' } as const;
    const difference = (reference: string) =>
      ({
        kind: 'missing',
        reference,
        paymentId: reference,
        providerReference: null,
        ours: { status: 'succeeded', amount: 1200 },
        theirs: null,
      }) as const;
    const found = (...references: string[]) => ({
      listed: 3,
      booked: 4,
      differences: references.map(difference),
    });
    const told = async () =>
      (await world.store.events({ site: 'shop', after: 0, limit: 100 })).map(
        ({ data }) => (data as { reference?: string }).reference,
      );

    it('are claimed by one server, until they were compared or nobody finished', async () => {
      const { store, twin } = world;
      const due = later(-1000);
      const claims = await Promise.all([store, twin].map((each) => each.claimReconciliation(DAY, due)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      world.clock = later(15 * 60_000);
      expect(await twin.claimReconciliation(DAY, due)).toBe(true);
      world.clock = later(31 * 60_000);
      await store.keepReconciliation(DAY, found());
      expect(await twin.claimReconciliation(DAY, due)).toBe(false);
      expect(await twin.claimReconciliation({ ...DAY, day: '2026-11-20' }, due)).toBe(true);
    });

    it('compared before the day was over are claimed again', async () => {
      const { store } = world;
      await store.keepReconciliation(DAY, found());
      world.clock = later(1000);
      expect(await store.claimReconciliation(DAY, later(500))).toBe(true);
    });

    it('tell each difference once, whoever finds it, and close what is no longer found', async () => {
      const { store, twin } = world;
      await Promise.all([store, twin].map((each) => each.keepReconciliation(DAY, found('a', 'b'))));
      expect((await told()).sort()).toEqual(['a', 'b']);
      world.clock = later(1000);
      const after = await twin.keepReconciliation(DAY, found('b', 'c'));
      expect(after.differences.map(({ reference, closedAt }) => [reference, closedAt])).toEqual([
        ['a', later(1000).toISOString()],
        ['b', null],
        ['c', null],
      ]);
      await store.keepReconciliation({ ...DAY, provider: 'boxcharge' }, found('a'));
      expect((await told()).length).toBe(4);
      await store.keepReconciliation(DAY, found('a', 'b', 'c'));
      expect((await told()).length).toBe(4);
      const [shown] = await twin.reconciliations({ site: 'shop', provider: 'payatom', limit: 9 });
      expect(shown).toMatchObject({ listed: 3, booked: 4, day: DAY.day });
      expect(shown?.differences.map(({ closedAt }) => closedAt)).toEqual([null, null, null]);
      expect(await store.reconciliations({ site: 'other', limit: 9 })).toEqual([]);
    });

    it('have the payments that were created between two moments, however many', async () => {
      const { store, twin } = world;
      for (let index = 0; index < 520; index += 1) {
        const id = `cs_day${index}`;
        await store.insertSession(sessionFixture({ id }));
        const at = later(Math.floor(index / 3)).toISOString();
        const payment = { sessionId: id, id: `pay_${index}`, returnToken: `r${index}`, createdAt: at };
        await store.change(id, () => ({ payments: [paymentFixture(payment)], result: undefined }));
      }
      const span = { site: 'shop', provider: 'boxcharge', from: NOW, to: later(172) };
      const booked = await twin.bookedPayments(span);
      expect(new Set(booked.map(({ id }) => id)).size).toBe(516);
      expect(booked).toHaveLength(516);
      expect(await twin.bookedPayments({ ...span, provider: 'payatom' })).toEqual([]);
    });
  });
}
