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
