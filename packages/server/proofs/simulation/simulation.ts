import { createEnvironment, type Environment } from './environment.ts';
import { type SimulatedServer, startServer } from './server.ts';

/** One run: the real flows on a real database, and around them a world that can do its worst. */
export interface Simulation extends Environment {
  server: SimulatedServer;
  /** How often the server died. */
  crashes: number;
  /** Kills the server wherever it is, and starts another one on the same database. */
  restart(): void;
  /** Starts work of the server, which goes on while other things happen; `done` hears its answer, unless the server dies before. */
  begin<T>(work: Promise<T>, done?: (answer: T) => void): void;
}

/** Sets up the run of a seed. */
export async function createSimulation(seed: number): Promise<Simulation> {
  const environment = await createEnvironment(seed);
  const simulation: Simulation = {
    ...environment,
    server: startServer(environment),
    crashes: 0,
    restart() {
      simulation.server.turns.die();
      simulation.server = startServer(environment);
      simulation.crashes += 1;
    },
    begin: (work, done) => void work.then(done).catch(environment.judgeFailure),
  };
  return simulation;
}
