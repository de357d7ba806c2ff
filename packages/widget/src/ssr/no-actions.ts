import type { CheckoutActions } from '../core/checkout/checkout-controller.ts';

const nothing = (): void => {};

/** On the server nobody presses anything. */
export const NO_ACTIONS: CheckoutActions = {
  select: nothing,
  type: nothing,
  reload: nothing,
  act: nothing,
};
