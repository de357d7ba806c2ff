import { PAYMENT_VIEWS } from '../../ui/payment/payment-views.tsx';
import { injectJsx } from './injected-jsx.ts';

/** The views of everything but methods to choose from. They have no Preact: whoever draws them lends theirs first. */
export const views = { ...PAYMENT_VIEWS, injectJsx };
