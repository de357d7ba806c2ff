import type { Evidence } from '../../../src/domain/notice.ts';
import type { Customer } from '../../../src/domain/session.ts';
import type { MethodQuery } from '../../../src/providers/method-query.ts';
import type { ProviderName } from '../../../src/providers/registry.ts';

/** What the suite that every provider passes is told about one provider. */
export interface ConformanceProfile {
  readonly name: ProviderName;
  /** The way to pay, where a provider has several that are launched differently. */
  readonly way?: string;
  /** A session that the sandbox serves. */
  readonly served: MethodQuery;
  /** A session that the sandbox does not serve. */
  readonly unserved: MethodQuery;
  /** Who pays; every payment of the suite has another shopper, told by a number. */
  readonly person: (number: number) => { customer: Customer; fields?: Readonly<Record<string, string>> };
  /** What its notices prove; left out by a provider that sends none. */
  readonly notices?: NoticeProof;
  /** Cases that cannot hold for this provider, each with the reason. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly string[] }[];
}

/** What the notices of a provider prove. */
export interface NoticeProof {
  /** How much a genuine notice is believed. */
  readonly evidence: Evidence;
  /** The fields and headers on which its proof stands: with any other value it proves nothing. */
  readonly bound: readonly string[];
}

/** A session of 12.50 to pay in a country. */
export const sessionIn = (country: string, currency: string): MethodQuery => ({
  mode: 'payment',
  country,
  currency,
  amount: 1250,
});
