import type { Engine, Expression, Start, Viewport } from './engine.ts';
import type { Running } from './process.ts';
import { type Answer, listAt, Remote, recordAt, textAt } from './remote.ts';

/** Any Chromium since 87, over its DevTools protocol. */
export class Cdp implements Engine {
  readonly version: string;
  readonly #page: Remote;
  readonly #running: Running;

  private constructor(version: string, page: Remote, running: Running) {
    this.version = version;
    this.#page = page;
    this.#running = running;
  }

  /** Connects to the one page of a browser that prints where it listens. Rejects when it does not come up in a minute. */
  static async connect(running: Running, { javascript }: Start): Promise<Cdp> {
    const origin = await running.printed(/DevTools listening on ws:\/\/([\d.]+:\d+)\//);
    const page = await Remote.connect(await addressOfPage(origin));
    await page.send('Page.enable');
    if (!javascript) await page.send('Emulation.setScriptExecutionDisabled', { value: true });
    const agent = textAt(await page.send('Browser.getVersion'), 'userAgent');
    return new Cdp(/Chrome\/([\d.]+)/.exec(agent)?.[1] ?? agent, page, running);
  }

  async open(url: string): Promise<void> {
    const { errorText } = await this.#page.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  async evaluate(expression: Expression): Promise<string> {
    return textAt(await this.#evaluate(expression, true), 'value');
  }

  async click(element: Expression): Promise<void> {
    const objectId = textAt(await this.#evaluate(element, false), 'objectId');
    await this.#page.send('DOM.scrollIntoViewIfNeeded', { objectId });
    const { quads } = await this.#page.send('DOM.getContentQuads', { objectId });
    const [x, y] = middleOf(quads);
    const mouse = (type: string) =>
      this.#page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    await mouse('mouseMoved');
    await mouse('mousePressed');
    await mouse('mouseReleased');
  }

  async type(element: Expression, text: string): Promise<void> {
    await this.click(element);
    // QtWebEngine never answers a key that is pressed through this protocol.
    for (const character of text) await this.#page.send('Input.insertText', { text: character });
  }

  async resize({ width, height }: Viewport): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#page.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#page.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    this.#page.close();
    await this.#running.stop();
  }

  async #evaluate({ source, place }: Expression, returnByValue: boolean): Promise<Answer> {
    const contextId = place === 'frame' ? await this.#contextOfFrame() : undefined;
    const answer = await this.#page.send('Runtime.evaluate', {
      expression: source,
      returnByValue,
      contextId,
    });
    const { exceptionDetails } = answer;
    if (exceptionDetails) throw new Error(`${JSON.stringify(exceptionDetails)}`.slice(0, 500));
    return recordAt(answer, 'result');
  }

  /** A frame of the same site is drawn by the same process, so the page knows it; scripts of ours have a world of their own there. */
  async #contextOfFrame(): Promise<unknown> {
    const tree = recordAt(await this.#page.send('Page.getFrameTree'), 'frameTree');
    const frameId = recordAt(listAt(tree, 'childFrames')[0], 'frame')['id'];
    if (!frameId) throw new Error('there is no frame in the page');
    const world = await this.#page.send('Page.createIsolatedWorld', { frameId });
    return world['executionContextId'];
  }
}

/** The WebSocket of the first page. */
async function addressOfPage(origin: string): Promise<string> {
  const targets: unknown = await (await fetch(`http://${origin}/json/list`)).json();
  const page = listAt({ targets }, 'targets').find(({ type }) => type === 'page');
  return textAt(page ?? {}, 'webSocketDebuggerUrl');
}

/**
 * The middle of the first of an element's quads: eight numbers, CSS pixels of the page's viewport.
 * @throws Error when the element is not drawn.
 */
function middleOf(quads: unknown): [number, number] {
  const quad: readonly unknown[] = Array.isArray(quads) && Array.isArray(quads[0]) ? quads[0] : [];
  const [left, top, , , right, bottom] = quad.map(Number);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) {
    throw new Error('the element is not drawn, so nobody can press it');
  }
  return [(left + right) / 2, (top + bottom) / 2];
}
