import { parseLaunched, parseProblem } from '../api/parse.ts';
import { integer, object, oneOf, optional, type Reader, recordOf, text, webUrl } from '../api/read.ts';
import type { Launched, Problem } from '../contract.ts';

/** The frame's appearance: the theme and the custom properties of the checkout around it. */
export interface FrameAppearance {
  readonly theme: 'auto' | 'light' | 'dark';
  /** By name, `--farebox-accent`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The launch's details besides the card, which the checkout around the frame knows. */
export interface CardLaunchDetails {
  readonly returnUrl?: string | undefined;
  readonly replaces?: string | undefined;
}

/** Messages to the frame: its appearance, and the answer to its `pressed`. */
export type ToFrame =
  | { readonly type: 'look'; readonly look: FrameAppearance }
  | { readonly type: 'go'; readonly order: CardLaunchDetails };

/** Messages from the frame. None contains card data. */
export type FromFrame =
  /** Its content's height in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** The shopper has pressed the button, and the card may be right. */
  | { readonly type: 'pressed' }
  /** The payment was launched. */
  | { readonly type: 'launched'; readonly launched: Launched }
  /** The server refused the launch. */
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

/** Reads a message to the frame; undefined for anything else. */
export const readToFrame = reader<ToFrame>(toFrame);

/** Reads a message from the frame; undefined for anything else. */
export const readFromFrame = reader<FromFrame>(fromFrame);
