import type { HonoRequest } from 'hono';
import { looseQuery } from '../providers/inbound-fields.ts';

/** An address of ours as a provider or a shopper called it: our token, and the fields of its query. */
export interface CalledAddress {
  /** Empty when what was called is no address of this kind; equality with a token of ours is for the caller to find out. */
  readonly token: string;
  readonly query: URLSearchParams;
}

/**
 * Reads an address whose path ends in a token, after `depth` slashes. Providers that join addresses carelessly put a slash behind it, or
 * their fields with a `&` where a `?` should be, either of them perhaps escaped: the token ends there, and the fields are the query's.
 */
export function calledAddress(request: HonoRequest, depth: number): CalledAddress {
  const { pathname, search } = new URL(request.url);
  const rest = pathname.split('/').slice(depth).join('/');
  const [, token = '', tail = ''] = /^([\w-]{1,200})(?:\/|%2F)*(.*)$/i.exec(rest) ?? [];
  const [, appended] = /^(?:[?&;]|%3F|%26)+(.*)$/i.exec(tail) ?? [];
  const query = looseQuery(search);
  for (const [name, value] of looseQuery(appended ?? '')) query.append(name, value);
  return { token: tail === '' || appended !== undefined ? token : '', query };
}

/**
 * A request's body as the text of JSON or of a form: a multipart body (by its type, or by how it begins) becomes a form of its text fields,
 * and its files are left out. One that is broken stays as it came. The app's limit of 64 KiB holds for all of it.
 */
export async function bodyText(request: HonoRequest): Promise<string> {
  const text = await request.text();
  const type = request.header('content-type') ?? '';
  const isMultipart = /^\s*multipart\/form-data\b/i.test(type);
  const [, boundary] = /^\s*--([^\r\n"]{1,70})\r\n[^\r\n]{0,200}form-data/i.exec(text) ?? [];
  if (!isMultipart && boundary === undefined) return text;
  const contentType = boundary === undefined ? type : `multipart/form-data; boundary="${boundary}"`;
  try {
    const form = await new Response(text, { headers: { 'content-type': contentType } }).formData();
    return String(new URLSearchParams([...form].filter(isText)));
  } catch {
    return text;
  }
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
