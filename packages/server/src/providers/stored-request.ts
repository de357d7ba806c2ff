import type { InboundRequest } from './inbound-request.ts';
import type { NoticeReader } from './provider.ts';

/** What is stored of a request: the headers that its reader needs, as HTTP writes them, and what the reader lets us keep of the rest. */
export function toStored({ headers = [], storable }: NoticeReader, request: InboundRequest): string {
  const lines = headers.map((name) => `${name}: ${request.headers.get(name) ?? ''}\n`);
  return lines.length === 0 ? storable(request) : `${lines.join('')}\n${storable(request)}`;
}

/** A request, as far as it was stored: the body of a POST, with the headers that its reader needs. */
export function fromStored({ headers = [] }: Pick<NoticeReader, 'headers'>, raw: string): InboundRequest {
  const kept = new Headers();
  let body = raw;
  for (const name of headers) {
    const [line = ''] = body.split('\n', 1);
    // A request that was stored before its reader needed headers is a body alone.
    if (!line.startsWith(`${name}: `)) return requestOf(raw, new Headers());
    kept.set(name, line.slice(name.length + 2));
    body = body.slice(line.length + 1);
  }
  return requestOf(headers.length === 0 ? body : body.slice(1), kept);
}

const requestOf = (body: string, headers: Headers): InboundRequest => ({
  method: 'POST',
  query: new URLSearchParams(),
  headers,
  body,
  remoteAddress: '',
});
