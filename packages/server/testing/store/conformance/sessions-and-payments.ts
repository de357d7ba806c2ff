import { expect, it } from 'vitest';
import { settle } from '../../../src/domain/settle.ts';
import type { Store } from '../../../src/store/store.ts';
import { paymentFixture, sessionFixture } from '../fixtures.ts';
import { later, NOW, room, SESSION, type StoreWorld } from './world.ts';

/** A session and its payments: what one change writes, and who holds what. */
export function testSessionsAndPayments(world: StoreWorld): void {
  const { addPayment } = world;

  it('gives back the session that was inserted, field by field', async () => {
    const { store } = world;
    const full = sessionFixture({
      id: 'cs_bbbbbbbbbbbbbbbbbbbbbbbb',
      customer: { name: 'Ödön ₺', email: 'a@b.example', phone: '+905551112233' },
      customerSource: { name: 'merchant', phone: 'shopper' },
      items: [{ name: 'Tea', quantity: 2, amount: 600 }],
      metadata: { cart: '7' },
      methods: { deny: ['paysepro'] },
    });
    await store.insertSession(full);
    expect(await store.session(full.id)).toEqual(full);
    expect(await store.session('cs_nobody')).toBeUndefined();
  });

  it('writes payment, session, event, delivery and notice of one change together', async () => {
    const { store } = world;
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
    const { store } = world;
    await addPayment();
    const failing = store.change(SESSION, ({ session }) => ({
      session: { ...session, status: 'completed' },
      payments: [paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'other' })],
      result: undefined,
    }));
    await expect(failing).rejects.toThrow();
    expect((await store.aggregate(SESSION))?.session.status).toBe('open');
    expect((await store.aggregate(SESSION))?.payments).toHaveLength(1);
  });

  it('holds one live payment a session even against a decision that forgets it', async () => {
    await addPayment();
    await expect(addPayment({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', returnToken: 'b' })).rejects.toThrow();
    await addPayment({ id: 'pay_cccccccccccccccccccccccc', returnToken: 'c', status: 'canceled' });
  });

  it('lets changes of one session never interleave', async () => {
    const { store, twin } = world;
    await addPayment();
    const raise = (on: Store) =>
      on.change(SESSION, ({ payments: [payment = paymentFixture()] }) => ({
        payments: [
          { ...payment, providerState: { count: String(Number(payment.providerState['count'] ?? 0) + 1) } },
        ],
        result: undefined,
      }));
    await Promise.all(Array.from({ length: 50 }, (_, index) => raise(index % 2 ? store : twin)));
    expect((await store.payment(paymentFixture().id))?.providerState).toEqual({ count: '50' });
  });

  it('finds payments by provider reference, return token and filter, newest first and by pages', async () => {
    const { store } = world;
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

  it('gives every payment its session’s reference, and finds a site’s payments by exactly that', async () => {
    const { store, twin } = world;
    const references = ['Order-1', 'order-10', "o'rder%", 'order-1'];
    for (const [index, reference] of references.entries()) {
      const site = index === 3 ? 'other' : 'shop';
      await store.insertSession(sessionFixture({ id: `cs_${index}`, site, reference }));
      const payment = {
        id: `pay_${index}`,
        sessionId: `cs_${index}`,
        returnToken: `${index}`,
        site,
        reference,
      };
      await store.change(`cs_${index}`, () => ({ payments: [paymentFixture(payment)], result: undefined }));
    }
    await addPayment({ status: 'failed', returnToken: 'a' });
    await addPayment({ id: 'pay_again', returnToken: 'b', createdAt: later(1).toISOString() });
    const found = async (reference: string, over: object = {}) =>
      (await twin.payments({ site: 'shop', limit: 9, reference, ...over })).map(({ id }) => id);
    expect(await found('order-1')).toEqual(['pay_again', paymentFixture().id]);
    expect(await found('order-1', { after: 'pay_again' })).toEqual([paymentFixture().id]);
    expect(await found('order-1', { status: 'failed' })).toEqual([paymentFixture().id]);
    expect(await found('order-1', { site: 'other' })).toEqual(['pay_3']);
    expect(await found("o'rder%")).toEqual(['pay_2']);
    for (const nobodys of ['order', 'ORDER-1', '', '%']) expect(await found(nobodys)).toEqual([]);
    expect(await twin.payment('pay_1')).toMatchObject({ reference: 'order-10' });
    expect((await twin.aggregate('cs_0'))?.payments).toMatchObject([{ reference: 'Order-1' }]);
    expect(await twin.paymentByReturnToken('2')).toMatchObject({ reference: "o'rder%" });
    const watched = await twin.dueLookups(later(3_600_000), 10);
    expect(new Set(watched.map(({ reference }) => reference))).toEqual(new Set(references));
  });

  it('writes no payment that is handed back as it was given', async () => {
    const { store, twin } = world;
    await addPayment();
    let told = 0;
    store.watch(SESSION, () => {
      told += 1;
    });
    world.clock = later(5000);
    await store.change(SESSION, ({ payments }) => ({ payments, result: undefined }));
    expect((await twin.payment(paymentFixture().id))?.updatedAt).toBe(NOW.toISOString());
    expect(told).toBe(0);
  });

  it('keeps the reasons that a person looked into', async () => {
    const { twin } = world;
    await addPayment({ dismissed: ['amount_mismatch'] });
    expect((await twin.payment(paymentFixture().id))?.dismissed).toEqual(['amount_mismatch']);
  });

  it('keeps amounts that are as large as a number can be', async () => {
    const { store } = world;
    await addPayment({ amount: Number.MAX_SAFE_INTEGER });
    expect((await store.payment(paymentFixture().id))?.amount).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes any text that somebody may send', async () => {
    const { store } = world;
    const id = await store.recordRequest({
      site: 'shop',
      provider: 'payatom',
      raw: 'a\0b\ud800',
      answered: true,
    });
    await store.rejectRequest(id, { reason: '\0' });
    expect(await store.payment('\0')).toBeUndefined();
  });
}
