import type { ProviderName } from '../../src/providers/registry.ts';
import { fromEachProvider } from '../../testing/providers/each-provider.ts';
import { CALL_FAULTS, type Fault, NOTICE_FAULTS } from './faults.ts';
import type { FaultyCall, ProviderFaults } from './provider-faults.ts';
import { runNotice } from './runs.ts';
import type { Setup } from './setup.ts';

/** What every provider's folder says of its calls. */
export const providerFaults = await fromEachProvider<ProviderFaults>('faults.ts');

/** The providers whose calls are run. */
export const faultyProviders = Object.keys(providerFaults) as readonly ProviderName[];

/** One call of a provider. */
interface Call extends FaultyCall {
  readonly provider: ProviderName;
  readonly setup: Setup;
}

const CALLS: readonly Call[] = faultyProviders.flatMap((provider) => {
  const { calls, setup } = providerFaults[provider];
  return calls.map((call) => ({ setup, ...call, provider }));
});

/** One fault in one call. */
export interface Case {
  readonly call: Call;
  readonly name: string;
  readonly fault: Fault;
}

/** Every call with every fault that it can meet. */
export const allCases = (): Case[] =>
  CALLS.flatMap((call) => {
    const faults = { ...(call.run === runNotice ? NOTICE_FAULTS : CALL_FAULTS), ...call.corrupted() };
    return Object.entries(faults).map(([name, fault]) => ({ call, name, fault }));
  });
