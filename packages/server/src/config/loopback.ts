import { addressList } from '../providers/ip-address.ts';

const isThisMachine = addressList(['127.0.0.0/8', '0.0.0.0/8', '::1', '::']);

/** Whether an address (a URL) leads to this machine: `localhost` and the names below it, loopback addresses and the unspecified ones (RFC 6761, RFC 5735). */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  // A trailing dot means the same name.
  const name = hostname.replace(/\.$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || isThisMachine(name);
}
