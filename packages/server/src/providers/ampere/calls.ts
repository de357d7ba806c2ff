import type { ProviderData } from '../../checkout/session.ts';
import type { ProviderDeps } from '../provider.ts';
import type { AmpereConfig, Partner } from './config.ts';
import { authenticateRequest, plansRequest, statusRequest, unsubscribeRequest } from './request.ts';
import { type Plan, type PlanPage, readAccess, readPlans, readToken, readUnsubscribed } from './response.ts';
import { createTokenSource } from './token.ts';

/** AMPERE's calls: each builds its request, sends it with the shared token, and judges the answer. */
export interface Calls {
  /** Every plan of one partner, priced in `currency`. */
  plans(of: { partner: Partner; currency: string }, signal: AbortSignal): Promise<Plan[]>;
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
export function createCalls(config: AmpereConfig, { transport, now }: ProviderDeps): Calls {
  const tokens = createTokenSource({
    // Shared by many, so no single caller's abort ends it; the transport's own deadline does.
    authenticate: async () =>
      readToken(await transport.send(authenticateRequest(config), new AbortController().signal), config),
    renewBefore: config.renewTokenSeconds * 1000,
    now: () => now().getTime(),
  });

  return {
    plans: ({ partner, currency }, signal) =>
      tokens.use((token) => {
        const fetchPage = async (page: number) =>
          readPlans(
            await transport.send(plansRequest(config, token, { partner, page }), signal),
            config,
            currency,
          );
        return allPlans(fetchPage, config);
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

/** Reads every page, as long as pages bring plans that are new and at most `maxPages` (ampere.md, "Calls"). */
async function allPlans(
  fetchPage: (page: number) => Promise<PlanPage>,
  { firstPage, maxPages }: { firstPage: number; maxPages: number },
): Promise<Plan[]> {
  const plans = new Map<string, Plan>();
  for (let page = firstPage; page < firstPage + maxPages; page += 1) {
    const before = plans.size;
    const { total, plans: more } = await fetchPage(page);
    for (const plan of more) plans.set(plan.uuid, plan);
    if (plans.size >= total || plans.size === before) break;
  }
  return [...plans.values()];
}
