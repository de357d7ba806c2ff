import { ProviderRefused } from '../errors.ts';
import type { Oddity } from '../oddities.ts';
import type { LaunchRequest, ProviderDeps } from '../provider.ts';
import type { PayseproConfig } from './config.ts';

/**
 * Whether an e-mail address is asked for. Their pages call it optional and know an error for its absence (paysepro.md, "createCode"), so a
 * module that refused a launch without one is asked with one from then on.
 */
export function createEmailRule({ requireEmail }: PayseproConfig, { oddities }: ProviderDeps) {
  let isRequired = requireEmail;
  return {
    isRequired: () => isRequired,
    async learnFrom<T>({ customer }: LaunchRequest, launch: () => Promise<T>): Promise<T> {
      try {
        return await launch();
      } catch (error) {
        if (error instanceof ProviderRefused && error.providerCode === '02' && !customer.email) {
          isRequired = true;
          oddities?.note(EMAIL_NEEDED);
        }
        throw error;
      }
    },
  };
}

const EMAIL_NEEDED: Oddity = {
  kind: 'tolerated',
  what: 'Paysepro createCode',
  detail:
    'A launch without an e-mail address was refused (error 02), so it is asked for now: set requireEmail to ask every shopper at once',
};
