import type { CheckoutController } from '../checkout/checkout-controller.ts';
import { type Transition, whenLoaded } from '../checkout/state.ts';
import type { CheckoutError } from '../checkout-error.ts';
import type { Launched } from '../contract.ts';
import type { Pause } from '../payment/follow.ts';
import type { CardLaunchDetails } from './messages.ts';

/** The checkout's side of the frame for card details. */
export interface CardFrameHost {
  /** The shopper pressed the frame's button. Returns the launch's details besides the card. The click allows a window to be opened. */
  cardPressed(): CardLaunchDetails;
  /** The payment was launched. */
  cardLaunched(answer: Launched): void;
  cardRefused(error: CheckoutError): void;
}

/** The height of the form on most screens, in CSS pixels, so that little moves when it reports its own. */
const FIRST_HEIGHT = 440;

/** The greatest height that a frame may ask for, in CSS pixels. */
const MOST_HEIGHT = 2_000;

/** Milliseconds after which a frame without a message counts as blocked. */
const FRAME_TIMEOUT = 10_000;

/** What showing the card form needs. */
export interface CardEntryOptions {
  /** The address of our page for a frame; without its parameter `in` it is that of a page of its own. */
  readonly url: string;
  readonly pause: Pause;
  readonly navigate: (url: string) => void;
}

/**
 * Shows our page for card details in a frame. A frame that sends no message was blocked by the shop's policy, or its script does not run in
 * this browser: then the whole page navigates to the card page, whose plain form works without a script. The checkout is loaded first, so
 * that a server that does not answer, or a method that is gone, is shown instead.
 */
export function askForCard(controller: CheckoutController, { url, pause, navigate }: CardEntryOptions): void {
  controller.apply(cardEntered(url));
  const now = () => ('checkout' in controller.state ? controller.state : undefined);
  const { card, selected } = now() ?? {};
  controller.run(async () => {
    await pause(FRAME_TIMEOUT, controller.signal);
    if (!card || now()?.card !== card) return;
    await controller.refresh();
    const isOffered = now()?.checkout.methods.some(({ id }) => id === selected);
    if (!isOffered || now()?.phase !== 'choosing') return;
    const page = new URL(url);
    page.searchParams.delete('in');
    navigate(page.href);
  });
}

/** The card form is shown, from this address. */
const cardEntered = (url: string): Transition =>
  whenLoaded((state) => ({
    ...state,
    phase: 'card',
    problems: [],
    notice: null,
    card: { url, height: FIRST_HEIGHT, isLoaded: false },
  }));

/** The frame reported its height. */
export const cardFrameResized = (height: number): Transition =>
  whenLoaded((state) => {
    if (state.phase !== 'card' || !state.card) return state;
    const { card } = state;
    const within = Math.min(Math.max(height, 0), MOST_HEIGHT);
    if (card.isLoaded && card.height === within) return state;
    return { ...state, card: { ...card, height: within, isLoaded: true } };
  });

/** The shopper closed the card form to choose again. */
export const cardLeft: Transition = whenLoaded((state) =>
  state.phase === 'card' ? { ...state, phase: 'choosing', card: undefined } : state,
);
