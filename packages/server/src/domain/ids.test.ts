import { describe, expect, it } from 'vitest';
import { newClientSecret, newPaymentId, newSessionId, randomText, sessionIdOf } from './ids.ts';

describe('an id', () => {
  it('is never given twice, over many pages of random bytes', () => {
    const ids = Array.from({ length: 5000 }, newPaymentId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^pay_[a-km-np-z2-9]{24}$/.test(id))).toEqual([]);
  });

  it('is made of all 32 characters, each about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const character of Array.from({ length: 2000 }, () => randomText(32)).join(''))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // 2,000 of each are expected with a deviation of 44: nine deviations away is a fault.
    expect([...counts.values()].filter((count) => Math.abs(count - 2000) > 400)).toEqual([]);
  });
});

describe('a client secret', () => {
  it('tells its session, and nothing else does', () => {
    const session = newSessionId();
    expect(sessionIdOf(newClientSecret(session))).toBe(session);
    expect(sessionIdOf(session)).toBeUndefined();
  });
});
