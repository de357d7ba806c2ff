import { ProviderError } from '../errors.ts';
import type { Oddity } from '../oddities.ts';
import { leftOut, type Plan, type PlanRow, type PlansOf, SUBSCRIPTIONS } from './plans.ts';
import { TokenRefused } from './token.ts';

/** One page of a partner's plans; `total` counts the rows of all pages, where they tell it. */
export interface PlanPage {
  readonly total: number | undefined;
  readonly rows: readonly PlanRow[];
}

/** How pages are asked for, as in the configuration. */
export interface Paging {
  readonly firstPage: number;
  readonly pageLimit: number;
  readonly maxPages: number;
}

/** Every plan that can be read, and what was odd about the list. */
export interface AllPlans {
  readonly plans: readonly Plan[];
  readonly oddities: readonly Oddity[];
}

/** What was read so far. `quiet` counts the pages in a row that brought nothing new. */
interface Progress {
  readonly rows: ReadonlyMap<string, PlanRow>;
  readonly total: number | undefined;
  readonly quiet: number;
  readonly startsAtOne: boolean;
  readonly end?: 'complete' | 'empty' | 'repeated' | 'bound' | ProviderError;
}

/**
 * Reads pages until `total` rows are in (ampere.md, "Calls"). Pages counted from 1 give the first one twice, so one page that brings nothing
 * new is not the end, and two are. No row is counted twice. Whatever may be missing is told: nothing is cut silently.
 * @throws what `fetchPage` throws for the first page, and TokenRefused for any
 */
export async function readAllPlans(
  fetchPage: (page: number) => Promise<PlanPage>,
  paging: Paging,
  of: PlansOf,
): Promise<AllPlans> {
  let progress: Progress = { rows: new Map(), total: undefined, quiet: 0, startsAtOne: false };
  for (let at = 0; progress.end === undefined; at += 1) {
    if (at === paging.maxPages) progress = { ...progress, end: 'bound' };
    else {
      const page = await pageAt(fetchPage, paging.firstPage + at, at === 0);
      progress = page instanceof ProviderError ? { ...progress, end: page } : after(progress, page, paging);
    }
  }
  const { plans, oddities } = distinctPlans(progress.rows.values(), of);
  return { plans, oddities: [...oddities, ...oddityOf(progress, paging, of)] };
}

/** What came before a page that fails is still there to be offered. */
async function pageAt(
  fetchPage: (page: number) => Promise<PlanPage>,
  page: number,
  isFirst: boolean,
): Promise<PlanPage | ProviderError> {
  try {
    return await fetchPage(page);
  } catch (error) {
    if (isFirst || !(error instanceof ProviderError) || error instanceof TokenRefused) throw error;
    return error;
  }
}

function after(before: Progress, page: PlanPage, { pageLimit }: Paging): Progress {
  const rows = new Map([...before.rows, ...page.rows.map((row) => [row.key, row] as const)]);
  const total = page.total ?? before.total;
  const isNew = rows.size > before.rows.size;
  const quiet = isNew ? 0 : before.quiet + 1;
  const startsAtOne = before.startsAtOne || (isNew && before.quiet > 0);
  const now = { rows, total, quiet, startsAtOne };
  if (page.rows.length === 0) return { ...now, end: 'empty' };
  // A full page whose rows are as many as the total may be all, or the total may be that of this page: one more page tells.
  const mayCountOnePage = page.rows.length >= pageLimit && total === page.rows.length && isNew;
  if (total === rows.size && !mayCountOnePage) return { ...now, end: 'complete' };
  return repeats(now) ? { ...now, end: 'repeated' } : now;
}

/** Whether the pages only repeat what is known: two in a row, or one where there are as many rows as they announced. */
const repeats = ({ rows, total, quiet }: Progress): boolean =>
  quiet === 2 || (quiet === 1 && total !== undefined && rows.size >= total);

/** A plan that two rows price or measure differently has no price that could be shown: neither row is offered. */
function distinctPlans(rows: Iterable<PlanRow>, of: PlansOf): AllPlans {
  const plans = new Map<string, Plan>();
  const doubtful = new Map<string, Plan>();
  const oddities: Oddity[] = [];
  for (const { plan, oddity } of rows) {
    if (oddity) oddities.push(oddity);
    if (!plan) continue;
    const other = plans.get(plan.uuid);
    if (!other) plans.set(plan.uuid, plan);
    else if (other.price !== plan.price || other.days !== plan.days) doubtful.set(plan.uuid, other);
  }
  for (const { uuid, name } of doubtful.values()) {
    plans.delete(uuid);
    oddities.push(
      leftOut({ uuid, plan_name: name }, of, 'another row has its "uuid" and another price or length'),
    );
  }
  return { plans: [...plans.values()], oddities };
}

function oddityOf(
  { rows, total, startsAtOne, end }: Progress,
  paging: Paging,
  { partner }: PlansOf,
): Oddity[] {
  const odd = (kind: Oddity['kind'], detail: string): Oddity => ({ kind, what: SUBSCRIPTIONS, detail });
  const came = `${rows.size}${total === undefined ? '' : ` of ${total}`} plans of ${partner} came`;
  const counting = startsAtOne
    ? [
        odd(
          'tolerated',
          `The second page of ${partner} repeats the first, so pages are counted from 1: set firstPage to 1`,
        ),
      ]
    : [];
  if (total === undefined)
    counting.push(
      odd(
        'tolerated',
        `"total" of ${partner} is no number, so pages are read until none brings anything new`,
      ),
    );
  if (end instanceof ProviderError)
    return [...counting, odd('incomplete', `${came}, and a further page did not: ${end.message}`)];
  if (end === 'bound')
    return [
      ...counting,
      odd('incomplete', `${came} on ${paging.maxPages} pages (maxPages), and more may follow`),
    ];
  if (total === undefined) return counting;
  if (rows.size < total) {
    const why = end === 'repeated' ? ', and further pages repeat them: see firstPage and pageLimit' : '';
    return [...counting, odd('incomplete', `${came}${why}`)];
  }
  if (rows.size > total) counting.push(odd('tolerated', `${came}, more than "total" says`));
  return counting;
}
