import { afterEach, describe, expect, it } from 'vitest';
import { startOfDay } from './day.ts';
import { utcTime } from './utc-time.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const NOON = '2026-12-01T12:00:00.000Z';

describe.each(['UTC', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Kiritimati'])('with TZ=%s', (zone) => {
  it.each([
    ['2026-12-01T12:00:00Z', NOON],
    ['2026-12-01T12:00:00', NOON],
    ['2026-12-01T12:00:00.000', NOON],
    ['2026-12-01 12:00:00', NOON],
    ['2026-12-01T12:00', NOON],
    ['2026-12-01T17:30:00+05:30', NOON],
    ['2026-12-01T17:30:00+0530', NOON],
    ['2026-12-01T09:00:00.5-03:00', '2026-12-01T12:00:00.500Z'],
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['Tue, 01 Dec 2026 12:00:00 GMT', NOON],
    ['Tuesday, 01-Dec-26 12:00:00 GMT', NOON],
    ['Tue Dec  1 12:00:00 2026', NOON],
  ])('%s is %s', (text, time) => {
    process.env['TZ'] = zone;
    expect(new Date(utcTime(text)).toISOString()).toBe(time);
  });

  it('a day of another zone begins when it begins there', () => {
    process.env['TZ'] = zone;
    expect(startOfDay('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z');
    expect(startOfDay('2026-12-01', 'Asia/Kolkata').toISOString()).toBe('2026-11-30T18:30:00.000Z');
  });
});

it.each([
  '',
  'soon',
  '12:00',
  '2026-13-01T00:00:00',
  `2026-12-01T12:00:00${' '.repeat(10)}${'0'.repeat(60)}`,
])('%j is no time', (text) => {
  expect(utcTime(text)).toBeNaN();
});
