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
} from './browser-contract.ts';
export type { CheckoutError, CheckoutErrorType, FieldProblem } from './core/checkout-error.ts';
export type { CheckoutEvent, CheckoutEvents, Handler } from './core/emitter.ts';
export { loadFarebox } from './load.ts';
