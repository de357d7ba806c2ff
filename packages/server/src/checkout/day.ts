/** A day as a person writes it, `YYYY-MM-DD`. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

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

/** When a day begins in an IANA time zone. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const shiftAt = (time: number) => wallClock(new Date(time), timeZone).getTime() - time;
  // The clock may have been changed since the first guess.
  const guess = midnight - shiftAt(midnight);
  return new Date(midnight - shiftAt(guess));
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
