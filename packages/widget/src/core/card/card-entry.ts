import type { CheckoutController } from '../checkout/checkout-controller.ts';
import { type Transition, whenLoaded } from '../checkout/state.ts';
import type { CheckoutError } from '../checkout-error.ts';
import type { Launched } from '../contract.ts';
import type { Pause } from '../payment/follow.ts';
import type { CardLaunchDetails } from './messages.ts';

/** What the frame for card details asks of the till. */
export interface CardFrameHost {
  /** The shopper has pressed the frame's button: what the launch says beside the card. While the click counts, a window may be opened. */
  cardPressed(): CardLaunchDetails;
  /** The card is at the provider. */
  cardLaunched(answer: Launched): void;
  cardRefused(error: CheckoutError): void;
}

/** What the form needs on most screens, in CSS pixels: so that little moves once it says. */
const FIRST_HEIGHT = 440;

/** More than any text could need. */
const MOST_HEIGHT = 2_000;

/** Milliseconds after which a frame that says nothing counts as lost. */
const FRAME_TIMEOUT = 10_000;

/** What asking for a card takes. */
export interface CardEntryOptions {
  /** The address of our page for a frame; without its parameter `in` it is that of a page of its own. */
  readonly url: string;
  readonly pause: Pause;
  readonly navigate: (url: string) => void;
}

/**
 * Asks for a card on our page at this address. A frame that does not speak was stopped by the shop's policy, or its script does not run in
 * this browser: then the whole page leads to the card, where a plain form takes it. When the server does not answer either, it is trouble;
 * and when the method is no longer there, that shows.
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

/** The shopper enters a card, on our page at this address. */
const cardEntered = (url: string): Transition =>
  whenLoaded((state) => ({
    ...state,
    phase: 'card',
    problems: [],
    notice: null,
    card: { url, height: FIRST_HEIGHT, isLoaded: false },
  }));

/** The page is there, and says how high it is. */
export const cardFrameResized = (height: number): Transition =>
  whenLoaded((state) => {
    if (state.phase !== 'card' || !state.card) return state;
    const { card } = state;
    const within = Math.min(Math.max(height, 0), MOST_HEIGHT);
    if (card.isLoaded && card.height === within) return state;
    return { ...state, card: { ...card, height: within, isLoaded: true } };
  });

/** The shopper would rather choose again. */
export const cardLeft: Transition = whenLoaded((state) =>
  state.phase === 'card' ? { ...state, phase: 'choosing', card: undefined } : state,
);
