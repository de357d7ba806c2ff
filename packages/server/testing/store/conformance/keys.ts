import { expect, it } from 'vitest';
import { later, type StoreWorld } from './world.ts';

/** Idempotency keys and their answers. */
export function testKeys(world: StoreWorld): void {
  const { reserve } = world;

  it('reserves an idempotency key once, keeps its answer, and frees it on request', async () => {
    const { store } = world;
    const reserved = await reserve('k');
    expect(await store.reserveKey('k', 'print')).toEqual({ fingerprint: 'print', answer: null });
    await store.keepAnswer(reserved, { status: 201, body: '{}' });
    expect(await store.reserveKey('k', 'other')).toEqual({
      fingerprint: 'print',
      answer: { status: 201, body: '{}' },
    });
    await store.releaseKey(await reserve('l'));
    await reserve('l');
  });

  it('gives a key to one of those who reserve it at once', async () => {
    const { store, twin } = world;
    const reserved = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? store : twin).reserveKey('k', 'print')),
    );
    expect(reserved.filter((each) => 'since' in each)).toHaveLength(1);
  });

  it('forgets a key after 24 h, and after 75 s that of a request which never ended', async () => {
    const { store } = world;
    await store.keepAnswer(await reserve('answered'), { status: 201, body: '{}' });
    await reserve('dead');
    world.clock = later(74_999);
    expect(await store.reserveKey('dead', 'print')).toEqual({ fingerprint: 'print', answer: null });
    world.clock = later(75_000);
    await reserve('dead');
    world.clock = later(86_400_000);
    expect(await store.reserveKey('answered', 'print')).toMatchObject({ answer: { status: 201 } });
    world.clock = later(86_400_001);
    await reserve('answered');
  });

  it('keeps and frees nothing for a request that took so long that its key is another one’s', async () => {
    const { store, twin } = world;
    const first = await reserve('k', 'first body');
    world.clock = later(75_000);
    const second = await reserve('k', 'second body');
    const atWork = { fingerprint: 'second body', answer: null };
    await twin.keepAnswer(first, { status: 201, body: 'first' });
    expect(await store.reserveKey('k', 'second body')).toEqual(atWork);
    await twin.releaseKey(first);
    expect(await store.reserveKey('k', 'second body')).toEqual(atWork);
    await store.keepAnswer(second, { status: 201, body: 'second' });
    await store.keepAnswer(first, { status: 201, body: 'first' });
    expect(await store.reserveKey('k', 'second body')).toMatchObject({ answer: { body: 'second' } });
  });

  it('deletes what is kept for keys that never come again', async () => {
    const { store, twin } = world;
    await store.keepAnswer(await reserve('answered'), { status: 201, body: '{}' });
    await reserve('dead');
    await twin.forgetAnswers(later(86_400_000));
    expect(await store.reserveKey('answered', 'print')).toMatchObject({ answer: { status: 201 } });
    await twin.forgetAnswers(later(86_400_001));
    // By a clock that stands still, nothing but that can have freed them.
    await reserve('answered');
    await reserve('dead');
  });
}
