import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of who really asks: the peer's, or, behind `trustedProxies` proxies of ours, what the outermost of them wrote into
 * X-Forwarded-For. Entries before that one can be written by anybody and are not believed.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const peer = plain(peerAddress(c));
  if (trustedProxies === 0) return peer;
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return plain([...forwarded, peer].at(-1 - trustedProxies) ?? peer);
}

function peerAddress(c: Context): string {
  // Requests that come without a socket (app.request in tests) have no peer.
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? '') : '';
}

/** An IPv4 peer of a dual-stack socket is shown as ::ffff:1.2.3.4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');
