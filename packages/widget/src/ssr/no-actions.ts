import type { CheckoutActions } from '../core/checkout/checkout-controller.ts';

const nothing = (): void => {};

/** The actions of a page that is rendered on the server: none. */
export const NO_ACTIONS: CheckoutActions = {
  select: nothing,
  type: nothing,
  reload: nothing,
  act: nothing,
};
