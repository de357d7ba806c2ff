import type { ProviderModule } from '../module.ts';
import type { Provider, ProviderDeps } from '../provider.ts';
import { capabilities } from './capabilities.ts';
import { type BoxchargeConfig, boxchargeConfig } from './config.ts';
import { offer } from './methods.ts';
import { createNotices } from './notices.ts';
import { launchRequest, statusRequest } from './request.ts';
import { judgeLaunch, judgeStatus } from './response.ts';

/** BoxCharge: net banking, wallets and UPI, through its encrypted server-to-server gateway. */
export function createBoxcharge(config: BoxchargeConfig, deps: ProviderDeps): Provider {
  const { transport, sandbox } = deps;
  return {
    name: 'boxcharge',

    async methods(query) {
      return offer(config, query);
    },

    async launch(request, signal) {
      const response = await transport.send(launchRequest(config, request), signal);
      return judgeLaunch(response, request.payment, deps);
    },

    notices: createNotices(config, sandbox),

    async lookup({ payment }, signal) {
      const { id: paymentId, providerReference } = payment;
      // Their status call knows the transID alone. Without it nothing was learned, and nothing may move.
      if (providerReference === null) {
        return { paymentId, evidence: 'proven', providerStatus: 'no transID yet', status: 'unchanged' };
      }
      const response = await transport.send(statusRequest(config, providerReference), signal);
      return judgeStatus(response, payment, deps);
    },
  };
}

/** BoxCharge, as the registry takes it. */
export const boxcharge: ProviderModule<BoxchargeConfig> = {
  config: boxchargeConfig,
  bases: ({ baseUrl }) => [baseUrl],
  capabilities,
  create: createBoxcharge,
};
