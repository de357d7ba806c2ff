/** Width and height of a page's viewport, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Which document an expression is about: the page, or the one frame in it (the card's). */
export type Place = 'page' | 'frame';

/** An expression of JavaScript, and the document in which it is evaluated. */
export interface Expression {
  readonly source: string;
  readonly place: Place;
}

/** One running browser with one page, however it is driven. Every method rejects when the browser does not answer. */
export interface Engine {
  /** As the browser tells it. */
  readonly version: string;
  /** Goes to an address; resolves when the browser has begun to, at the earliest. */
  open(url: string): Promise<void>;
  /** The value of an expression, which must be a string. Rejects when it throws, or while its document is being replaced. */
  evaluate(expression: Expression): Promise<string>;
  /** Presses the mouse's button on the element that the expression is. */
  click(element: Expression): Promise<void>;
  /** Types into the element that the expression is, character by character. */
  type(element: Expression, text: string): Promise<void>;
  resize(viewport: Viewport): Promise<void>;
  /** The viewport as a PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** How an engine is started. */
export interface Start {
  /** Whether pages may run scripts. */
  readonly javascript: boolean;
}

/**
 * A browser of this machine, ready to be started. Starting rejects when it does not come up in a minute, with Unavailable when the
 * system lacks what it needs.
 */
export type Launch = (start: Start) => Promise<Engine>;

/** An engine that people have. */
export interface Maker {
  /** As the command line and the table call it. */
  readonly name: string;
  /**
   * Looks for the browser, and installs it where that can be done.
   * @throws Unavailable when this machine cannot have it.
   */
  provide(): Promise<Launch>;
}

/** A browser cannot be had on this machine; the message is the reason, for the table. */
export class Unavailable extends Error {
  readonly code = 'engine_unavailable';
}
