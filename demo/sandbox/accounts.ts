import type { ProviderName, StandIns } from './provider-name.ts';
import { PROVIDERS, standIns } from './stand-ins.ts';

type Each<Member extends 'account' | 'entry'> = {
  readonly [Name in ProviderName]: StandIns[Name][Member];
};

/** The accounts that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const accounts = ofEach((name) => standIns[name].account) as Each<'account'>;

/** What a merchant writes under `providers` in `farebox.config`, for the sandbox at this address. */
export const providerConfig = (sandboxUrl: string): Each<'entry'> =>
  ofEach((name) => standIns[name].entry(`${sandboxUrl}/${name}`)) as Each<'entry'>;

function ofEach(member: (name: ProviderName) => object): object {
  return Object.fromEntries(PROVIDERS.map((name) => [name, member(name)]));
}
