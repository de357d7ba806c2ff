import type { Answer, Ask, Client } from './client.ts';

/** Something that the server acknowledged, and that therefore must be true from then on. */
export interface Promised {
  readonly sessionId: string;
  /** The life that acknowledged it. */
  readonly life: number;
  /** What was promised, in a few words. */
  readonly what: string;
  /** Asks a later life whether it is true; says what is wrong, or nothing. */
  isBroken(client: Client): Promise<string | undefined>;
}

/** Everything that was acknowledged. */
export interface Memory {
  add(promised: Promised): void;
  /** Takes what a life before this one acknowledged, and nobody has asked for yet. */
  takeBefore(life: number): Promised | undefined;
  /** How much was acknowledged so far. */
  readonly total: number;
  /** Of how many sessions. */
  readonly sessions: number;
  /** The last life that acknowledged something of a session; undefined when none ever did. */
  lifeOf(sessionId: string): number | undefined;
}

/** Nothing was acknowledged yet. */
export function createMemory(): Memory {
  const unasked: Promised[] = [];
  const lives = new Map<string, number>();
  let total = 0;
  return {
    get total() {
      return total;
    },
    get sessions() {
      return lives.size;
    },
    add(promised) {
      unasked.push(promised);
      lives.set(promised.sessionId, promised.life);
      total += 1;
    },
    takeBefore(life) {
      const [first] = unasked;
      return first && first.life < life ? unasked.shift() : undefined;
    },
    lifeOf: (sessionId) => lives.get(sessionId),
  };
}

/** Whether the same request with the same Idempotency-Key still gives the same answer, byte for byte. */
export async function isReplayBroken(client: Client, ask: Ask, first: Answer): Promise<string | undefined> {
  const again = await client.ask(ask);
  if (!again.replayed) return `expected a replay of ${first.text}, got a new answer: ${again.text}`;
  if (again.status === first.status && again.text === first.text) return undefined;
  return `expected ${first.status} ${first.text}, got ${again.status} ${again.text}`;
}
