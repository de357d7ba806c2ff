import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { paymentFixture } from '../fixtures.ts';
import { insertDue, later, NOW, room, SESSION, type StoreWorld } from './world.ts';

/** What is due: claimed by one server, and again when nobody finished it. */
export function testDue(world: StoreWorld): void {
  const { addPayment, claim } = world;

  it('claims a due lookup once, and again when its time has come', async () => {
    const { store } = world;
    await addPayment();
    expect(await store.dueLookups(later(4000), 10)).toEqual([]);
    expect((await store.dueLookups(later(5000), 10)).map(({ id }) => id)).toEqual([paymentFixture().id]);
    expect(await store.dueLookups(later(5000), 10)).toEqual([]);
    expect(await store.dueLookups(later(10_000), 10)).toHaveLength(1);
  });

  it('leases a due delivery, gives it again after the lease, and never after it was delivered', async () => {
    const { store } = world;
    await addPayment();
    expect((await claim(NOW)).attempt).toBe(1);
    expect(await store.dueDeliveries(later(59_000), room(10))).toEqual([]);
    const second = await claim(later(60_000));
    expect(second.attempt).toBe(2);
    await store.finishDelivery(second, { status: 'due', at: later(300_000) });
    expect(await store.dueDeliveries(later(299_999), room(10))).toEqual([]);
    const third = await claim(later(300_000));
    expect(third.attempt).toBe(3);
    await store.finishDelivery(third, { status: 'delivered' });
    expect(await store.dueDeliveries(later(10_000_000), room(10))).toEqual([]);
    await store.redeliver(third.event.id);
    expect((await claim(NOW)).attempt).toBe(1);
  });

  it('writes nothing of an attempt that ends after its delivery was claimed, or asked for, again', async () => {
    const { store, twin } = world;
    await addPayment();
    const first = await claim(NOW);
    const second = await claim(later(60_000));
    await twin.finishDelivery(first, { status: 'failed' });
    await store.redeliver(second.event.id);
    await twin.finishDelivery(second, { status: 'failed' });
    const again = await claim(later(70_000));
    expect(again.attempt).toBe(1);
    // Both are a first attempt.
    await twin.finishDelivery(first, { status: 'failed' });
    const last = await claim(later(130_000));
    await store.finishDelivery(last, { status: 'due', at: later(135_000) });
    await twin.finishDelivery(second, { status: 'failed' });
    expect((await claim(later(135_000))).attempt).toBe(3);
  });

  it('claims of each site what is due first, and no more than there is room for, however much another is owed', async () => {
    const { store, twin } = world;
    const drafts = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'method.degraded' as const,
        data: { method: `payatom:${index}` },
      }));
    await store.tell('shop', drafts(5));
    await store.tell('other', drafts(2));
    const claim = async (rooms: Record<string, number>) =>
      (await twin.dueDeliveries(NOW, new Map(Object.entries(rooms)))).map(
        ({ event: { site, data } }) => `${site} ${'method' in data ? data['method'] : ''}`,
      );
    expect(await claim({ shop: 2, other: 2 })).toEqual(
      ['shop', 'other'].flatMap((site) => [0, 1].map((index) => `${site} payatom:${index}`)),
    );
    expect(await claim({ other: 2 })).toEqual([]);
    expect(await claim({ shop: 0, other: 2 })).toEqual([]);
    expect(await claim({ shop: 10 })).toEqual([2, 3, 4].map((index) => `shop payatom:${index}`));
  });

  it('holds back from an address that takes no more, on every server, until somebody asks for an event again', async () => {
    const { store, twin } = world;
    await addPayment();
    const gone = async (on: Store, at: number) =>
      (await on.dueDeliveries(later(at), room(10))).map(({ goneUrl }) => goneUrl);
    expect(await gone(store, 0)).toEqual([null]);
    expect(await store.disableEndpoint('other', 'https://other.example/')).toBe(true);
    expect(await gone(store, 60_000)).toEqual([null]);
    const news = await Promise.all(
      [store, twin, store].map((on) => on.disableEndpoint('shop', 'https://shop.example/old')),
    );
    expect(news.filter(Boolean), 'told once').toHaveLength(1);
    expect(await store.disableEndpoint('shop', 'https://shop.example/new')).toBe(true);
    expect(await gone(twin, 120_000)).toEqual(['https://shop.example/new']);
    const [event] = await store.events({ site: 'shop', after: 0, limit: 1 });
    await twin.redeliver(event?.id ?? '');
    expect(await gone(store, 120_000)).toEqual([null]);
    expect(await store.disableEndpoint('other', 'https://other.example/'), 'of another site').toBe(false);
  });

  it('leases an open session that ran out of time, and gives it again after the lease while it is open', async () => {
    const { store } = world;
    const over = new Date('2026-11-21T10:00:00.000Z').getTime();
    const at = (ms: number) => store.dueExpiries(new Date(over + ms), 10);
    expect(await at(-1)).toEqual([]);
    expect(await at(0)).toEqual([SESSION]);
    expect(await at(59_000)).toEqual([]);
    expect(await at(60_000)).toEqual([SESSION]);
    await store.change(SESSION, ({ session }) => ({
      session: { ...session, status: 'expired' },
      result: undefined,
    }));
    expect(await at(10_000_000)).toEqual([]);
  });

  it('gives what is due to one of those who claim it at once, and all of it to somebody', async () => {
    const { store, twin } = world;
    const ids = Array.from({ length: 24 }, (_, index) => `${index}`.padStart(24, 'a'));
    for (const id of ids) await insertDue(store, id);
    const requests = ids.map((id) => ({ site: 'shop', provider: 'boxcharge', raw: `ntc_${id}` }));
    for (const request of requests) await store.recordRequest({ ...request, answered: true });
    const claimAll = async (on: Store, claim: (on: Store) => Promise<readonly string[]>) => {
      const mine: string[] = [];
      for (let claimed = await claim(on); claimed.length > 0; claimed = await claim(on))
        mine.push(...claimed);
      return mine;
    };
    const day = later(86_400_000);
    const claims: Record<string, (on: Store) => Promise<readonly string[]>> = {
      cs: (on) => on.dueExpiries(day, 3),
      pay: async (on) => (await on.dueLookups(later(5000), 3)).map(({ id }) => id),
      evt: async (on) =>
        (await on.dueDeliveries(NOW, room(3))).map(({ event }) => `evt_${event.sessionId?.slice(3)}`),
      ntc: async (on) => (await on.dueReadings(later(60_000), 3)).map(({ raw }) => raw),
    };
    for (const [prefix, claim] of Object.entries(claims)) {
      const claimed = await Promise.all([store, twin, store, twin].map((on) => claimAll(on, claim)));
      const expected =
        prefix === 'cs' ? [SESSION, ...ids.map((id) => `cs_${id}`)] : ids.map((id) => `${prefix}_${id}`);
      expect(claimed.flat().sort(), prefix).toEqual(expected.sort());
    }
  });
}
