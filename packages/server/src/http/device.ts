import type { Context } from 'hono';
import type { Device } from '../providers/provider.ts';

/** What the shopper holds, by what the browser says of itself. An iPad may call itself a Macintosh: then a page opens, which works there too. */
export function deviceOf(c: Context): Device {
  const agent = c.req.header('user-agent') ?? '';
  if (/\bAndroid\b/.test(agent)) return 'android';
  return /\b(iPhone|iPad|iPod)\b/.test(agent) ? 'ios' : 'web';
}
