import type { ProviderData } from '../../domain/session.ts';
import type { ProviderDeps } from '../provider.ts';
import type { AmpereConfig, Partner } from './config.ts';
import { readAllPlans } from './paging.ts';
import type { Plan, PlansOf } from './plans.ts';
import { authenticateRequest, plansRequest, statusRequest, unsubscribeRequest } from './request.ts';
import { readAccess, readPlans, readToken, readUnsubscribed } from './response.ts';
import { createTokenSource } from './token.ts';

/** AMPERE's calls: each builds its request, sends it with the shared token, and judges the answer. */
export interface Calls {
  /** Every plan of one partner that can be read, priced in its currency; what is odd about the list is noted. */
  plans(of: PlansOf, signal: AbortSignal): Promise<readonly Plan[]>;
  /** Whether a mobile number has access now, and the token that read it. */
  access(mobileNumber: string, signal: AbortSignal): Promise<{ active: boolean; token: string }>;
  /** Ends what a mobile number pays through one partner. */
  unsubscribe(
    of: { mobileNumber: string; partner: Partner; data?: ProviderData | undefined },
    signal: AbortSignal,
  ): Promise<void>;
}

/** One site's account: how it is configured, and its calls. */
export interface Account {
  readonly config: AmpereConfig;
  readonly calls: Calls;
}

/** Makes the calls of one site. */
export function createCalls(config: AmpereConfig, { transport, now, oddities }: ProviderDeps): Calls {
  const tokens = createTokenSource({
    // Shared by many, so no single caller's abort ends it; the transport's own deadline does.
    authenticate: async () =>
      readToken(await transport.send(authenticateRequest(config), new AbortController().signal), config),
    renewBefore: config.renewTokenSeconds * 1000,
    now: () => now().getTime(),
  });

  return {
    plans: (of, signal) =>
      tokens.use(async (token) => {
        const fetchPage = async (page: number) => {
          const request = plansRequest(config, token, { partner: of.partner, page });
          return await readPlans(await transport.send(request, signal), config, of);
        };
        const all = await readAllPlans(fetchPage, config, of);
        for (const oddity of all.oddities) oddities?.note(oddity);
        return all.plans;
      }, signal),

    access: (mobileNumber, signal) =>
      tokens.use(async (token) => {
        const response = await transport.send(statusRequest(config, token, mobileNumber), signal);
        return { active: await readAccess(response, config), token };
      }, signal),

    unsubscribe: (of, signal) =>
      tokens.use(
        async (token) =>
          readUnsubscribed(await transport.send(unsubscribeRequest(config, token, of), signal), config),
        signal,
      ),
  };
}
