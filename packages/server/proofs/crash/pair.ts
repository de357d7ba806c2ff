import { setTimeout as pause } from 'node:timers/promises';
import { startLoad } from './load.ts';
import { openPage, type Page } from './page.ts';
import { checkoutAnswer, webhookBody } from './records.ts';
import { recover, STEP } from './recover.ts';
import type { Server, Shop } from './shop.ts';
import type { Damage } from './snapshot.ts';

/** How often one of two servers is killed, and how many ms each of its processes runs. */
export interface PairSpec {
  readonly kills: number;
  readonly everyMs: number;
}

/** What two servers on one database went through. */
export interface PairReport {
  readonly kills: number;
  readonly damages: readonly Damage[];
  readonly acknowledged: number;
  readonly sessions: number;
  readonly events: number;
  readonly charged: number;
  /** How many pages followed a session at the server that was left alone. */
  readonly pages: number;
  /** From a payment's success to the page that shows it, in ms, sorted. */
  readonly lags: readonly number[];
}

/** How long pages may take to show how it ended, in ms. */
const PATIENCE = 10_000;

/** Kills one of two servers again and again under load, while pages follow every session at the other one. */
export async function runPair(shop: Shop, { kills, everyMs }: PairSpec): Promise<PairReport> {
  const [killed, steady] = shop.servers;
  if (!killed || !steady) throw new Error('expected two servers');
  const damages: Damage[] = [];
  const pages: Page[] = [];
  const steadyProcess = await steady.processes.start({ aheadMs: 0 });
  const load = startLoad(withPages(shop, steady, pages), damages);
  for (let kill = 0; kill < kills; kill += 1) {
    const child = await killed.processes.start({ aheadMs: 0 });
    await Promise.race([pause(everyMs), load.gone]);
    child.kill();
    await child.ended;
  }
  load.close();
  const lastProcess = await killed.processes.start({ aheadMs: 0 });
  await load.gone;
  damages.push(...(await pageDamages(shop, pages)));
  for (const page of pages) page.close();
  for (const child of [steadyProcess, lastProcess]) child.kill();
  await Promise.all([steadyProcess.ended, lastProcess.ended]);
  damages.push(...(await recover(shop, { processes: killed.processes, load, aheadMs: STEP })));
  return report(shop, { kills, damages, pages });
}

/** Whoever opens a session gets a page that follows it at one server, whichever server the rest goes through. */
const withPages = (shop: Shop, { url }: Server, pages: Page[]): Shop => ({
  ...shop,
  actions: {
    ...shop.actions,
    async openSession(order) {
      const session = await shop.actions.openSession(order);
      pages.push(openPage(url, session));
      return session;
    },
  },
});

/** A page whose stream broke off, or that does not come to show what is true. */
async function pageDamages(shop: Shop, pages: readonly Page[]): Promise<Damage[]> {
  const broken = pages
    .filter(({ isBroken }) => isBroken)
    .map((page) => damageOf(page, 'its stream broke off'));
  const until = performance.now() + PATIENCE;
  for (;;) {
    const shown = await Promise.all(pages.map((page) => isTrue(shop, page)));
    const wrong = pages.filter((_, at) => !shown[at]);
    if (wrong.length === 0 || performance.now() > until)
      return [
        ...broken,
        ...wrong.map((page) => damageOf(page, `it shows ${JSON.stringify(page.states.at(-1))}`)),
      ];
    await pause(100);
  }
}

async function isTrue({ client }: Shop, { of, states }: Page): Promise<boolean> {
  const view = await client.ask({ method: 'GET', path: '/v1/checkout', bearer: of.clientSecret });
  const { session, payment } = checkoutAnswer.parse(view.json);
  const last = states.at(-1);
  if (last?.session !== session.status) return false;
  // A page that saw its session end is told no more.
  return session.status !== 'open' || last.payment === payment?.status;
}

const damageOf = ({ of }: Page, what: string): Damage => ({
  fault: 'lost event',
  sessionId: of.id,
  text: `page of ${of.id}: ${what}`,
});

function report(
  { writes, merchant, sandbox }: Shop,
  { kills, damages, pages }: { kills: number; damages: readonly Damage[]; pages: readonly Page[] },
): PairReport {
  return {
    kills,
    damages,
    acknowledged: writes.total,
    sessions: writes.sessions,
    events: merchant.taken.size,
    charged: sandbox.orderStore.orders.filter(({ charged }) => charged).length,
    pages: pages.length,
    lags: lagsOf([...merchant.taken.values()], pages),
  };
}

function lagsOf(webhooks: readonly string[], pages: readonly Page[]): readonly number[] {
  const successes = webhooks
    .map((body) => webhookBody.parse(JSON.parse(body)))
    .filter(({ type }) => type === 'payment.succeeded')
    .map(({ data, timestamp }) => [data.session?.id, Date.parse(timestamp)] as const);
  const times = new Map(successes);
  const lags = pages.flatMap(({ of, states }) => {
    const shown = states.find(({ session }) => session === 'completed');
    const happened = times.get(of.id);
    return shown && happened ? [shown.at - happened] : [];
  });
  return lags.sort((one, other) => one - other);
}
