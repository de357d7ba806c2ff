import fc from 'fast-check';
import { runJobs } from '../../../src/jobs/jobs.ts';
import { type Action, anytime } from './action.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Time passes, and with it deadlines. */
export const tick: fc.Arbitrary<Action> = fc
  .constantFrom(SECOND, 5 * SECOND, 25 * SECOND, 2 * MINUTE, 31 * MINUTE, 5 * HOUR, 25 * HOUR)
  .map((ms) => anytime(`${ms / SECOND} s pass`, ({ clock }) => clock.advance(ms)));

/** Whatever is due is done: deliveries, lookups, expiries. */
export const poll: fc.Arbitrary<Action> = fc.constant(
  anytime('do what is due', ({ begin, server }) => begin(runJobs(server.context))),
);

/** The plug is pulled, wherever everything is. */
export const crash: fc.Arbitrary<Action> = fc.constant(
  anytime('crash and restart', (simulation) => simulation.restart()),
);

/** The next writes fail: the disk is full, or the database's answer is lost after it wrote. */
export const storeFault: fc.Arbitrary<Action> = fc
  .array(fc.constantFrom('full', 'cut'), { minLength: 1, maxLength: 3 })
  .map((next) =>
    anytime(`the next writes fail: ${next.join(', ')}`, ({ faults }) => void faults.coming.push(...next)),
  );
