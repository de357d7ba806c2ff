import type { ProviderModule } from '../module.ts';
import type { Provider, ProviderDeps } from '../provider.ts';
import { capabilities } from './capabilities.ts';
import { type PayatomConfig, payatomConfig } from './config.ts';
import { accountOf, accountOfMethod, accountsOf, findMethod, offer } from './lines.ts';
import { createNotices } from './notices.ts';
import { launchRequest, pollRequest } from './request.ts';
import { judgeLaunch, judgePoll } from './response.ts';

/** PayAtom: UPI and IMPS in India, wallets in Bangladesh, each on PayAtom's own page. */
export function createPayatom(config: PayatomConfig, { transport }: ProviderDeps): Provider {
  return {
    name: 'payatom',

    async methods(query) {
      return offer(config, query);
    },

    async launch(request, signal) {
      const method = findMethod(config, request.method.key);
      const account = accountOf(config, method?.line);
      const response = await transport.send(launchRequest(account, request, method?.wallet), signal);
      return judgeLaunch(response, account);
    },

    notices: createNotices(config),

    async lookup({ payment }, signal) {
      const account = accountOfMethod(config, payment.method);
      const response = await transport.send(pollRequest(account, payment), signal);
      return judgePoll(response, account, payment);
    },
  };
}

/** PayAtom, as the registry takes it. */
export const payatom: ProviderModule<PayatomConfig> = {
  config: payatomConfig,
  bases: (config) => accountsOf(config).map(({ baseUrl }) => baseUrl),
  capabilities,
  create: createPayatom,
};
