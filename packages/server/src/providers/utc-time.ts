/** ISO 8601 with or without a zone; a space stands for the `T` where a database printed it. */
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A provider's time in ms since 1970. One without a zone is UTC, whatever zone this machine is in: `Date.parse` would read it as local
 * time. Undefined when it is no such time.
 */
export function utcTime(text: string): number | undefined {
  const [, day, time, zone = 'Z'] = ISO.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const offset = zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2').toUpperCase();
  const at = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(at) ? undefined : at;
}
