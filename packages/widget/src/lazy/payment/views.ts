import { LATER_VIEWS } from '../../ui/payment/payment-views.tsx';
import { lend } from './injected-jsx.ts';

/** The views of everything but methods to choose from. They have no Preact: whoever draws them lends theirs first. */
export const views = { ...LATER_VIEWS, lend };
