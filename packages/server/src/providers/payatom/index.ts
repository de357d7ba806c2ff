import { ProviderRefused } from '../errors.ts';
import type { ProviderModule } from '../module.ts';
import type { Provider, ProviderDeps } from '../provider.ts';
import { capabilities } from './capabilities.ts';
import { type PayatomConfig, payatomConfig } from './config.ts';
import { accountOf, accountOfMethod, accountsOf, findMethod } from './lines.ts';
import { createNotices } from './notices.ts';
import { exclusions, offer } from './offer.ts';
import { createOperations } from './operations.ts';
import { launchRequest, pollRequest } from './request.ts';
import { launchRequestV2, pollRequestV2 } from './request-v2.ts';
import { judgeLaunch, judgePoll } from './response.ts';

/** PayAtom: UPI and IMPS in India, wallets in Bangladesh and Pakistan, on PayAtom's own page, on ours, or in the shopper's app. */
export function createPayatom(config: PayatomConfig, { transport }: ProviderDeps): Provider {
  return {
    name: 'payatom',

    async methods(query) {
      return offer(config, query);
    },

    async exclusions(query) {
      return exclusions(config, query);
    },

    async launch(request, signal) {
      const method = findMethod(config, request.method.key);
      if (!method) throw gone(request.method.key);
      const account = accountOf(config, method.line);
      const build = account.version === 2 ? launchRequestV2 : launchRequest;
      const response = await transport.send(build(account, request, method), signal);
      return judgeLaunch(response, { account, payment: request.payment, target: method, transport });
    },

    notices: createNotices(config),

    async lookup({ payment }, signal) {
      const account = accountOfMethod(config, payment.method);
      const build = account.version === 2 ? pollRequestV2 : pollRequest;
      const response = await transport.send(build(account, payment), signal);
      return judgePoll(response, account, payment);
    },

    operations: createOperations(config, transport),
  };
}

/** A configuration may change between what was offered and what is chosen. */
const gone = (key: string): ProviderRefused =>
  new ProviderRefused(`PayAtom: there is no method ${key} any more`, {
    providerCode: 'the method is gone',
    faultOwner: 'merchant',
  });

const refundBase = ({ operations: { refundUrl } }: PayatomConfig): string[] =>
  refundUrl === undefined ? [] : [refundUrl];

/** PayAtom, as the registry takes it. */
export const payatom: ProviderModule<PayatomConfig> = {
  displayName: 'PayAtom',
  config: payatomConfig,
  bases: (config) => [
    ...accountsOf(config).map(({ baseUrl }) => baseUrl),
    ...config.trustedUrls,
    ...refundBase(config),
  ],
  soleAccount: (config) => ({
    identities: [...new Set(accountsOf(config).map(({ baseUrl, pid }) => `${baseUrl} ${pid}`))],
    whenShared:
      'expected a PayAtom pid of its own for every line, got one that another site has too. PayAtom sends the notices of a pid to one address, and lists all of its payments for a day, so payments of the one site would be told to the other: ask PayAtom for a pid for each site, or offer it at one of them only',
  }),
  questions: ({ lines }) =>
    lines.flatMap(({ countries, currency }) =>
      countries.slice(0, 1).map((country) => ({ mode: 'payment', country, currency, amount: 100_000 })),
    ),
  assumed: [
    'phoneFormat',
    'amountFormat',
    'hashFields',
    'hashedAmounts',
    'numberFormat',
    'pollHashOver',
    'upiId',
    'lines[].method',
    'v2.customerId',
    'v2.signature',
    'v2.pollHash',
    'operations.reconciliation.timeZone',
    'operations.reconciliation.emptyDay',
    'operations.collectionUtr.path',
    'operations.collectionUtr.fields',
    'operations.collectionUtr.fields.pid',
    'operations.collectionUtr.fields.refCode',
    'operations.collectionUtr.fields.utr',
    'operations.complaint.tokenHeader',
    'operations.complaint.referenceFields',
  ],
  capabilities,
  create: createPayatom,
};
