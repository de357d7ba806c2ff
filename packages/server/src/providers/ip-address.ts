import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net';
import { z } from 'zod';

/** An address, and a port or brackets that proxies write around it: `192.0.2.1:443`, `[2001:db8::5]:443`, `"[2001:db8::5]"`. */
const V4_AND_PORT = /^([0-9.]{7,15}):(\d{1,5})$/;
const BRACKETED = /^\[([0-9A-Fa-f:.]{2,45}(?:%[0-9A-Za-z._~-]{1,20})?)\](?::(\d{1,5}))?$/;

/**
 * The one spelling of an IP address (RFC 5952), without the port, brackets, quotes and zone that may come with it; an IPv4-mapped
 * address (`::ffff:192.0.2.1`, `::ffff:c000:201`) is the IPv4 address. Undefined for every other text.
 */
export function plainAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const bare = /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  const bracketed = BRACKETED.exec(bare);
  const [, address = bare, port = '0'] = V4_AND_PORT.exec(bare) ?? bracketed ?? [];
  if (Number(port) > 65_535 || (bracketed && isIP(address) !== 6)) return undefined;
  return canonical(address);
}

function canonical(address: string): string | undefined {
  if (isIPv4(address)) return address;
  if (isIP(address) !== 6) return undefined;
  const [unzoned = ''] = address.split('%');
  const written = new SocketAddress({ address: unzoned, family: 'ipv6' }).address;
  const mapped = /^::ffff:(?=\d+\.)/.exec(written)?.[0] ?? '';
  return written.slice(mapped.length);
}

/** An address or a network (CIDR, such as `51.195.200.0/24`) of a configuration, in its one spelling. */
export const addressOrNetwork = z.string().transform((text, context) => {
  const network = networkOf(text);
  if (network !== undefined) return network;
  context.addIssue({
    code: 'custom',
    message: 'expected an IP address or a network such as 51.195.200.0/24, with at least 1 bit of prefix',
  });
  return z.NEVER;
});

/** Of a network, `address/bits`. A prefix of 0 bits would be everybody: an allow-list that allows all is refused. */
function networkOf(text: string): string | undefined {
  const [address = '', bits, ...rest] = text.trim().split('/');
  const plain = canonical(address);
  if (plain === undefined || address.includes('%') || rest.length > 0) return undefined;
  if (bits === undefined) return plain;
  const prefix = /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
  // The prefix of an IPv4-mapped network counts the 96 bits before the IPv4 address too.
  const length = isIPv4(plain) && !isIPv4(address) ? prefix - 96 : prefix;
  return length >= 1 && length <= (isIPv4(plain) ? 32 : 128) ? `${plain}/${length}` : undefined;
}

/**
 * Whether an address is one of these, or in one of these networks (as `addressOrNetwork` gives them). What is no address is in none.
 * @throws TypeError when an entry is neither.
 */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (text) => {
    const address = plainAddress(text);
    return address !== undefined && list.check(address, familyOf(address));
  };
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');
