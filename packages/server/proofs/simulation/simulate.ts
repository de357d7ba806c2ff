import fc from 'fast-check';
import { type Commands, commandsOf, PLENTY } from './commands/all.ts';
import { createFor, HALF_AN_HOUR } from './commands/merchant.ts';
import { eventsOf } from './final-invariants.ts';
import { recover } from './recover.ts';
import { createSimulation, type Simulation } from './simulation.ts';

/** What a seed's run came to. */
export interface Run {
  readonly seed: number;
  /** Every command that was run, in words. */
  readonly commands: readonly string[];
  readonly crashes: number;
  /** States and outcomes that its payments were in. */
  readonly reached: ReadonlySet<string>;
  /** The types of all events, in the order of the feed. */
  readonly told: readonly string[];
  /** What was broken, the shortest way there that was found, and how to replay it; null when nothing was. */
  readonly failure: string | null;
}

/** How to run a seed: `prepare` runs before its first command. */
export interface RunOptions {
  readonly prepare?: (simulation: Simulation) => void;
}

/** One sequence of commands, run to its end or to the first violation. */
type Execution = Omit<Run, 'seed' | 'failure'> & { readonly violation: string | null };

/** Runs one seed: the same seed is the same run. A failure is run again and again, shorter each time, while it still fails. */
export async function simulate(seed: number, options: RunOptions = {}): Promise<Run> {
  const executions: Execution[] = [];
  let commands: string[] = [];
  const property = fc.asyncProperty(
    commandsOf((label) => commands.push(label)),
    fc.nat(),
    async (drawn, order) => {
      commands = [];
      const ended = await execute(await createSimulation(order), drawn, options);
      executions.push({ commands, ...ended });
      return ended.violation === null;
    },
  );
  await fc.check(property, { seed, numRuns: 1 });
  const [first] = executions;
  if (!first) throw new Error(`seed ${seed} drew nothing to run`);
  const { violation: _violation, ...run } = first;
  return { seed, ...run, failure: report(seed, executions) };
}

async function execute(
  simulation: Simulation,
  commands: Commands,
  { prepare }: RunOptions,
): Promise<Omit<Execution, 'commands'>> {
  prepare?.(simulation);
  // Before there is a session nothing can happen, so every run begins with one.
  await createFor(HALF_AN_HOUR).act(simulation);
  await simulation.server.turns.give(PLENTY);
  const violation = await fc
    .asyncModelRun(() => ({ model: simulation.model, real: simulation }), commands)
    .then(() => recover(simulation))
    .then(() => null, messageOf);
  const events = await eventsOf(simulation);
  await simulation.store.close();
  const { crashes, reached } = simulation;
  return { crashes, reached, told: events.map(({ type }) => type), violation };
}

/** fast-check shrinks towards shorter executions: the last one that failed is the shortest. */
function report(seed: number, executions: readonly Execution[]): string | null {
  const shortest = executions.findLast(({ violation }) => violation !== null);
  if (!shortest) return null;
  const way = shortest.commands.map((label) => `  ${label}`);
  return [shortest.violation, ...way, `Replay it: SEED=${seed} npm run test:simulate`].join('\n');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
