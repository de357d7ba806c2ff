import { describe, expect, it } from 'vitest';
import { testCompetingPayments } from './conformance/competing-payments.ts';
import { testDue } from './conformance/due.ts';
import { testFeed } from './conformance/feed.ts';
import { testKeys } from './conformance/keys.ts';
import { testLinks } from './conformance/links.ts';
import { testNotices } from './conformance/notices.ts';
import { testReconciliations } from './conformance/reconciliations.ts';
import { testSessionsAndPayments } from './conformance/sessions-and-payments.ts';
import { type OpenedStore, setWorld } from './conformance/world.ts';

/** What every store must do. `open` gives an empty one whose clock stands at `now()`. */
export function testStore(name: string, open: (now: () => Date) => Promise<OpenedStore>): void {
  describe(`${name} as a store`, () => {
    const world = setWorld(open);
    for (const test of SUITES) test(world);

    it('says whether it is ready', async () => {
      expect(await world.store.ready()).toBe(true);
    });
  });
}

const SUITES = [
  testSessionsAndPayments,
  testCompetingPayments,
  testDue,
  testNotices,
  testFeed,
  testKeys,
  testLinks,
  testReconciliations,
];
