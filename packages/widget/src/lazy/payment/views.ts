import { PAYMENT_VIEWS } from '../../ui/payment/payment-views.tsx';
import { injectJsx } from './injected-jsx.ts';

/** The views of the payment flow. They contain no Preact: the script injects its own before it renders them. */
export const views = { ...PAYMENT_VIEWS, injectJsx };
