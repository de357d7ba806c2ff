import { describe, expect, it } from 'vitest';
import { pauseAfter, waitOf } from './schedule.ts';

describe('pauseAfter', () => {
  it('spreads ten attempts over 75 h 35 min', () => {
    const pauses = Array.from({ length: 9 }, (_, index) => pauseAfter(index + 1, 0) ?? 0);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe((75 * 60 + 35) * 60_000 + 5000);
    expect(pauseAfter(10, 0)).toBeNull();
  });

  it('adds up to a tenth, so that retries do not all come at once', () => {
    expect(pauseAfter(2, 0)).toBe(300_000);
    expect(pauseAfter(2, 0.999)).toBeGreaterThan(329_000);
  });
});

describe('waitOf', () => {
  const now = new Date('2026-11-20T10:00:00.000Z');

  it.each([
    ['120', 120_000],
    ['Fri, 20 Nov 2026 10:05:00 GMT', 300_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', 0],
    [null, 0],
  ])('reads %j', (header, wait) => {
    expect(waitOf(header, now)).toBe(wait);
  });
});
