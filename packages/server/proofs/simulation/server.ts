import { pino } from 'pino';
import type { Site } from '../../src/config/sites.ts';
import type { Context } from '../../src/flows/context.ts';
import { createProcessState } from '../../src/flows/process-state.ts';
import { type Environment, SITE } from './environment.ts';
import { createProvider } from './providers.ts';
import { createTurns, type Turns } from './turns.ts';
import { watchStore } from './watched-store.ts';
import { KINDS } from './world.ts';

/** One life of a Farebox server, from its start to its crash. */
export interface SimulatedServer {
  readonly context: Context;
  readonly site: Site;
  readonly turns: Turns;
}

/** Starts a server on the database and in the world of a run. Nothing of an earlier server's memory is left. */
export function startServer(environment: Environment): SimulatedServer {
  const { clock, random, faults } = environment;
  const turns = createTurns(random);
  const site = createSite(environment, turns);
  const store = watchStore(environment.store, { turns, faults, onChange: environment.observe });
  const context: Context = {
    store,
    sites: new Map([[SITE, site]]),
    publicUrl: 'https://pay.example',
    now: clock.now,
    deadline: clock.deadline,
    draining: new AbortController().signal,
    random,
    fetch: (...request) => turns.through(() => environment.merchant.fetch(...request)),
    log: pino({ level: 'silent' }),
    state: createProcessState(clock.now),
    inBackground: (work) => void work.catch(environment.judgeFailure),
  };
  return { context, site, turns };
}

function createSite(environment: Environment, turns: Turns): Site {
  const { world, merchant } = environment;
  const place = { world, turns, onCreate: environment.judgeCreateCall };
  return {
    id: SITE,
    config: {
      name: 'Simulated shop',
      mode: 'sandbox',
      origins: [],
      secretKey: 'sk_test_simulated',
      publishableKey: 'pk_test_simulated',
      webhook: { url: 'https://shop.example/hooks', secrets: [merchant.secrets.at(-1) ?? ''] },
      products: [],
      methods: {},
      routing: [],
      minimumAmounts: {},
      logo: null,
      theme: 'auto',
      providers: {},
    },
    providers: new Map(KINDS.map((kind) => [kind, createProvider(kind, place)])),
    hookToken: (provider) => provider,
    hookUrl: (provider) => `https://pay.example/hooks/${SITE}/${provider}`,
    accessToken: (provider) => provider,
    accessUrl: (provider) => `https://pay.example/a/${SITE}/${provider}`,
    linkToken: (seed) => seed,
  };
}
