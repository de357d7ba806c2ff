import { parseLaunched, parseProblem } from '../api/parse.ts';
import { integer, object, oneOf, optional, type Reader, recordOf, text, webUrl } from '../api/read.ts';
import type { Launched, Problem } from '../contract.ts';

/** How the frame is to look: the theme of the checkout around it, and what the shop set of its custom properties. */
export interface FrameAppearance {
  readonly theme: 'auto' | 'light' | 'dark';
  /** By name, `--farebox-accent`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What a launch says beside the card; the checkout around the frame knows it. */
export interface CardLaunchDetails {
  readonly returnUrl?: string | undefined;
  readonly replaces?: string | undefined;
}

/** What the checkout tells the frame: first how to look, and, once it was asked, to go on. */
export type ToFrame =
  | { readonly type: 'look'; readonly look: FrameAppearance }
  | { readonly type: 'go'; readonly order: CardLaunchDetails };

/** What the frame tells the checkout. Nothing of a card is in it. */
export type FromFrame =
  /** Its content's height in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** The shopper has pressed the button, and the card may be right. */
  | { readonly type: 'pressed' }
  /** The card is at the provider. */
  | { readonly type: 'launched'; readonly launched: Launched }
  /** The server said no. */
  | { readonly type: 'refused'; readonly problem: Problem }
  /** No answer came. */
  | { readonly type: 'unreachable' };

const look = object<FrameAppearance>({ theme: oneOf('auto', 'light', 'dark'), variables: recordOf(text) });

const order = object<CardLaunchDetails>({ returnUrl: optional(webUrl), replaces: optional(text) });

const toFrame: { readonly [T in ToFrame['type']]: Reader<ToFrame> } = {
  look: object<Extract<ToFrame, { type: 'look' }>>({ type: oneOf('look'), look }),
  go: object<Extract<ToFrame, { type: 'go' }>>({ type: oneOf('go'), order }),
};

const fromFrame: { readonly [T in FromFrame['type']]: Reader<FromFrame> } = {
  height: object<Extract<FromFrame, { type: 'height' }>>({ type: oneOf('height'), height: integer }),
  pressed: object<Extract<FromFrame, { type: 'pressed' }>>({ type: oneOf('pressed') }),
  launched: object<Extract<FromFrame, { type: 'launched' }>>({
    type: oneOf('launched'),
    launched: parseLaunched,
  }),
  refused: object<Extract<FromFrame, { type: 'refused' }>>({ type: oneOf('refused'), problem: parseProblem }),
  unreachable: object<Extract<FromFrame, { type: 'unreachable' }>>({ type: oneOf('unreachable') }),
};

const typed = object({ type: text });

const reader =
  <M extends { readonly type: string }>(readers: Readonly<Record<string, Reader<M>>>) =>
  (data: unknown): M | undefined => {
    try {
      const { type } = typed(data, '');
      return Object.keys(readers).includes(type) ? readers[type]?.(data, '') : undefined;
    } catch {
      return undefined;
    }
  };

/** Reads what came to the frame; undefined for everything that is none of its messages. */
export const readToFrame = reader<ToFrame>(toFrame);

/** Reads what came from the frame; undefined for everything that is none of its messages. */
export const readFromFrame = reader<FromFrame>(fromFrame);
