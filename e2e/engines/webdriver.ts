import type { Engine, Expression, Viewport } from './engine.ts';
import type { Running } from './process.ts';
import { recordAt, textAt } from './remote.ts';

const COMMAND_TIMEOUT_MS = 60_000;
/** How WebDriver writes a reference to an element (WebDriver, "Elements"). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Who is to be driven, and with which capabilities. */
export interface Driver {
  /** The driver's address, without a trailing slash. */
  readonly url: string;
  readonly capabilities: object;
  /** What to end afterwards, the first one first. */
  readonly running: readonly Running[];
}

/** WebKit, over WebDriver. */
export class WebDriver implements Engine {
  readonly version: string;
  readonly #session: string;
  readonly #running: readonly Running[];

  private constructor(version: string, session: string, running: readonly Running[]) {
    this.version = version;
    this.#session = session;
    this.#running = running;
  }

  /** Asks a driver for a browser. Rejects when it has none in a minute. */
  static async connect({ url, capabilities, running }: Driver): Promise<WebDriver> {
    await untilReady(url);
    const value = recordAt({ value: await call('POST', `${url}/session`, { capabilities }) }, 'value');
    const version = textAt(recordAt(value, 'capabilities'), 'browserVersion');
    return new WebDriver(version, `${url}/session/${textAt(value, 'sessionId')}`, running);
  }

  async open(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  async evaluate(expression: Expression): Promise<string> {
    return textAt({ value: await this.#evaluate(expression) }, 'value');
  }

  async click(element: Expression): Promise<void> {
    await this.#post(`/element/${await this.#find(element)}/click`);
  }

  async type(element: Expression, text: string): Promise<void> {
    // As a shopper does: WebKit gives the focus to a frame of another origin only once somebody has clicked into it.
    const path = `/element/${await this.#find(element)}`;
    await this.#post(`${path}/click`);
    await this.#post(`${path}/value`, { text });
  }

  async resize(viewport: Viewport): Promise<void> {
    await this.#post('/window/rect', viewport);
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await call('GET', `${this.#session}/screenshot`)), 'base64');
  }

  async close(): Promise<void> {
    await call('DELETE', this.#session).catch(() => undefined);
    for (const program of this.#running) await program.stop();
  }

  #post(path: string, body: object = {}): Promise<unknown> {
    return call('POST', this.#session + path, body);
  }

  async #find(element: Expression): Promise<string> {
    return textAt(recordAt({ value: await this.#evaluate(element) }, 'value'), ELEMENT);
  }

  async #evaluate({ source, place }: Expression): Promise<unknown> {
    await this.#post('/frame', { id: null });
    if (place === 'frame') await this.#post('/frame', { id: await this.#run(FRAME) });
    return this.#run(source);
  }

  #run(source: string): Promise<unknown> {
    return this.#post('/execute/sync', { script: `return ${source}`, args: [] });
  }
}

/** The first frame of a page; it may stand in a shadow root. */
const FRAME = `(function find(root) {
  var all = root.querySelectorAll('*');
  for (var at = 0; at < all.length; at += 1) {
    var found = all[at].tagName === 'IFRAME' ? all[at] : all[at].shadowRoot && find(all[at].shadowRoot);
    if (found) return found;
  }
  return null;
})(document)`;

/** Waits until the driver answers; rejects when it does not in a minute. */
async function untilReady(url: string): Promise<void> {
  const until = Date.now() + COMMAND_TIMEOUT_MS;
  for (;;) {
    try {
      await call('GET', `${url}/status`);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** One command. Rejects with what the driver says is wrong. */
async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS),
  });
  const { value } = recordAt({ answer: await response.json() }, 'answer');
  const { error, message } = recordAt({ value }, 'value');
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
  return value;
}
