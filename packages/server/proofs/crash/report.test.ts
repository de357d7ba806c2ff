import { describe, expect, it } from 'vitest';
import type { StoreReport } from './matrix.ts';
import { POINTS, type Point } from './points.ts';
import { neverKilled, neverReached } from './report.ts';

/** What one database went through: servers died at `kills`, and came to every point but `never`. */
const reportOf = (over: Partial<StoreReport>, never: readonly Point[] = []): StoreReport => ({
  store: 'sqlite',
  kills: [],
  reached: new Set(POINTS.filter((point) => !never.includes(point))),
  missed: [],
  damages: [],
  acknowledged: 0,
  sessions: 0,
  events: 0,
  charged: 0,
  failures: new Map(),
  ...over,
});

describe('a point', () => {
  it('was never reached when no server of any store came to it', () => {
    const [sqlite, postgres] = [
      reportOf({}, ['before launch', 'after refund']),
      reportOf({ store: 'postgres' }, ['after refund']),
    ];
    expect(neverReached([sqlite, postgres])).toEqual(['after refund']);
  });

  it('was never died at when every try on one store was in vain, whatever happened on the other', () => {
    const missed = { point: 'after refund', passage: 1, lag: 0 } as const;
    const reports = [
      reportOf({ kills: ['after refund'], missed: [missed] }),
      reportOf({ store: 'postgres', missed: [missed] }),
    ];
    expect(neverKilled(reports)).toEqual(['after refund (PostgreSQL)']);
  });
});
