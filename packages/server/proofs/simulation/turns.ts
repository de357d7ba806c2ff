/**
 * Where a server waits for something outside itself (its database, a provider, a merchant), it waits for its turn. One turn at a time
 * is given, in a random order: so everything that is under way interleaves at every such point, and a server can die at any of them.
 */
export interface Turns {
  /** Resolves when it is this point's turn; never, once the server died. */
  point(): Promise<void>;
  /** Work that takes a turn before it begins and another before its answer, or its failure, is heard. */
  through<T>(work: () => Promise<T>): Promise<T>;
  /** Gives up to `most` turns, fewer when nobody waits any more; tells how many. */
  give(most: number): Promise<number>;
  /** The server is dead: whoever waits now, or comes here later, waits forever. */
  die(): void;
}

/** Makes the turns of one server; `random` in [0, 1) chooses who is next. */
export function createTurns(random: () => number): Turns {
  const waiting: (() => void)[] = [];
  let dead = false;
  const point = () =>
    new Promise<void>((resolve) => {
      if (!dead) waiting.push(resolve);
    });
  return {
    point,
    async through(work) {
      await point();
      return await work().finally(point);
    },
    async give(most) {
      for (let given = 0; given < most; given += 1) {
        await everybodyWaits();
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
        if (!next) return given;
        next();
      }
      await everybodyWaits();
      return most;
    },
    die() {
      dead = true;
      waiting.length = 0;
    },
  };
}

/** Nothing in a run waits for a timer or a socket, so all that can go on has gone on before the event loop's next round. */
const everybodyWaits = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
