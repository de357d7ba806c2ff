import type { Context } from '../flows/context.ts';
import { expireDue } from '../flows/lookups/expire.ts';
import { lookUpDue } from '../flows/lookups/look-up.ts';
import { rereadDue } from '../flows/notices/reread.ts';
import { compareDueDays } from '../flows/reconciliation/compare-days.ts';
import { deliverDue } from '../webhooks/deliver.ts';

/** How often due work is looked for, in ms. */
const PACE = 300;

/** How long after a round that failed, in ms: a database that is down is not asked all the time. */
const PACE_AFTER_FAILURE = 2000;

/** The background jobs: deliveries, lookups, expiries, notices to read again, daily comparisons, idempotency answers to delete. */
export interface BackgroundJobs {
  /** Stops the loop. Jobs under way finish. */
  stop(): void;
}

/** Does whatever is due now, once. */
export async function runJobs(context: Context): Promise<void> {
  await Promise.all(
    [deliverDue, lookUpDue, expireDue, rereadDue, compareDueDays, forgetOld].map((job) => job(context)),
  );
}

/** Deletes the answers that no Idempotency-Key has a right to any more. */
const forgetOld = ({ store, now }: Context): Promise<void> => store.forgetAnswers(now());

/** Does whatever is due, again and again; a failed round is logged and the next one tries again. */
export function startJobs(context: Context): BackgroundJobs {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async () => {
    const pace = await runJobs(context).then(
      () => PACE,
      (error: unknown) => {
        context.log.error({ err: error }, 'due work failed');
        return PACE_AFTER_FAILURE;
      },
    );
    if (!stopped) timer = setTimeout(begin, pace);
  };
  const begin = () => context.inBackground(round());
  timer = setTimeout(begin, 0);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
