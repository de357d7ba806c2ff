import type { Engine, Expression, Viewport } from './engine.ts';
import type { Running } from './process.ts';
import { type Answer, listAt, Remote, recordAt, textAt } from './remote.ts';

/** The one page, and the version of the browser that it is in. */
interface Page {
  readonly context: string;
  readonly version: string;
}

/** Firefox, over WebDriver BiDi. */
export class Bidi implements Engine {
  readonly version: string;
  readonly #browser: Remote;
  readonly #context: string;
  readonly #running: Running;

  private constructor(browser: Remote, running: Running, { version, context }: Page) {
    this.version = version;
    this.#browser = browser;
    this.#context = context;
    this.#running = running;
  }

  /** Connects to the one page of a browser that prints where it listens. Rejects when it does not come up in a minute. */
  static async connect(running: Running): Promise<Bidi> {
    const address = await running.printed(/WebDriver BiDi listening on (ws:\/\/\S+)/);
    const browser = await Remote.connect(`${address}/session`);
    const session = await browser.send('session.new', { capabilities: {} });
    const tree = await browser.send('browsingContext.getTree');
    const context = textAt(listAt(tree, 'contexts')[0] ?? {}, 'context');
    const version = textAt(recordAt(session, 'capabilities'), 'browserVersion');
    return new Bidi(browser, running, { version, context });
  }

  async open(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'none' });
  }

  async evaluate(expression: Expression): Promise<string> {
    return textAt(await this.#evaluate(expression), 'value');
  }

  async click(element: Expression): Promise<void> {
    const context = await this.#contextOf(element);
    const sharedId = textAt(await this.#evaluate(element), 'sharedId');
    await this.#call(element, sharedId, '(element) => element.scrollIntoView({ block: "center" })');
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  async type(element: Expression, text: string): Promise<void> {
    await this.click(element);
    const context = await this.#contextOf(element);
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async resize(viewport: Viewport): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('browsingContext.captureScreenshot', {});
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    this.#browser.close();
    await this.#running.stop();
  }

  #send(method: string, params: object): Promise<Answer> {
    return this.#browser.send(method, { context: this.#context, ...params });
  }

  /** The page, or the first frame in it. */
  async #contextOf({ place }: Expression): Promise<string> {
    if (place === 'page') return this.#context;
    const tree = await this.#browser.send('browsingContext.getTree', { root: this.#context });
    const frame = listAt(listAt(tree, 'contexts')[0] ?? {}, 'children')[0];
    if (!frame) throw new Error('there is no frame in the page');
    return textAt(frame, 'context');
  }

  /** In a sandbox, which works where pages may run no scripts. */
  async #targetOf(expression: Expression): Promise<object> {
    return { context: await this.#contextOf(expression), sandbox: 'tests' };
  }

  async #evaluate(expression: Expression): Promise<Answer> {
    const target = await this.#targetOf(expression);
    const params = { expression: expression.source, target, awaitPromise: false };
    return resultOf(await this.#browser.send('script.evaluate', params));
  }

  async #call(element: Expression, sharedId: string, functionDeclaration: string): Promise<void> {
    const target = await this.#targetOf(element);
    const params = { functionDeclaration, target, awaitPromise: false, arguments: [{ sharedId }] };
    resultOf(await this.#browser.send('script.callFunction', params));
  }
}

/**
 * What a script came to.
 * @throws Error with what the script threw.
 */
function resultOf(answer: Answer): Answer {
  if (answer['type'] !== 'success') {
    throw new Error(String(recordAt(answer, 'exceptionDetails')['text']));
  }
  return recordAt(answer, 'result');
}
