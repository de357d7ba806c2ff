import { expect, it } from 'vitest';
import { paymentFixture } from '../fixtures.ts';
import { later, SESSION, type StoreWorld } from './world.ts';

const REQUEST = { site: 'shop', provider: 'boxcharge', raw: '{"a":1}' } as const;
const CLAIM = {
  paymentId: paymentFixture().id,
  evidence: 'claimed',
  status: 'pending',
  providerStatus: '0',
} as const;

/** What providers send: kept before it is read, and read again until all was made of it. */
export function testNotices(world: StoreWorld): void {
  const { addPayment } = world;

  it('gives an answered request to be read again after a minute, less and less often, for 72 hours', async () => {
    const { store } = world;
    const hour = 3_600_000;
    await store.recordRequest({ ...REQUEST, answered: false });
    const id = await store.recordRequest({ ...REQUEST, answered: true });
    const at = (ms: number) => store.dueReadings(later(ms), 10);
    expect(await at(59_999)).toEqual([]);
    expect(await at(60_000)).toEqual([{ id, ...REQUEST }]);
    expect(await at(79_999)).toEqual([]);
    expect(await at(80_000)).toHaveLength(1);
    expect(await at(71 * hour)).toHaveLength(1);
    expect(await at(73 * hour - 1)).toEqual([]);
    expect(await at(73 * hour), 'a last time').toHaveLength(1);
    expect(await at(1000 * hour)).toEqual([]);
  });

  it('reads a request no more that was settled, confirmed or rejected, and one that is only claimed again', async () => {
    const { store } = world;
    await addPayment();
    const unread = async () => (await store.dueReadings(later(60_000), 10)).map(({ id }) => id);
    const ids = await Promise.all(
      ['settled', 'claimed', 'confirmed', 'rejected'].map((raw) =>
        store.recordRequest({ ...REQUEST, raw, answered: true }),
      ),
    );
    const [settled = '', claimed = '', confirmed = '', rejected = ''] = ids;
    const said = (recordId: string, verdict: 'repeated' | 'claimed') =>
      store.change(SESSION, () => ({
        notice: { recordId, source: 'webhook', notice: CLAIM, verdict },
        result: undefined,
      }));
    await said(settled, 'repeated');
    await said(claimed, 'claimed');
    await said(confirmed, 'claimed');
    await store.change(SESSION, () => ({ confirmed, result: undefined }));
    await store.rejectRequest(rejected, { reason: 'unreadable', paymentId: paymentFixture().id });
    expect(await unread()).toEqual([claimed]);
    expect(await store.notices(paymentFixture().id)).toContainEqual(
      expect.objectContaining({ id: rejected, verdict: 'rejected', reason: 'unreadable', raw: 'rejected' }),
    );
  });

  it('keeps a request before anything is made of it, and why it moved nothing', async () => {
    const { store } = world;
    await addPayment();
    const id = await store.recordRequest({
      site: 'shop',
      provider: 'boxcharge',
      raw: '{"a":1}',
      answered: false,
    });
    await store.rejectRequest(id, { reason: 'bad_hash' });
    expect(await store.notices(paymentFixture().id)).toEqual([]);
    const second = await store.recordRequest({
      site: 'shop',
      provider: 'boxcharge',
      raw: 'raw text',
      answered: false,
    });
    await store.change(SESSION, () => ({
      notice: { recordId: second, source: 'webhook', notice: CLAIM, verdict: 'claimed' },
      result: undefined,
    }));
    expect(await store.notices(paymentFixture().id)).toEqual([
      expect.objectContaining({
        id: second,
        raw: 'raw text',
        verdict: 'claimed',
        evidence: 'claimed',
        source: 'webhook',
      }),
    ]);
  });

  it('keeps a genuine request that fits no payment, and tells its site once of what it says', async () => {
    const { store } = world;
    const said = {
      providerReference: 'r1',
      orderId: 'o1',
      providerStatus: 'Approved',
      amount: '1,000.00',
      currency: null,
    };
    const request = { site: 'shop', provider: 'payatom', raw: '{"a":1}', reason: 'unknown_order' };
    const first = await store.keepUnmatched({ ...request, said });
    const others = await Promise.all([
      store.keepUnmatched({ ...request, said: { ...said, providerStatus: 'approved' } }),
      store.keepUnmatched({ ...request, said }),
      store.keepUnmatched({ ...request, site: 'other', said }),
      store.keepUnmatched({ ...request, said: { ...said, amount: '1' } }),
    ]);
    expect(new Set([first, ...others]).size, 'records').toBe(5);
    const told = await store.events({ site: 'shop', after: 0, limit: 10 });
    expect(told.map(({ type, data }) => [type, data])).toEqual([
      ['notice.unmatched', { provider: 'payatom', ...said, recordId: first }],
      ['notice.unmatched', { provider: 'payatom', ...said, amount: '1', recordId: others[3] }],
    ]);
    expect(await store.events({ site: 'other', after: 0, limit: 10 })).toHaveLength(1);
  });

  it('tells of a request that was stored already by its own record, and reads it no more', async () => {
    const { store } = world;
    const recordId = await store.recordRequest({ ...REQUEST, answered: true });
    const said = {
      providerReference: null,
      orderId: 'o2',
      providerStatus: '1',
      amount: null,
      currency: null,
    };
    expect(await store.keepUnmatched({ ...REQUEST, recordId, reason: 'unknown_order', said })).toBe(recordId);
    expect(await store.dueReadings(later(3_600_000), 10)).toEqual([]);
  });
}
