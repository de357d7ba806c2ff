import { describe, expect, it } from 'vitest';
import { pauseAfter } from './schedule.ts';

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
