import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter, firstMoment, startOfDay } from './day.ts';

const HOUR = 3_600_000;

/** Each day, when it begins in UTC, how many hours it has, and what the clock does. */
const DAYS = [
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z', 23, 'from 00:00 to 01:00'],
  ['America/Santiago', '2026-04-04', '2026-04-04T03:00:00Z', 25, 'from 24:00 back to 23:00'],
  ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z', 23, 'from 00:00 to 01:00'],
  ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z', 25, 'from 01:00 back to 00:00: midnight twice'],
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z', 23, 'from 00:00 to 01:00'],
  ['Asia/Beirut', '2026-10-24', '2026-10-23T21:00:00Z', 25, 'from 24:00 back to 23:00'],
  ['America/Asuncion', '2023-10-01', '2023-10-01T04:00:00Z', 23, 'from 00:00 to 01:00'],
  ['America/Asuncion', '2026-10-04', '2026-10-04T03:00:00Z', 24, 'nothing any more'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', 23, 'from 00:00 to 01:00'],
  ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00:00Z', 25, 'from 24:00 back to 23:00'],
  ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00Z', 23, 'from 00:00 to 01:00'],
  ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z', 25, 'from 01:00 back to 00:00: midnight twice'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5, 'half an hour at 02:00'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5, 'half an hour back at 02:00'],
  ['Asia/Kolkata', '2026-09-06', '2026-09-05T18:30:00Z', 24, 'nothing'],
  ['Asia/Kathmandu', '2026-09-06', '2026-09-05T18:15:00Z', 24, 'nothing'],
  ['Pacific/Kiritimati', '2026-09-06', '2026-09-05T10:00:00Z', 24, 'nothing'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', 0, 'skips the day'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00Z', 23, 'from 02:00 to 03:00'],
] as const;

describe('a day', () => {
  it.each(DAYS)('in %s, %s, begins at %s and has %d hours: the clock goes %s', (...row) => {
    const [zone, day, begins, hours] = row;
    const start = startOfDay(day, zone);
    const end = startOfDay(daysAfter(day, 1), zone);
    expect(start.toISOString()).toBe(begins.replace('Z', '.000Z'));
    expect((end.getTime() - start.getTime()) / HOUR).toBe(hours);
    if (hours === 0) return;
    expect(dayOf(start, zone)).toBe(day);
    expect(dayOf(new Date(start.getTime() - 1000), zone)).toBe(daysAfter(day, -1));
    expect(dayOf(new Date(end.getTime() - 1000), zone)).toBe(day);
  });

  it('has an hour when the clock first shows it, also on a short and on a long day', () => {
    const at = (day: string, zone: string) => firstMoment(day, 3, zone).toISOString();
    expect(at('2026-03-08', 'America/Havana')).toBe('2026-03-08T07:00:00.000Z');
    expect(at('2026-11-01', 'America/Havana')).toBe('2026-11-01T08:00:00.000Z');
    expect(at('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(firstMoment('2026-03-29', 2, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });
});
