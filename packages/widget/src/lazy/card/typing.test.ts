import { expect, it } from 'vitest';
import { groupNumber, slashExpiry, type Typed } from './typing.ts';

/** `4111|1` is a field with the caret where the bar is. */
const field = (text: string): Typed => ({ value: text.replace('|', ''), caret: text.indexOf('|') });
const shown = ({ value, caret }: Typed): string => `${value.slice(0, caret)}|${value.slice(caret)}`;

it.each([
  ['4111|', '4111|'],
  ['41111|', '4111 1|'],
  ['4111|1', '4111| 1'],
  ['4111 1111 1111 1111|', '4111 1111 1111 1111|'],
  ['4111-1111-1111-1111|', '4111 1111 1111 1111|'],
  ['42|11 1111', '42|11 1111'],
  ['412|11 1111', '412|1 1111 1'],
  ['378282246310005|', '3782 822463 10005|'],
  ['٤١١١١|', '4111 1|'],
  ['|', '|'],
])('the number %s is shown as %s', (typed, expected) => {
  expect(shown(groupNumber(field(typed)))).toBe(expected);
});

it('leaves alone what is no number', () => {
  expect(shown(groupNumber(field('my c|ard')))).toBe('my c|ard');
});

it.each([
  ['1|', '1|'],
  ['12|', '12/|'],
  ['123|', '12/3|'],
  ['1230|', '12/30|'],
  ['12//|', '12/|'],
  ['12/30|', '12/30|'],
  ['1/|', '1/|'],
  ['1/30|', '1/30|'],
  ['1|230', '1|230'],
  ['20|', '20|'],
  ['2030|', '2030|'],
  ['203003|', '203003|'],
  ['2030-03|', '2030-03|'],
  ['130|', '130|'],
  ['۰۳|', '03/|'],
])('the date %s is shown as %s', (typed, expected) => {
  expect(shown(slashExpiry(field(typed), false))).toBe(expected);
});

it('does not write the slash again that was just deleted', () => {
  expect(shown(slashExpiry(field('12|'), true))).toBe('12|');
});
