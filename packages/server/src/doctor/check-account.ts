import { networkInterfaces } from 'node:os';
import { plainAddress } from '../providers/ip-address.ts';
import type { MethodQuery } from '../providers/method-query.ts';
import type { AccountFacts, Provider } from '../providers/provider.ts';
import type { Finding } from './finding.ts';

type Found = Omit<Finding, 'site' | 'about'>;

/** How much of a fact is printed, in characters. */
const LONGEST = 120;

/** What a provider tells of the merchant's account, and whether it may be called from this machine as far as that can be known. */
export async function accountOf(
  provider: Provider,
  questions: readonly MethodQuery[],
  signal: AbortSignal,
): Promise<Found[]> {
  const [query] = questions;
  const account = query && (await provider.account?.(query, signal));
  if (!account) return [];
  return [factsOf(account), ...callerOf(account, ownAddresses())];
}

function factsOf({ facts }: AccountFacts): Found {
  const told = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name} ${value.slice(0, LONGEST)}`],
  );
  return { level: 'note', message: `Tells of your account: ${told.join('; ')}.` };
}

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.flatMap(({ address }) => plainAddress(address) ?? []),
  );

/**
 * Whether one of this machine's addresses is the one that may call. Behind a router that translates addresses none is, although all is
 * well: only the provider sees the address that calls come from.
 */
export function callerOf(
  { callerAddress }: Pick<AccountFacts, 'callerAddress'>,
  own: readonly string[],
): Found[] {
  if (callerAddress === undefined || callerAddress.trim() === '') return [];
  const allowed = plainAddress(callerAddress);
  if (allowed === undefined)
    return [
      {
        level: 'warning',
        message: `Allows calls from "${callerAddress.slice(0, LONGEST)}" alone, which is no IP address.`,
        remedy: 'Correct the address in the account there, or launches are refused.',
      },
    ];
  if (own.includes(allowed))
    return [{ level: 'ok', message: `Allows calls from ${allowed}, an address of this machine.` }];
  return [
    {
      level: 'warning',
      message: `Allows calls from ${allowed} alone, which is no address of this machine itself.`,
      remedy: `That is as it should be if this machine calls out through ${allowed} (a router or a proxy). Otherwise set the account's address there to the one that this server calls from.`,
    },
  ];
}
