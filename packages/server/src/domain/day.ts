/** A day as a person writes it, `YYYY-MM-DD`. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** In ms. */
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY_LONG = 24 * HOUR;

const WRITERS = new Map<string, Intl.DateTimeFormat>();

/** The day that a moment is in, in an IANA time zone. */
export function dayOf(moment: Date, timeZone: string): string {
  return wallClock(moment, timeZone).toISOString().slice(0, 10);
}

/** The hour of the day of a moment, 0 to 23, in an IANA time zone. */
export const hourOf = (moment: Date, timeZone: string): number => wallClock(moment, timeZone).getUTCHours();

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const noon = new Date(`${text}T12:00:00Z`);
  return DAY.test(text) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
}

/** The day before or after, by so many days. */
export function daysAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** When a day begins in an IANA time zone: at its first moment, also where the clock skips midnight or shows it twice. */
export const startOfDay = (day: string, timeZone: string): Date => firstMoment(day, 0, timeZone);

/** When the clock in an IANA time zone first shows an hour (0 to 23) of a day, or skips it. */
export function firstMoment(day: string, hour: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  const clockAt = (time: number) => wallClock(new Date(time), timeZone).getTime();
  // Zones are at most 14 h from UTC, so what is looked for lies between these two, and so does any change of the clock that matters.
  const shifts = [shown - DAY_LONG, shown, shown + DAY_LONG].map((time) => clockAt(time) - time);
  const shownAt = shifts.map((shift) => shown - shift).filter((time) => clockAt(time) === shown);
  if (shownAt.length > 0) return new Date(Math.min(...shownAt));
  // The clock skips it: the day goes on from the moment at which the clock is put forward.
  let [before, after] = [shown - Math.max(...shifts), shown - Math.min(...shifts)];
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / (2 * SECOND)) * SECOND;
    if (clockAt(middle) < shown) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** What the clock on the wall shows in a time zone, as if it were UTC; to the second. */
function wallClock(moment: Date, timeZone: string): Date {
  const writer =
    WRITERS.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' });
  WRITERS.set(timeZone, writer);
  const parts = Object.fromEntries(writer.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
