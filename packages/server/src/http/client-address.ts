import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { plainAddress } from '../providers/ip-address.ts';

/**
 * The address of who really asks, in its one spelling: the peer's, or, behind `trustedProxies` proxies of ours, what the outermost of them
 * wrote into X-Forwarded-For. Entries before that one can be written by anybody and are not believed. Empty when that entry is no address
 * (`unknown`, nothing): nobody else's address may stand in for it. `Forwarded` (RFC 7239) is not read, for a proxy that writes the one
 * header lets a stranger's other one pass.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const peer = peerAddress(c);
  const header = trustedProxies === 0 ? '' : (c.req.header('x-forwarded-for') ?? '').trim();
  // An empty entry counts: a list that is one shorter would move a stranger's entry into the place that is believed.
  const entries = header === '' ? [] : header.split(',');
  return plainAddress([...entries, peer].at(-1 - trustedProxies) ?? peer) ?? '';
}

function peerAddress(c: Context): string {
  // Requests that come without a socket (app.request in tests) have no peer.
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? '') : '';
}
