import { afterEach, beforeEach } from 'vitest';
import type { Payment } from '../../../src/domain/payment.ts';
import type { DueDelivery, Reservation, Store } from '../../../src/store/store.ts';
import { paymentFixture, sessionFixture } from '../fixtures.ts';

export const SESSION = sessionFixture().id;
export const NOW = new Date('2026-11-20T10:00:00.000Z');
export const later = (ms: number) => new Date(NOW.getTime() + ms);

/** Room for so many deliveries of each site. */
export const room = (most: number) => new Map(['shop', 'other'].map((site) => [site, most]));

/** An empty store for one test, and its twin: the store of another server on the same database, or itself where there can be one only. */
export interface OpenedStore {
  readonly store: Store;
  readonly twin: Store;
}

/** What each test finds: an empty store with one session in it, and a clock that stands still. */
export interface StoreWorld extends OpenedStore {
  clock: Date;
  addPayment(over?: object): Promise<unknown>;
  /** Claims the one delivery that is due. */
  claim(at: Date): Promise<DueDelivery>;
  reserve(key: string, fingerprint?: string): Promise<Reservation>;
}

/** Makes the world anew for every test. `open` gives an empty store whose clock stands at `now()`. */
export function setWorld(open: (now: () => Date) => Promise<OpenedStore>): StoreWorld {
  let opened: OpenedStore;
  const world: StoreWorld = {
    clock: NOW,
    get store() {
      return opened.store;
    },
    get twin() {
      return opened.twin;
    },
    addPayment: (over = {}) =>
      world.store.change(SESSION, () => ({
        payments: [paymentFixture(over)],
        events: [{ type: 'payment.pending', paymentId: paymentFixture(over).id }],
        result: undefined,
      })),
    async claim(at) {
      const [due] = await world.store.dueDeliveries(at, room(10));
      if (!due) throw new Error('expected a delivery to be due');
      return due;
    },
    async reserve(key, fingerprint = 'print') {
      const reserved = await world.store.reserveKey(key, fingerprint);
      if ('answer' in reserved) throw new Error(`expected ${key} to be free`);
      return reserved;
    },
  };
  beforeEach(async () => {
    world.clock = NOW;
    opened = await open(() => world.clock);
    await world.store.insertSession(sessionFixture());
  });
  afterEach(() => Promise.all([...new Set([opened.store, opened.twin])].map((each) => each.close())));
  return world;
}

/** A session that will expire within a day, with a payment to look up and an event to deliver. */
export async function insertDue(store: Store, id: string, over: Partial<Payment> = {}): Promise<void> {
  await store.insertSession(sessionFixture({ id: `cs_${id}` }));
  await store.change(`cs_${id}`, () => ({
    payments: [paymentFixture({ id: `pay_${id}`, sessionId: `cs_${id}`, returnToken: id, ...over })],
    events: [{ type: 'payment.pending', paymentId: `pay_${id}` }],
    result: undefined,
  }));
}
