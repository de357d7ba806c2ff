import { expect, it } from 'vitest';
import { paymentFixture } from '../fixtures.ts';
import { later, NOW, type StoreWorld } from './world.ts';

/** Links to a subscriber's page. */
export function testLinks(world: StoreWorld): void {
  const { addPayment } = world;

  it('keeps a link, counts tries on it whoever takes them, and gives back those that were none', async () => {
    const { store, twin } = world;
    await addPayment();
    const link = { id: 'digest', paymentId: paymentFixture().id, tries: 0, expiresAt: NOW.toISOString() };
    await store.insertLink(link);
    expect(await twin.link('digest')).toEqual(link);
    expect(await store.link('nobody')).toBeUndefined();
    const taken = await Promise.all(
      Array.from({ length: 9 }, (_, at) => [store, twin][at % 2]?.takeTry('digest', 3)),
    );
    expect(taken.filter(Boolean)).toHaveLength(3);
    await store.returnTry('digest');
    expect(await twin.takeTry('digest', 3)).toBe(true);
    expect((await twin.link('digest'))?.tries).toBe(3);
    expect(await store.takeTry('nobody', 3)).toBe(false);
  });

  it('forgets a link that expired more than 30 days ago', async () => {
    const { store } = world;
    await addPayment();
    const link = { id: 'old', paymentId: paymentFixture().id, tries: 0, expiresAt: NOW.toISOString() };
    await store.insertLink(link);
    world.clock = later(29 * 24 * 3_600_000);
    await store.insertLink({ ...link, id: 'newer' });
    expect(await store.link('old')).toBeDefined();
    world.clock = later(31 * 24 * 3_600_000);
    await store.insertLink({ ...link, id: 'newest' });
    expect(await store.link('old')).toBeUndefined();
  });
}
