import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { sessionFixture } from '../fixtures.ts';
import { NOW, room, SESSION, type StoreWorld } from './world.ts';

/** What merchants and open pages are told. */
export function testFeed(world: StoreWorld): void {
  const { addPayment } = world;

  it('tells a site of what is about no session, counted by itself, in the same feed', async () => {
    const { store, twin } = world;
    const drafts = [{ type: 'method.degraded', data: { method: 'payatom:upi' } }] as const;
    await Promise.all([store.tell('shop', drafts), twin.tell('shop', drafts)]);
    await store.tell('other', drafts);
    const events = await store.events({ site: 'shop', after: 0, limit: 10 });
    const told = events.filter(({ type }) => type === 'method.degraded');
    expect(told).toMatchObject([1, 2].map((sequence) => ({ sequence, sessionId: null, paymentId: null })));
    expect(told[0]?.data).toEqual({ method: 'payatom:upi' });
    const due = await store.dueDeliveries(NOW, room(10));
    expect(due.filter(({ event }) => event.type === 'method.degraded')).toHaveLength(3);
  });

  it('finds a site’s event by its id, and by no number that was never given', async () => {
    const { store, twin } = world;
    await store.tell('shop', [{ type: 'method.degraded', data: {} }]);
    const [event] = await twin.events({ site: 'shop', after: 0, limit: 1 });
    expect(await twin.event('shop', event?.id ?? '')).toEqual(event);
    expect(await twin.event('other', event?.id ?? '')).toBeUndefined();
    expect(await twin.numberedEvent('shop', event?.position ?? 0)).toBeUndefined();
  });

  it('moves how a method stands and tells it once, on whichever server it is seen first', async () => {
    const { store, twin } = world;
    const before = { state: 'ok', since: 0, retryAt: null } as const;
    const dead = { state: 'dead', since: NOW.getTime(), retryAt: NOW.getTime() + 120_000 } as const;
    const told = { type: 'method.degraded', data: { method: 'payatom:upi' } } as const;
    const move = { site: 'shop', subject: 'payatom:upi', before, after: dead, told };
    const moved = await Promise.all([store.moveHealth(move), twin.moveHealth(move), store.moveHealth(move)]);
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect([...(await twin.healthOf('shop'))]).toEqual([['payatom:upi', dead]]);
    expect([...(await twin.healthOf('other'))]).toEqual([]);
    const later = { ...dead, retryAt: dead.retryAt + 1 };
    expect(await twin.moveHealth({ ...move, before: dead, after: later, told: null })).toBe(true);
    expect((await store.healthOf('shop')).get('payatom:upi')).toEqual(later);
    const events = await store.events({ site: 'shop', after: 0, limit: 10 });
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([told]);
  });

  it('shows a reader of the feed every event, however many write at once', async () => {
    const { store, twin } = world;
    const sessions = Array.from({ length: 16 }, (_, index) => `cs_${`${index}`.padStart(24, 'a')}`);
    for (const id of sessions) await store.insertSession(sessionFixture({ id }));
    const each = 10;
    const write = async (id: string, on: Store) => {
      for (let written = 0; written < each; written += 1)
        await on.change(id, () => ({
          events: [{ type: 'payment.pending', paymentId: null }],
          result: undefined,
        }));
    };
    let writing = true;
    const writers = Promise.all(sessions.map((id, index) => write(id, index % 2 ? store : twin))).finally(
      () => {
        writing = false;
      },
    );
    const seen: string[] = [];
    let after = 0;
    for (let last = false; !last; ) {
      last = !writing;
      // A reader comes over HTTP, and gives way to others as any request does.
      await new Promise((resolve) => setImmediate(resolve));
      const events = await store.events({ site: 'shop', after, limit: 100 });
      seen.push(...events.map(({ sessionId, sequence }) => `${sessionId} ${sequence}`));
      after = events.at(-1)?.position ?? after;
    }
    await writers;
    const expected = sessions.flatMap((id) =>
      Array.from({ length: each }, (_, index) => `${id} ${index + 1}`),
    );
    expect(seen.toSorted()).toEqual(expected.toSorted());
  });

  it('tells watchers on every server of a change', async () => {
    const { store, twin } = world;
    const told = Promise.all(
      [store, twin].map((on) => new Promise<void>((resolve) => void on.watch(SESSION, resolve))),
    );
    await addPayment();
    await told;
  });

  it('tells watchers of a session after its changes, and of no other', async () => {
    const { store } = world;
    let told = 0;
    const stop = store.watch(SESSION, () => {
      told += 1;
    });
    await addPayment();
    await store.change(SESSION, () => ({ result: undefined }));
    expect(told, 'a change that changes nothing is none').toBe(1);
    stop();
    await addPayment({ status: 'failed' });
    expect(told).toBe(1);
  });
}
