import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentFixture, sessionFixture } from '../checkout/fixtures.ts';
import type { Payment } from '../checkout/payment.ts';
import { settle } from '../checkout/settle.ts';
import type { DueDelivery, Reservation, Store } from './store.ts';

const SESSION = sessionFixture().id;
const NOW = new Date('2026-11-20T10:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

const REQUEST = { site: 'shop', provider: 'boxcharge', raw: '{"a":1}' } as const;
const CLAIM = {
  paymentId: paymentFixture().id,
  evidence: 'claimed',
  status: 'pending',
  providerStatus: '0',
} as const;

/** An empty store for one test, and its twin: the store of another server on the same database, or itself where there can be one only. */
export interface OpenedStore {
  readonly store: Store;
  readonly twin: Store;
}

/** What every store must do. `open` gives an empty one whose clock stands at `now()`. */
export function testStore(name: string, open: (now: () => Date) => Promise<OpenedStore>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let twin: Store;
    let clock = NOW;
    beforeEach(async () => {
      clock = NOW;
      ({ store, twin } = await open(() => clock));
      await store.insertSession(sessionFixture());
    });
    afterEach(() => Promise.all([...new Set([store, twin])].map((opened) => opened.close())));

    const addPayment = (over = {}) =>
      store.change(SESSION, () => ({
        payments: [paymentFixture(over)],
        events: [{ type: 'payment.pending', paymentId: paymentFixture(over).id }],
        result: undefined,
      }));
    /** Claims the one delivery that is due. */
    const claim = async (at: Date): Promise<DueDelivery> => {
      const [due] = await store.dueDeliveries(at, room(10));
      if (!due) throw new Error('expected a delivery to be due');
      return due;
    };
    const reserve = async (key: string, fingerprint = 'print'): Promise<Reservation> => {
      const reserved = await store.reserveKey(key, fingerprint);
      if ('answer' in reserved) throw new Error(`expected ${key} to be free`);
      return reserved;
    };

    it('gives back the session that was inserted, field by field', async () => {
      const full = sessionFixture({
        id: 'cs_bbbbbbbbbbbbbbbbbbbbbbbb',
        customer: { name: 'Ödön ₺', email: 'a@b.example', phone: '+905551112233' },
        items: [{ name: 'Tea', quantity: 2, amount: 600 }],
        metadata: { cart: '7' },
        methods: { deny: ['paysepro'] },
      });
      await store.insertSession(full);
      expect(await store.session(full.id)).toEqual(full);
      expect(await store.session('cs_nobody')).toBeUndefined();
    });

    it('writes payment, session, event, delivery and notice of one change together', async () => {
      await addPayment();
      const notice = {
        paymentId: paymentFixture().id,
        evidence: 'proven',
        status: 'succeeded',
        providerStatus: '1',
        amount: 1200,
        currency: 'EUR',
      } as const;
      await store.change(SESSION, ({ session, payments }) => {
        const [payment = paymentFixture()] = payments;
        const after = settle(payment, session, notice);
        return {
          ...after,
          payments: [after.payment],
          notice: { source: 'lookup', notice, verdict: after.verdict },
          result: undefined,
        };
      });
      expect(await store.session(SESSION)).toMatchObject({
        status: 'completed',
        completedBy: paymentFixture().id,
      });
      expect(await store.payment(paymentFixture().id)).toMatchObject({
        status: 'succeeded',
        outcome: 'succeeded',
      });
      const { site, provider } = paymentFixture();
      expect(await store.notices(paymentFixture().id)).toMatchObject([
        { site, provider, source: 'lookup', verdict: 'applied', amount: 1200 },
      ]);
      const events = await store.events({ site: 'shop', after: 0, limit: 10 });
      expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
        ['payment.pending', 1],
        ['payment.succeeded', 2],
      ]);
      expect(events[1]?.data).toMatchObject({ session: { status: 'completed' } });
      expect((await store.dueDeliveries(NOW, room(10))).map(({ event }) => event.type)).toEqual([
        'payment.pending',
        'payment.succeeded',
      ]);
    });

    it('writes nothing of a change that fails half-way', async () => {
      await addPayment();
      const failing = store.change(SESSION, ({ session }) => ({
        session: { ...session, status: 'completed' },
        payments: [paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'other' })],
        result: undefined,
      }));
      await expect(failing).rejects.toThrow();
      expect((await store.ledger(SESSION))?.session.status).toBe('open');
      expect((await store.ledger(SESSION))?.payments).toHaveLength(1);
    });

    it('holds one live payment a session even against a decision that forgets it', async () => {
      await addPayment();
      await expect(addPayment({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'b' })).rejects.toThrow();
      await addPayment({ id: 'pay_cccccccccccccccccccccccc', returnToken: 'c', status: 'canceled' });
    });

    it('lets changes of one session never interleave', async () => {
      await addPayment();
      const raise = (on: Store) =>
        on.change(SESSION, ({ payments: [payment = paymentFixture()] }) => ({
          payments: [{ ...payment, memo: { count: String(Number(payment.memo['count'] ?? 0) + 1) } }],
          result: undefined,
        }));
      await Promise.all(Array.from({ length: 50 }, (_, index) => raise(index % 2 ? store : twin)));
      expect((await store.payment(paymentFixture().id))?.memo).toEqual({ count: '50' });
    });

    it('finds payments by provider reference, return token and filter, newest first and by pages', async () => {
      await addPayment({ providerReference: 'theirs', createdAt: later(-2).toISOString(), status: 'failed' });
      await addPayment({
        id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb',
        returnToken: 'b',
        createdAt: later(-1).toISOString(),
      });
      expect((await store.paymentByProviderReference('shop', 'boxcharge', 'theirs'))?.id).toBe(
        paymentFixture().id,
      );
      expect(await store.paymentByProviderReference('other', 'boxcharge', 'theirs')).toBeUndefined();
      expect((await store.paymentByReturnToken('b'))?.id).toBe('pay_bbbbbbbbbbbbbbbbbbbbbbbb');
      const [newest] = await store.payments({ site: 'shop', limit: 1 });
      const rest = await store.payments({ site: 'shop', limit: 5, after: newest?.id });
      expect([newest?.id, ...rest.map(({ id }) => id)]).toEqual([
        'pay_bbbbbbbbbbbbbbbbbbbbbbbb',
        paymentFixture().id,
      ]);
      expect(await store.payments({ site: 'shop', status: 'failed', limit: 5 })).toHaveLength(1);
      expect(await store.payments({ site: 'other', limit: 5 })).toEqual([]);
    });

    it('finds the rivals of a payment: same site, provider and subject, unsettled or settled since it began', async () => {
      await addPayment({ subject: '90555', status: 'canceled' });
      await addPayment({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'b', subject: '90555' });
      await addPayment({
        id: 'pay_cccccccccccccccccccccccc',
        returnToken: 'c',
        subject: '90777',
        status: 'failed',
      });
      const mine = paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', subject: '90555' });
      expect((await store.rivals(mine, later(-1000))).map(({ id }) => id)).toEqual([paymentFixture().id]);
      expect(await store.rivals(mine, later(1000))).toEqual([]);
      await addPayment({ subject: '90555', status: 'succeeded', outcome: 'succeeded' });
      expect(await store.rivals(mine, later(1000)), 'settled since mine began').toHaveLength(1);
      expect(
        await store.rivals({ ...mine, createdAt: later(1).toISOString() }, later(-1000)),
        'settled before',
      ).toEqual([]);
      expect(await store.rivals({ ...mine, subject: null }, later(-1000))).toEqual([]);
    });

    it('keeps when a payment was settled, whatever is written of it later: a rival settled before is none', async () => {
      const subject = '90555';
      await addPayment({ subject, status: 'succeeded', outcome: 'succeeded' });
      const settledAt = NOW.toISOString();
      expect(await twin.payment(paymentFixture().id)).toMatchObject({ settledAt, updatedAt: settledAt });
      clock = later(5000);
      await store.change(SESSION, ({ payments: [payment = paymentFixture()] }) => ({
        payments: [{ ...payment, memo: { endedAt: 'now' } }],
        result: undefined,
      }));
      expect(await twin.payment(paymentFixture().id)).toMatchObject({
        settledAt,
        updatedAt: clock.toISOString(),
      });
      const mine = paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', subject });
      expect(await store.rivals({ ...mine, createdAt: later(1).toISOString() }, NOW)).toEqual([]);
      expect(await store.rivals({ ...mine, createdAt: settledAt }, NOW)).toHaveLength(1);
    });

    it('writes no payment that is handed back as it was given', async () => {
      await addPayment();
      let told = 0;
      store.watch(SESSION, () => {
        told += 1;
      });
      clock = later(5000);
      await store.change(SESSION, ({ payments }) => ({ payments, result: undefined }));
      expect((await twin.payment(paymentFixture().id))?.updatedAt).toBe(NOW.toISOString());
      expect(told).toBe(0);
    });

    it('keeps the reasons that a person looked into', async () => {
      await addPayment({ dismissed: ['amount_mismatch'] });
      expect((await twin.payment(paymentFixture().id))?.dismissed).toEqual(['amount_mismatch']);
    });

    it('claims a due lookup once, and again when its time has come', async () => {
      await addPayment();
      expect(await store.dueLookups(later(4000), 10)).toEqual([]);
      expect((await store.dueLookups(later(5000), 10)).map(({ id }) => id)).toEqual([paymentFixture().id]);
      expect(await store.dueLookups(later(5000), 10)).toEqual([]);
      expect(await store.dueLookups(later(10_000), 10)).toHaveLength(1);
    });

    it('leases a due delivery, gives it again after the lease, and never after it was delivered', async () => {
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

    it('gives an answered request to be read again after a minute, less and less often, for 72 hours', async () => {
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

    it('decides one at a time among the payments of one person, whichever sessions they are of', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(24, 'a'));
      for (const id of ids) await insertDue(store, id, { subject: '90555' });
      const credit = async (id: string, on: Store) => {
        const payment = paymentFixture({ id: `pay_${id}`, subject: '90555' });
        return await on.change(
          `cs_${id}`,
          ({ payments }, rivals) => {
            const isFirst = rivals.every(({ outcome }) => outcome === null);
            const paid = payments.map((own) => ({ ...own, outcome: 'succeeded' as const }));
            return { payments: isFirst ? paid : [], result: [isFirst, rivals.length] };
          },
          { payment, since: later(-1000) },
        );
      };
      const credited = await Promise.all(ids.map((id, index) => credit(id, index % 2 ? store : twin)));
      expect(credited.filter(([isFirst]) => isFirst)).toEqual([[true, 19]]);
    });

    it('gives what is due to one of those who claim it at once, and all of it to somebody', async () => {
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

    it('tells a site of what is about no session, counted by itself, in the same feed', async () => {
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

    it('moves how a method stands and tells it once, on whichever server it is seen first', async () => {
      const before = { state: 'ok', since: 0, retryAt: null } as const;
      const dead = { state: 'dead', since: NOW.getTime(), retryAt: NOW.getTime() + 120_000 } as const;
      const told = { type: 'method.degraded', data: { method: 'payatom:upi' } } as const;
      const move = { site: 'shop', subject: 'payatom:upi', before, after: dead, told };
      const moved = await Promise.all([
        store.moveHealth(move),
        twin.moveHealth(move),
        store.moveHealth(move),
      ]);
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

    it('keeps a request before anything is made of it, and why it moved nothing', async () => {
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

    it('reserves an idempotency key once, keeps its answer, and frees it on request', async () => {
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
      const reserved = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? store : twin).reserveKey('k', 'print')),
      );
      expect(reserved.filter((each) => 'since' in each)).toHaveLength(1);
    });

    it('forgets a key after 24 h, and after 75 s that of a request which never ended', async () => {
      await store.keepAnswer(await reserve('answered'), { status: 201, body: '{}' });
      await reserve('dead');
      clock = later(74_999);
      expect(await store.reserveKey('dead', 'print')).toEqual({ fingerprint: 'print', answer: null });
      clock = later(75_000);
      await reserve('dead');
      clock = later(86_400_000);
      expect(await store.reserveKey('answered', 'print')).toMatchObject({ answer: { status: 201 } });
      clock = later(86_400_001);
      await reserve('answered');
    });

    it('keeps and frees nothing for a request that took so long that its key is another one’s', async () => {
      const first = await reserve('k', 'first body');
      clock = later(75_000);
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
      await store.keepAnswer(await reserve('answered'), { status: 201, body: '{}' });
      await reserve('dead');
      await twin.forgetAnswers(later(86_400_000));
      expect(await store.reserveKey('answered', 'print')).toMatchObject({ answer: { status: 201 } });
      await twin.forgetAnswers(later(86_400_001));
      // By a clock that stands still, nothing but that can have freed them.
      await reserve('answered');
      await reserve('dead');
    });

    it('keeps amounts that are as large as a number can be', async () => {
      await addPayment({ amount: Number.MAX_SAFE_INTEGER });
      expect((await store.payment(paymentFixture().id))?.amount).toBe(Number.MAX_SAFE_INTEGER);
    });

    it('takes any text that somebody may send', async () => {
      const id = await store.recordRequest({
        site: 'shop',
        provider: 'payatom',
        raw: 'a\0b\ud800',
        answered: true,
      });
      await store.rejectRequest(id, { reason: '\0' });
      expect(await store.payment('\0')).toBeUndefined();
    });

    it('tells watchers on every server of a change', async () => {
      const told = Promise.all(
        [store, twin].map((on) => new Promise<void>((resolve) => void on.watch(SESSION, resolve))),
      );
      await addPayment();
      await told;
    });

    it('tells watchers of a session after its changes, and of no other', async () => {
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

    it('keeps a link, counts tries on it whoever takes them, and gives back those that were none', async () => {
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
      await addPayment();
      const link = { id: 'old', paymentId: paymentFixture().id, tries: 0, expiresAt: NOW.toISOString() };
      await store.insertLink(link);
      clock = later(29 * 24 * 3_600_000);
      await store.insertLink({ ...link, id: 'newer' });
      expect(await store.link('old')).toBeDefined();
      clock = later(31 * 24 * 3_600_000);
      await store.insertLink({ ...link, id: 'newest' });
      expect(await store.link('old')).toBeUndefined();
    });

    it('says whether it is ready', async () => {
      expect(await store.ready()).toBe(true);
    });

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
        (await store.events({ site: 'shop', after: 0, limit: 100 })).map(
          ({ data }) => (data as { reference?: string }).reference,
        );

      it('are claimed by one server, until they were compared or nobody finished', async () => {
        const due = later(-1000);
        const claims = await Promise.all([store, twin].map((each) => each.claimReconciliation(DAY, due)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        clock = later(15 * 60_000);
        expect(await twin.claimReconciliation(DAY, due)).toBe(true);
        clock = later(31 * 60_000);
        await store.keepReconciliation(DAY, found());
        expect(await twin.claimReconciliation(DAY, due)).toBe(false);
        expect(await twin.claimReconciliation({ ...DAY, day: '2026-11-20' }, due)).toBe(true);
      });

      it('compared before the day was over are claimed again', async () => {
        await store.keepReconciliation(DAY, found());
        clock = later(1000);
        expect(await store.claimReconciliation(DAY, later(500))).toBe(true);
      });

      it('tell each difference once, whoever finds it, and close what is no longer found', async () => {
        await Promise.all([store, twin].map((each) => each.keepReconciliation(DAY, found('a', 'b'))));
        expect((await told()).sort()).toEqual(['a', 'b']);
        clock = later(1000);
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
  });
}

/** Room for so many deliveries of each site. */
const room = (most: number) => new Map(['shop', 'other'].map((site) => [site, most]));

/** A session that will expire within a day, with a payment to look up and an event to deliver. */
async function insertDue(store: Store, id: string, over: Partial<Payment> = {}): Promise<void> {
  await store.insertSession(sessionFixture({ id: `cs_${id}` }));
  await store.change(`cs_${id}`, () => ({
    payments: [paymentFixture({ id: `pay_${id}`, sessionId: `cs_${id}`, returnToken: id, ...over })],
    events: [{ type: 'payment.pending', paymentId: `pay_${id}` }],
    result: undefined,
  }));
}
