import type { Answer, Ask, Client } from './client.ts';

/** Something that the server acknowledged, and that therefore must be true from then on. */
export interface AcknowledgedWrite {
  readonly sessionId: string;
  /** Which process of the server acknowledged it, from 1. */
  readonly generation: number;
  /** What was write, in a few words. */
  readonly what: string;
  /** Asks a later process whether it is true; says what is wrong, or nothing. */
  isBroken(client: Client): Promise<string | undefined>;
}

/** Everything that was acknowledged. */
export interface AcknowledgedWrites {
  add(write: AcknowledgedWrite): void;
  /** Takes a write that an earlier process acknowledged and that was not verified yet. */
  takeBefore(generation: number): AcknowledgedWrite | undefined;
  /** How much was acknowledged so far. */
  readonly total: number;
  /** Of how many sessions. */
  readonly sessions: number;
  /** The last process that acknowledged a write of a session; undefined when none did. */
  generationOf(sessionId: string): number | undefined;
}

/** Nothing was acknowledged yet. */
export function createAcknowledgedWrites(): AcknowledgedWrites {
  const unasked: AcknowledgedWrite[] = [];
  const processes = new Map<string, number>();
  let total = 0;
  return {
    get total() {
      return total;
    },
    get sessions() {
      return processes.size;
    },
    add(write) {
      unasked.push(write);
      processes.set(write.sessionId, write.generation);
      total += 1;
    },
    takeBefore(generation) {
      const [first] = unasked;
      return first && first.generation < generation ? unasked.shift() : undefined;
    },
    generationOf: (sessionId) => processes.get(sessionId),
  };
}

/** Whether the same request with the same Idempotency-Key still gives the same answer, byte for byte. */
export async function isReplayBroken(client: Client, ask: Ask, first: Answer): Promise<string | undefined> {
  const again = await client.ask(ask);
  if (!again.replayed) return `expected a replay of ${first.text}, got a new answer: ${again.text}`;
  if (again.status === first.status && again.text === first.text) return undefined;
  return `expected ${first.status} ${first.text}, got ${again.status} ${again.text}`;
}
