import type { Site } from '../../config/sites.ts';
import { dayOf, daysAfter, firstMoment, hourOf } from '../../domain/day.ts';
import { FareboxError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import { compareDay } from './compare-day.ts';

/** From which hour on yesterday's list is asked for, where the provider is: late approvals are in it by then. */
const FROM_HOUR = 3;

/** How long after a try the store is asked again whether a day is done, in ms. */
const ASK_AGAIN = 5 * 60_000;

/** Starts to compare yesterday with every provider that has a list: once a day for each site, by one server. */
export async function compareDueDays(context: Context): Promise<void> {
  for (const site of context.sites.values())
    for (const { name, operations } of site.providers.values()) {
      const timeZone = operations?.statement?.timeZone;
      if (timeZone !== undefined && isTimeToAsk(context, `${site.id} ${name}`))
        await claimAndCompare(context, { site, provider: name, timeZone });
    }
}

function isTimeToAsk({ now, state: { nextComparison } }: Context, key: string): boolean {
  const at = now().getTime();
  if (at < (nextComparison.get(key) ?? 0)) return false;
  nextComparison.set(key, at + ASK_AGAIN);
  return true;
}

async function claimAndCompare(
  context: Context,
  { site, provider, timeZone }: { site: Site; provider: string; timeZone: string },
): Promise<void> {
  const now = context.now();
  if (hourOf(now, timeZone) < FROM_HOUR) return;
  const today = dayOf(now, timeZone);
  const day = { site: site.id, provider, day: daysAfter(today, -1) };
  const due = firstMoment(today, FROM_HOUR, timeZone);
  if (await context.store.claimReconciliation(day, due)) context.inBackground(compare(context, day));
}

async function compare(context: Context, day: Parameters<typeof compareDay>[1]): Promise<void> {
  try {
    await compareDay(context, day);
  } catch (error) {
    if (!(error instanceof FareboxError)) throw error;
    // The claim ends by itself, and another server, or this one, tries again.
    context.log.warn({ ...day, code: error.code, err: error }, 'a day was not compared');
  }
}
