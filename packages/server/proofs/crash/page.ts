import { streamState } from './records.ts';
import type { OpenSession } from './shop-actions.ts';

/** A checkout page that a shopper has open, following its session live. */
export interface Page {
  readonly of: OpenSession;
  /** Every state that it was told, with the time in ms since 1970. */
  readonly states: readonly PageState[];
  /** Whether its stream broke off before the session had ended. */
  readonly isBroken: boolean;
  close(): void;
}

/** What a page was told. */
export interface PageState {
  readonly at: number;
  readonly session: string;
  readonly payment: string | undefined;
}

/** Opens a page of a session at one server, which tells it of changes that any server makes. */
export function openPage(url: string, session: OpenSession): Page {
  const states: PageState[] = [];
  const closed = new AbortController();
  let isBroken = false;
  const follow = async (): Promise<void> => {
    const response = await fetch(`${url}/v1/checkout/stream`, {
      headers: { authorization: `Bearer ${session.clientSecret}` },
      signal: closed.signal,
    });
    if (!response.ok || !response.body) throw new Error(`expected a stream, got ${response.status}`);
    for await (const line of linesOf(response.body)) {
      if (line.startsWith('data: {')) states.push(readState(JSON.parse(line.slice('data: '.length))));
    }
    isBroken = states.at(-1)?.session === 'open';
  };
  follow().catch(() => {
    isBroken = !closed.signal.aborted;
  });
  return {
    of: session,
    states,
    get isBroken() {
      return isBroken;
    },
    close: () => closed.abort(),
  };
}

function readState(json: unknown): PageState {
  const { session, payment } = streamState.parse(json);
  return { at: Date.now(), session: session.status, payment: payment?.status };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
