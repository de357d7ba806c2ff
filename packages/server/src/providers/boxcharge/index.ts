import type { ProviderModule } from '../module.ts';
import type { Provider, ProviderDeps } from '../provider.ts';
import { capabilities } from './capabilities.ts';
import { withoutCard } from './card.ts';
import { type BoxchargeConfig, boxchargeConfig, isCardMop } from './config.ts';
import { createNotices } from './notices.ts';
import { exclusions, offer } from './offer.ts';
import { judgeRefund, refundRequest } from './refund.ts';
import { launchRequest, statusRequest } from './request.ts';
import { judgeLaunch, judgeStatus } from './response.ts';

/** BoxCharge: net banking, wallets and UPI, through its encrypted server-to-server gateway. */
export function createBoxcharge(config: BoxchargeConfig, deps: ProviderDeps): Provider {
  const { transport, sandbox } = deps;
  const judging = { ...deps, numberFormat: config.numberFormat };
  return {
    name: 'boxcharge',

    async methods(query) {
      return offer(config, query);
    },

    async exclusions(query) {
      return exclusions(config, query);
    },

    async launch(request, signal) {
      const response = await transport.send(launchRequest(config, request), signal);
      return await withoutCard(request.card, () => judgeLaunch(response, request.payment, judging));
    },

    notices: createNotices(config, sandbox),

    async lookup({ payment }, signal) {
      const { id: paymentId, providerReference } = payment;
      // Their status call knows the transID alone. Without it nothing was learned, and nothing may move.
      if (providerReference === null) {
        return { paymentId, evidence: 'proven', providerStatus: 'no transID yet', status: 'unchanged' };
      }
      const response = await transport.send(statusRequest(config, providerReference), signal);
      return judgeStatus(response, payment, judging);
    },

    operations: {
      async refund(request, signal) {
        const response = await transport.send(refundRequest(config, request), signal);
        return await judgeRefund(response, request.payment, config);
      },
    },
  };
}

/** BoxCharge, as the registry takes it. */
export const boxcharge: ProviderModule<BoxchargeConfig> = {
  displayName: 'BoxCharge',
  config: boxchargeConfig,
  bases: ({ baseUrl, trustedUrls }) => [baseUrl, ...trustedUrls],
  // Every order names the address of its notices, and references are unique over all sites: a terminal can serve any number of them.
  soleAccount: () => null,
  takesCards: ({ methods }) => methods.some(isCardMop),
  questions: ({ currencies, countries = ['ES'] }) =>
    currencies.flatMap((currency) =>
      countries.slice(0, 1).map((country) => ({ mode: 'payment', country, currency, amount: 1000 })),
    ),
  assumed: [
    'ivMode',
    'base64',
    'keyMode',
    'upiCurrencies',
    'numberFormat',
    'trustedUrls',
    'refundAccepted',
    'refundRefused',
  ],
  capabilities,
  create: createBoxcharge,
};
