import { describe, expect, it } from 'vitest';
import { createOddities, inWords, type Oddity } from './oddities.ts';

const odd = (detail: string): Oddity => ({ kind: 'unreadable', what: 'Test list', detail });

describe('oddities', () => {
  it('are told once each, however often they come', () => {
    const told: Oddity[] = [];
    const oddities = createOddities((oddity) => told.push(oddity));
    for (const detail of ['a', 'b', 'a']) oddities.note(odd(detail));
    expect(told).toEqual([odd('a'), odd('b')]);
    expect(oddities.since()).toEqual([odd('a'), odd('b')]);
  });

  it('of different methods are different', () => {
    const oddities = createOddities(() => {});
    for (const key of ['one', 'two']) oddities.note({ ...odd('a'), method: { key, name: key } });
    expect(oddities.since()).toHaveLength(2);
  });

  it('since a mark are those that came again, too', () => {
    const oddities = createOddities(() => {});
    oddities.note(odd('old'));
    oddities.note(odd('again'));
    const mark = oddities.mark();
    expect(oddities.since(mark)).toEqual([]);
    oddities.note(odd('again'));
    oddities.note(odd('new'));
    expect(oddities.since(mark)).toEqual([odd('again'), odd('new')]);
  });

  it('are bounded in number, and that they are is told once', () => {
    const told: Oddity[] = [];
    const oddities = createOddities((oddity) => told.push(oddity));
    for (let each = 0; each < 300; each += 1) oddities.note(odd(`row ${each}`));
    expect(told).toHaveLength(101);
    expect(told.at(-1)?.detail).toContain('More than 100');
    expect(oddities.since()).toHaveLength(101);
  });
});

describe('a value in words', () => {
  it.each([
    [undefined, 'missing'],
    [null, 'null'],
    ['', 'empty'],
    ['-1', '"-1"'],
    ['\u0000\n', '"\\u0000\\n"'],
    [true, 'true'],
    [[1], 'a list'],
    [{}, 'an object'],
    ['sk_live_0123456789', 'a text of 18 characters'],
  ])('%j is %s', (value, words) => expect(inWords(value)).toBe(words));
});
