import type { InboundNotice } from '../../../src/providers/provider.ts';

/** A notice's fields, as JSON, form or query carry them. */
export function fieldsOf({ method, body, query }: InboundNotice): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body);
  return Object.fromEntries(method === 'POST' ? new URLSearchParams(body) : query);
}

/** The same notice with one field changed, once for every field and every change. */
export function alterationsOf(inbound: InboundNotice, values?: readonly string[]) {
  const fields = fieldsOf(inbound);
  return Object.entries(fields).flatMap(([field, value]) =>
    (values ?? [`${String(value)}1`, `1${String(value)}`, '']).map((changed) => ({
      field,
      altered: withFields(inbound, { ...fields, [field]: changed }),
    })),
  );
}

function withFields(inbound: InboundNotice, fields: Record<string, unknown>): InboundNotice {
  if (inbound.body.startsWith('{')) return { ...inbound, body: JSON.stringify(fields) };
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return inbound.method === 'POST' ? { ...inbound, body: form.toString() } : { ...inbound, query: form };
}
