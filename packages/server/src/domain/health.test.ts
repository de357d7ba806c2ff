import { describe, expect, it } from 'vitest';
import {
  type CallKind,
  type CallSample,
  fitnessOf,
  HEALTHY,
  type Health,
  judge,
  remember,
} from './health.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A run of calls, one a second from `from` on, judged one after another as they end. */
function after(
  calls: readonly Partial<CallSample>[],
  { kind = 'launch', from = 0, before = HEALTHY }: { kind?: CallKind; from?: number; before?: Health } = {},
): Health {
  let samples: readonly CallSample[] = [];
  let standing = before;
  for (const [index, call] of calls.entries()) {
    const sample = { at: from + index * SECOND, ms: 100, well: true, ...call };
    samples = remember(samples, sample);
    standing = judge(standing, samples, { kind, now: sample.at + sample.ms });
  }
  return standing;
}

const sick = (count: number) => Array.from({ length: count }, () => ({ well: false }));
const well = (count: number) => Array.from({ length: count }, () => ({}));
const slow = (count: number, ms = 3001) => Array.from({ length: count }, () => ({ ms }));

describe('how a method stands', () => {
  it('is dead from five calls on of which four in five fail, and not before', () => {
    expect(after(sick(4)).state).toBe('ok');
    expect(after(sick(5)).state).toBe('dead');
    expect(after([...well(1), ...sick(4)]).state).toBe('dead');
    expect(after([...well(2), ...sick(7)]).state).toBe('ok');
  });

  it('is slow when its median call takes more than three seconds, a listing more than one', () => {
    expect(after(slow(4)).state).toBe('ok');
    expect(after(slow(5)).state).toBe('slow');
    expect(after(slow(5, 3000)).state).toBe('ok');
    expect(after([...well(3), ...slow(2)]).state).toBe('ok');
    expect(after(slow(5, 1001), { kind: 'listing' }).state).toBe('slow');
  });

  it('forgets what is older than half an hour, and more than twenty calls', () => {
    const old = Array.from({ length: 4 }, (_, at) => ({ at: at * SECOND, ms: 1, well: false }));
    expect(remember(old, { at: 30 * MINUTE + 2 * SECOND, ms: 1, well: false })).toHaveLength(3);
    const many = Array.from({ length: 20 }, (_, at) => ({ at, ms: 1, well: true }));
    expect(remember(many, { at: 20, ms: 2, well: true }).map(({ at }) => at)).toEqual(
      [...many.keys()].map((at) => at + 1),
    );
  });

  it('says since when, and stays the same object as long as nothing changes', () => {
    const dead = after(sick(5));
    expect(dead).toEqual({ state: 'dead', since: 4100, retryAt: 4100 + 2 * MINUTE });
    expect(after(well(3), { before: HEALTHY })).toBe(HEALTHY);
  });

  it('is well again after one quick call when it was slow', () => {
    const before: Health = { state: 'slow', since: 0, retryAt: null };
    expect(after(well(1), { before }).state).toBe('ok');
    expect(after(slow(1), { before })).toBe(before);
  });
});

describe('a dead method', () => {
  const dead: Health = { state: 'dead', since: 0, retryAt: 2 * MINUTE };

  it('is hidden while it rests, and then on trial', () => {
    expect([0, 2 * MINUTE - 1, 2 * MINUTE].map((now) => fitnessOf(dead, now))).toEqual([
      'hidden',
      'hidden',
      'half-open',
    ]);
  });

  it('is well after one good launch on trial', () => {
    expect(after(well(1), { before: dead, from: 2 * MINUTE }).state).toBe('ok');
  });

  it('does not count what was under way when it was given its rest', () => {
    expect(after(well(1), { before: dead, from: 2 * MINUTE - 1 })).toBe(dead);
    expect(after(sick(1), { before: dead, from: 2 * MINUTE - 1 })).toBe(dead);
  });

  it('rests after a failed trial as long again as it has been dead, half an hour at most', () => {
    const again = after(sick(1), { before: dead, from: 10 * MINUTE - 100 });
    expect(again).toEqual({ state: 'dead', since: 0, retryAt: 20 * MINUTE });
    const much = after(sick(1), { before: dead, from: 600 * MINUTE - 100 });
    expect(much.retryAt).toBe(630 * MINUTE);
  });
});
