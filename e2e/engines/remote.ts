import { once } from 'node:events';

/** One command may take this long, in ms: a page that loads on a busy machine takes a while. */
const COMMAND_TIMEOUT_MS = 60_000;

/** What a browser answers, before anybody has read it. */
export type Answer = Readonly<Record<string, unknown>>;

/** The record in an answer under this name; an empty one where there is none. */
export function recordAt(answer: unknown, ...path: readonly string[]): Answer {
  let found = asRecord(answer);
  for (const name of path) found = asRecord(found[name]);
  return found;
}

/**
 * The text in an answer under this name.
 * @throws Error when there is none.
 */
export function textAt(answer: Answer, name: string): string {
  const text = answer[name];
  if (typeof text !== 'string') throw new Error(`expected text as ${name}, got ${JSON.stringify(answer)}`);
  return text;
}

/** The list of records in an answer under this name. */
export function listAt(answer: Answer, name: string): readonly Answer[] {
  const list = answer[name];
  return Array.isArray(list) ? list.map((entry) => asRecord(entry)) : [];
}

const asRecord = (value: unknown): Answer =>
  typeof value === 'object' && value !== null ? (value as Answer) : {};

/** Commands and answers over a WebSocket, as the DevTools protocol and WebDriver BiDi both write them. */
export class Remote {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser hung up'));
    });
  }

  /** Connects to a browser's address (`ws:`). Rejects when nobody answers there. */
  static async connect(url: string): Promise<Remote> {
    const socket = new WebSocket(url);
    await once(socket, 'open', { signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS) });
    return new Remote(socket);
  }

  /** Sends a command and resolves with its result. Rejects with what the browser says is wrong, or after a minute. */
  async send(method: string, params: object = {}): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    const answer = Promise.withResolvers<Answer>();
    const timer = setTimeout(
      () => answer.reject(new Error(`${method}: no answer in a minute`)),
      COMMAND_TIMEOUT_MS,
    );
    this.#waiting.set(id, answer);
    this.#socket.send(JSON.stringify({ id, method, params }));
    try {
      return await answer.promise;
    } catch (cause) {
      throw new Error(`${method}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  close(): void {
    this.#socket.close();
  }

  #hear(text: string): void {
    const message = asRecord(JSON.parse(text));
    const answer = this.#waiting.get(Number(message['id']));
    if (message['error']) answer?.reject(new Error(text.slice(0, 500)));
    else answer?.resolve(recordAt(message, 'result'));
  }
}
