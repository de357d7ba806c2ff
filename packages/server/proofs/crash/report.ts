import type { StoreName } from './databases.ts';
import type { StoreReport } from './matrix.ts';
import type { PairReport } from './pair.ts';
import { POINTS, type Point } from './points.ts';
import type { Fault } from './snapshot.ts';

const STORES: readonly { readonly name: StoreName; readonly title: string }[] = [
  { name: 'sqlite', title: 'SQLite' },
  { name: 'postgres', title: 'PostgreSQL' },
];

const FAULTS: readonly { readonly fault: Fault; readonly title: string }[] = [
  { fault: 'lost write', title: 'writes lost' },
  { fault: 'double launch', title: 'launches doubled' },
  { fault: 'double refund', title: 'refunds doubled' },
  { fault: 'lost event', title: 'events lost' },
];

type LoadFigures = Pick<StoreReport, 'sessions' | 'acknowledged' | 'events' | 'charged'>;

/** The matrix as a Markdown table: a row a point, and everything together at the end. */
export function matrixTable(reports: readonly StoreReport[]): string {
  const titles = [
    'cut off',
    ...STORES.map(({ title }) => `kills, ${title}`),
    ...FAULTS.map(({ title }) => title),
  ];
  const points = POINTS.map((point) =>
    row(
      `\`${point}\``,
      numbers(reports, (other) => other === point),
    ),
  );
  const all = row(
    '**all**',
    numbers(reports, () => true),
  );
  return [
    row(titles[0] ?? '', titles.slice(1)),
    row(
      '---',
      titles.slice(1).map(() => '---:'),
    ),
    ...points,
    all,
  ].join('\n');
}

/** What was done meanwhile, in a sentence. */
export function loadSentence(reports: readonly LoadFigures[]): string {
  const sum = (of: (report: LoadFigures) => number): string =>
    reports.reduce((total, report) => total + of(report), 0).toLocaleString('en');
  return [
    `${sum(({ sessions }) => sessions)} sessions, ${sum(({ acknowledged }) => acknowledged)} acknowledged writes asked for again,`,
    `${sum(({ events }) => events)} events taken by the merchant,`,
    `${sum(({ charged }) => charged)} payments charged by the providers.`,
  ].join('\n');
}

/** What two servers went through, as Markdown. */
export function pairText(report: PairReport, seed: number): string {
  const { kills, pages, lags, damages } = report;
  const count = (fault: Fault): string => String(damages.filter((damage) => damage.fault === fault).length);
  const lag = (share: number): string => `${lags[Math.ceil(lags.length * share) - 1] ?? 0} ms`;
  return [
    `${kills} kills of one server, seed ${seed}: ${loadSentence([report])}`,
    `${pages.toLocaleString('en')} pages followed their session at the other server.`,
    '',
    row('kills', [...FAULTS.map(({ title }) => title), 'paid, to the page: median', '99 %', 'most']),
    row(
      '---:',
      Array.from({ length: FAULTS.length + 3 }, () => '---:'),
    ),
    row(String(kills), [...FAULTS.map(({ fault }) => count(fault)), lag(0.5), lag(0.99), lag(1)]),
  ].join('\n');
}

/** The points that no server came to on any store: what is to be cut off there is not called, or not wrapped, any more. */
export const neverReached = (reports: readonly StoreReport[]): Point[] =>
  POINTS.filter((point) => !reports.some(({ reached }) => reached.has(point)));

/** The points at which a store's server was to die, and never did, however often it was tried. */
export const neverKilled = (reports: readonly StoreReport[]): string[] =>
  STORES.flatMap(({ name, title }) => {
    const own = reports.filter(({ store }) => store === name);
    const killed = new Set(own.flatMap(({ kills }) => kills));
    const missed = new Set(own.flatMap((report) => report.missed).map(({ point }) => point));
    return [...missed.difference(killed)].map((point) => `${point} (${title})`);
  });

/** How many kills a run made. */
export const killsOf = (reports: readonly StoreReport[]): number =>
  reports.reduce((total, { kills }) => total + kills.length, 0);

function numbers(reports: readonly StoreReport[], isAsked: (point: Point | undefined) => boolean): string[] {
  const kills = STORES.map(({ name }) =>
    reports
      .filter(({ store }) => store === name)
      .reduce((total, own) => total + own.kills.filter(isAsked).length, 0),
  );
  const damages = reports.flatMap((report) => report.damages).filter(({ point }) => isAsked(point));
  const faults = FAULTS.map(({ fault }) => damages.filter((damage) => damage.fault === fault).length);
  return [...kills, ...faults].map(String);
}

const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`;
