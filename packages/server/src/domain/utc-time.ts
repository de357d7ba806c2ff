/** A zone at the end of a time: `Z`, `GMT`, `UTC`, or an offset after a time of day such as `+05:30`. */
const ZONE = /(?:Z|GMT|UTC|:\d\d(?:\.\d{1,9})? ?[+-]\d\d:?\d\d)$/i;

/** At most so many characters are a time. */
const LONGEST = 64;

/**
 * Reads a time that somebody else wrote (ISO 8601, or an HTTP date of RFC 9110 section 5.6.7), in ms since 1970; NaN when it is none. One
 * that names no zone is UTC, whatever zone this process runs in.
 */
export function utcTime(text: string): number {
  const written = text.trim();
  if (written.length > LONGEST) return Number.NaN;
  if (ZONE.test(written)) return Date.parse(written);
  return Date.parse(/\dT\d/.test(written) ? `${written}Z` : `${written} UTC`);
}
