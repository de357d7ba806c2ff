import type { Site } from '../../config/sites.ts';
import type { Fitness } from '../../domain/health.ts';
import { ProviderError } from '../../providers/errors.ts';
import type { MethodQuery } from '../../providers/method-query.ts';
import type { OfferedMethod, Provider } from '../../providers/provider.ts';
import type { Context } from '../context.ts';
import { fitnesses, observe } from './method-health.ts';

/** How long a provider may take to say what it offers, in ms; later it is left out this time. */
export const DEADLINE = 1500;

/** What one provider offers, or why nobody knows: its error after so many ms, or that it failed too often to be asked (`dead`). */
export interface Listing {
  readonly provider: Provider;
  readonly fitness: Fitness;
  readonly methods: readonly OfferedMethod[];
  readonly failure?: { readonly error: ProviderError; readonly ms: number } | 'dead';
}

/** What to ask. A `fresh` question takes no answer of the last minute, and is a merchant's: no shopper waits, so it says nothing of health. */
interface Question {
  readonly site: Site;
  readonly query: MethodQuery;
  readonly fresh: boolean;
}

/** Asks every provider of a site at once. One that fails or is late never hides the others, and one that is dead is not waited for. */
export async function askProviders(context: Context, question: Question): Promise<Listing[]> {
  const fitness = await fitnesses(context, question.site.id);
  return await Promise.all(
    [...question.site.providers.values()].map((provider) =>
      askProvider(context, { ...question, provider, fitness: fitness(provider.name) }),
    ),
  );
}

interface Ask extends Question {
  readonly provider: Provider;
  readonly fitness: Fitness;
}

async function askProvider(context: Context, ask: Ask): Promise<Listing> {
  const { site, provider, query, fitness, fresh } = ask;
  const key = [site.id, provider.name, query.mode, query.country, query.currency, query.amount].join(' ');
  const kept = fresh ? undefined : context.state.offered.get(key);
  if (kept) return { provider, fitness, methods: kept };
  if (fitness === 'ok' || fitness === 'slow') return await call(context, ask, key);
  if (fitness === 'half-open') tryAgain(context, ask, key);
  return { provider, fitness, methods: [], failure: 'dead' };
}

/** A dead provider is tried behind the shopper's back, by one request at a time: nobody waits for it. */
function tryAgain(context: Context, ask: Ask, key: string): void {
  const { halfOpen } = context.state;
  const asked = `${ask.site.id} ${ask.provider.name}`;
  if (halfOpen.has(asked)) return;
  halfOpen.add(asked);
  const attempt = call(context, { ...ask, fresh: false }, key);
  context.inBackground(attempt.finally(() => halfOpen.delete(asked)));
}

async function call(
  context: Context,
  { site, provider, query, fitness, fresh }: Ask,
  key: string,
): Promise<Listing> {
  const at = context.now();
  const noteHealth = (error?: unknown) => {
    if (!fresh) observe(context, { site: site.id, subject: provider.name, kind: 'listing', at, error });
  };
  try {
    const methods = await provider.methods(query, context.deadline(DEADLINE));
    noteHealth();
    context.state.offered.set(key, methods);
    return { provider, fitness, methods };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    noteHealth(error);
    const { code } = error;
    context.log.warn({ provider: provider.name, site: site.id, code, err: error }, 'methods not listed');
    const ms = context.now().getTime() - at.getTime();
    return { provider, fitness, methods: [], failure: { error, ms } };
  }
}
