import { utcTime } from '../domain/utc-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Before the 2nd to the 10th attempt, in ms: 75 h 35 min in all (Standard Webhooks, "Deliverability and reliability"). */
const PAUSES = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/**
 * How long to wait after the `attempt`-th failed attempt (1 is the first), in ms, or null when that was the last one.
 * `random` in [0, 1) spreads merchants' retries over a tenth more, so that they do not all come at once.
 */
export function pauseAfter(attempt: number, random: number): number | null {
  const pause = PAUSES[attempt - 1];
  return pause === undefined ? null : Math.round(pause * (1 + random / 10));
}

/** No endpoint may put us off for longer: 24 h, in ms. */
const LONGEST_WAIT = 24 * HOUR;

/** The ms that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date); 0 without one that can be read. */
export function waitOf(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : utcTime(retryAfter) - now.getTime();
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}
