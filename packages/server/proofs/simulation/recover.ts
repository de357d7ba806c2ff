import { runJobs } from '../../src/jobs/jobs.ts';
import { send } from './commands/notices.ts';
import { InvariantBroken } from './environment.ts';
import { cutOffFaults, eventsOf, finalFaults, untriedFaults } from './final-invariants.ts';
import type { Simulation } from './simulation.ts';
import { refund } from './world.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Past the deadline of every call, and past the grace of a launch that a crash cut off (30 s). */
const FIRST_MINUTE = [25 * SECOND, 35 * SECOND];

/** Past every lookup (72 h), every expiry (24 h) and every retry of a delivery (75 h 35 min). */
const DAYS = [600 * SECOND, 2 * HOUR, ...Array.from({ length: 4 }, () => 27 * HOUR)];

/** Everything heals: then every session must end, every event be told, and every record agree. */
export async function recover(simulation: Simulation): Promise<void> {
  const { faults, merchant, world } = simulation;
  world.down.clear();
  faults.coming.length = 0;
  merchant.mood = 'takes';
  await letPass(simulation, FIRST_MINUTE);
  assertNone(cutOffFaults(simulation));
  await letPass(simulation, DAYS);
  assertNone(await untriedFaults(simulation));
  await redeliverMissed(simulation);
  assertNone(await finalFaults(simulation));
}

/** Time passes; what was on its way back is back; every notice comes that is not acknowledged; whatever is due is done. */
async function letPass(simulation: Simulation, steps: readonly number[]): Promise<void> {
  const { clock, world, server } = simulation;
  for (const step of steps) {
    clock.advance(step);
    await rest(simulation);
    // Also what was asked for a moment ago, and reached its provider only now.
    for (const order of world.orders) if (order.standing === 'refunding') refund(world, order);
    for (const message of [...world.outbox]) send(simulation, message);
    await rest(simulation);
    simulation.begin(runJobs(server.context));
    await rest(simulation);
    await simulation.check();
  }
}

/** After ten attempts in vain a merchant asks again for what the feed has and they have not. */
async function redeliverMissed(simulation: Simulation): Promise<void> {
  const { merchant, server } = simulation;
  const missed = (await eventsOf(simulation)).filter(({ id }) => !merchant.taken.has(id));
  for (const { id } of missed) simulation.begin(server.context.store.redeliver(id));
  await rest(simulation);
  simulation.begin(runJobs(server.context));
  await rest(simulation);
  await simulation.check();
}

const rest = ({ server: { turns } }: Simulation): Promise<number> => turns.give(Number.POSITIVE_INFINITY);

function assertNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new InvariantBroken(faults.join('\n'));
}
