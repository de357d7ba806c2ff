import type { InboundNotice } from '../../../src/providers/provider.ts';

/** A notice's fields, as JSON, form or query carry them. */
function fieldsOf({ method, body, query }: InboundNotice): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body);
  return Object.fromEntries(method === 'POST' ? new URLSearchParams(body) : query);
}

/** The names of a notice's fields, and of its headers among these. */
export const placesOf = (inbound: InboundNotice, headers: readonly string[] = []): string[] => [
  ...Object.keys(fieldsOf(inbound)),
  ...headers.filter((name) => inbound.headers.has(name)),
];

/** What is altered: by these values, or else by a little; and which headers besides the fields. */
interface Altering {
  readonly values?: readonly string[];
  readonly headers?: readonly string[] | undefined;
}

/** The same notice with one field or header changed, once for every one of them and every change. */
export function alterationsOf(inbound: InboundNotice, { values, headers = [] }: Altering) {
  const changesOf = (value: unknown) => values ?? [`${String(value)}1`, `1${String(value)}`, ''];
  const fields = fieldsOf(inbound);
  const ofFields = Object.entries(fields).flatMap(([place, value]) =>
    changesOf(value).map((changed) => ({
      place,
      altered: withFields(inbound, { ...fields, [place]: changed }),
    })),
  );
  const ofHeaders = headers.flatMap((place) =>
    changesOf(inbound.headers.get(place)).map((changed) => ({
      place,
      altered: { ...inbound, headers: withHeader(inbound.headers, place, changed) },
    })),
  );
  return [...ofFields, ...ofHeaders];
}

function withHeader(headers: Headers, name: string, value: string): Headers {
  const changed = new Headers(headers);
  changed.set(name, value);
  return changed;
}

function withFields(inbound: InboundNotice, fields: Record<string, unknown>): InboundNotice {
  if (inbound.body.startsWith('{')) return { ...inbound, body: JSON.stringify(fields) };
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return inbound.method === 'POST' ? { ...inbound, body: form.toString() } : { ...inbound, query: form };
}
