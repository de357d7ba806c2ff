import type { JSX } from 'preact';
import type { CheckoutActions } from '../core/checkout/checkout-controller.ts';
import type { Loaded } from '../core/checkout/state.ts';
import type { Texts } from '../i18n/texts.ts';

/** The part of a view that comes later: everything but methods to choose from. */
export interface PaymentViews {
  readonly Screen: (props: LoadedProps) => JSX.Element;
  readonly NoticeBanner: (props: LoadedProps) => JSX.Element | null;
}

/** What every part of the view may need besides the state. */
export interface ViewContext {
  readonly texts: Texts;
  readonly actions: CheckoutActions;
  /** False until a script has taken over: what only a script can do is not promised before. */
  readonly live: boolean;
  /** Where the form goes without a script; undefined inside a shop's page. */
  readonly action?: string | undefined;
  /** Draws the picture of an item, at this address: only the hosted page does, for a shop's own page shows what is bought. */
  readonly picture?: ((url: string | undefined) => JSX.Element | null) | undefined;
  /** What stands beside the stage: only the hosted page has something. */
  readonly sidePanel?: ((state: Loaded) => JSX.Element | null) | undefined;
  /** Undefined until it has come. */
  readonly paymentViews?: PaymentViews | undefined;
}

/** A part that shows a checkout on the screen. */
export interface LoadedProps {
  readonly state: Loaded;
  readonly view: ViewContext;
}
