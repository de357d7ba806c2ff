import { afterEach, describe, expect, it } from 'vitest';
import { utcTime } from './utc-time.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

describe.each(['UTC', 'America/Santiago', 'Asia/Kolkata'])(
  'a time without a zone, on a machine in %s',
  (zone) => {
    it.each([
      ['2024-06-20T07:41:19.000Z', '2024-06-20T07:41:19.000Z'],
      ['2024-06-20T07:41:19.000', '2024-06-20T07:41:19.000Z'],
      ['2024-06-20 07:41:19', '2024-06-20T07:41:19.000Z'],
      [' 2024-06-20T07:41 ', '2024-06-20T07:41:00.000Z'],
      ['2024-06-20T07:41:19+03:00', '2024-06-20T04:41:19.000Z'],
      ['2024-06-20 07:41:19 +0300', '2024-06-20T04:41:19.000Z'],
      // The clocks of Santiago jump over this hour.
      ['2026-09-06 00:30:00', '2026-09-06T00:30:00.000Z'],
    ])('%j is %s', (text, expected) => {
      process.env['TZ'] = zone;
      expect(new Date(utcTime(text) ?? 0).toISOString()).toBe(expected);
    });
  },
);

it.each([
  '',
  'soon',
  '2024-06-20',
  '20.06.2024 07:41',
  '1718869279',
  '2024-13-20T07:41:19',
  '2024-06-20T25:00',
])('%j is no time', (text) => expect(utcTime(text)).toBeUndefined());
