import type { JSX } from 'preact';
import type { Phase } from '../../core/checkout/state.ts';
import type { LoadedProps, PaymentViews } from '../view-props.ts';
import { CardScreen } from './card-screen.tsx';
import { NoticeBanner } from './notice-banner.tsx';
import { OnPhone } from './on-phone.tsx';
import { Closed, NoMethods, Paid } from './outcome.tsx';
import { Waiting } from './waiting.tsx';

const SCREENS: { readonly [P in Phase]: (props: LoadedProps) => JSX.Element } = {
  choosing: NoMethods,
  launching: NoMethods,
  leaving: Waiting,
  waiting: Waiting,
  'giving-up': Waiting,
  'on-phone': OnPhone,
  card: CardScreen,
  paid: Paid,
  closed: Closed,
};

function Screen(props: LoadedProps): JSX.Element {
  // The screen is called, not rendered as a component: its heading and status stay, so that a screen reader announces their change.
  return SCREENS[props.state.phase](props);
}

/** The views of the payment flow. */
export const PAYMENT_VIEWS: PaymentViews = { Screen, NoticeBanner };
