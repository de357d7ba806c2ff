import { pino } from 'pino';
import type { Site } from '../../src/config/sites.ts';
import type { Context } from '../../src/flows/context.ts';
import { createProcessState } from '../../src/flows/process-state.ts';
import { type Outside, SITE } from './outside.ts';
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
export function startServer(outside: Outside): SimulatedServer {
  const { clock, random, faults } = outside;
  const turns = createTurns(random);
  const site = createSite(outside, turns);
  const store = watchStore(outside.store, { turns, faults, onChange: outside.observe });
  const context: Context = {
    store,
    sites: new Map([[SITE, site]]),
    publicUrl: 'https://pay.example',
    now: clock.now,
    deadline: clock.deadline,
    draining: new AbortController().signal,
    random,
    fetch: (...request) => turns.through(() => outside.merchant.fetch(...request)),
    log: pino({ level: 'silent' }),
    state: createProcessState(clock.now),
    inBackground: (work) => void work.catch(outside.judgeFailure),
  };
  return { context, site, turns };
}

function createSite(outside: Outside, turns: Turns): Site {
  const { world, merchant } = outside;
  const place = { world, turns, onCreate: outside.judgeCreateCall };
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
