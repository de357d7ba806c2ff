import type { JSX } from 'preact';
import type { CheckoutActions } from '../core/checkout/checkout-controller.ts';
import type { Loaded } from '../core/checkout/state.ts';
import type { Texts } from '../i18n/texts.ts';

/** The views of the payment flow, which are loaded later: everything but the methods. */
export interface PaymentViews {
  readonly Screen: (props: LoadedProps) => JSX.Element;
  readonly NoticeBanner: (props: LoadedProps) => JSX.Element | null;
}

/** What the views need besides the state. */
export interface ViewContext {
  readonly texts: Texts;
  readonly actions: CheckoutActions;
  /** False until the script has hydrated the page: controls that need a script are not rendered before. */
  readonly live: boolean;
  /** Where the form goes without a script; undefined inside a shop's page. */
  readonly action?: string | undefined;
  /** Renders the picture of an item. Only the hosted page does: a shop's own page shows its items itself. */
  readonly picture?: ((url: string | undefined) => JSX.Element | null) | undefined;
  /** Renders the side panel, on the hosted page only. */
  readonly sidePanel?: ((state: Loaded) => JSX.Element | null) | undefined;
  /** Undefined until they have been loaded. */
  readonly paymentViews?: PaymentViews | undefined;
}

/** The props of a view of a loaded checkout. */
export interface LoadedProps {
  readonly state: Loaded;
  readonly view: ViewContext;
}
