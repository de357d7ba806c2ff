import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcesses } from './server-processes.ts';

/** What is asked of the server, by a merchant or a shopper, whose `bearer` is a key or a client secret. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly bearer: string;
  readonly body?: unknown;
  /** The Idempotency-Key. */
  readonly key?: string;
}

/** What the server answered, and in which of its processes. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the body says; undefined when it is no JSON. */
  readonly json: unknown;
  readonly replayed: boolean;
  readonly generation: number;
}

/** Whoever talks to a server that is being killed. */
export interface Client {
  /** Asks until somebody answers, with the same words, through as many processes of the server as that takes. */
  ask(ask: Ask): Promise<Answer>;
  /** Opens an address of the server and follows no redirect, likewise. */
  visit(url: string): Promise<void>;
  /** How often the server answered that something failed on its side, by status and code. */
  readonly failures: ReadonlyMap<string, number>;
}

/** After what time a call that was cut off, or failed, is made again: 30 ms. */
const BREATH = 30;

/** A client of the servers behind `url`; the first of them is the one whose processes are counted. */
export function createClient(url: string, servers: readonly ServerProcesses[]): Client {
  const failures = new Map<string, number>();
  const persist = async (send: () => Promise<Omit<Answer, 'generation'>>): Promise<Answer> => {
    for (;;) {
      await Promise.race(servers.map((processes) => processes.alive()));
      const generation = servers[0]?.count ?? 0;
      const answer = await send().catch(() => undefined);
      if (!answer) await pause(BREATH);
      else if (answer.status !== 500 && answer.status !== 503) return { ...answer, generation };
      else {
        const failure = `${answer.status} ${codeOf(answer.json)}`;
        failures.set(failure, (failures.get(failure) ?? 0) + 1);
        await pause(BREATH);
      }
    }
  };
  return {
    failures,
    ask: (ask) => persist(() => send(url, ask)),
    async visit(address) {
      await persist(() => read(fetch(address, { redirect: 'manual' })));
    },
  };
}

/** The `code` of a problem, or of anything else nothing. */
function codeOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'code' in json ? String(json.code) : '';
}

const send = (url: string, { method, path, bearer, body, key }: Ask): Promise<Omit<Answer, 'generation'>> =>
  read(
    fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

async function read(sent: Promise<Response>): Promise<Omit<Answer, 'generation'>> {
  const response = await sent;
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    text,
    json: isJson ? (JSON.parse(text) as unknown) : undefined,
    replayed: response.headers.has('idempotency-replayed'),
  };
}
