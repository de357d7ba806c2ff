export type { CheckoutEvent, CheckoutEvents, Handler } from '../core/checkout/emitter.ts';
export type { CheckoutError, CheckoutErrorType, FieldProblem } from '../core/checkout-error.ts';
export type {
  Appearance,
  AppearanceVariable,
  CheckoutHandle,
  CheckoutOptions,
  CheckoutPatch,
  Diagnosis,
  Farebox,
  Presentation,
  Returned,
} from '../core/public-api.ts';
export { loadFarebox } from './load.ts';
