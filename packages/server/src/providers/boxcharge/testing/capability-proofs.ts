import { type CapabilityProofs, testsIn } from '../../../../testing/providers/capability-proofs/proof.ts';

const unit = testsIn('packages/server/src/providers/boxcharge/boxcharge.test.ts');
const flow = testsIn('packages/server/src/providers/boxcharge/flow.test.ts');
const cards = testsIn('e2e/flows/cards.spec.ts');
const canary = testsIn('packages/server/proofs/card-leak/canary.test.ts');
const refund = testsIn('packages/server/src/providers/boxcharge/refund.test.ts');
const methods = testsIn('packages/server/src/routes/merchant/methods.test.ts');

/** The test that proves each row of BoxCharge’s capabilities. */
export const capabilityProofs: CapabilityProofs = {
  'Net banking, wallets, UPI collect and QR, each asking for its field': unit(
    'launch > sends what %s needs, and no more',
  ),
  'UPI collect: confirmed in the shopper’s app while our page waits': flow(
    'each kind of payment > a UPI collect request waits for the shopper’s app: %s is %s',
  ),
  'UPI QR by device: the app on Android and iOS, their page elsewhere': flow(
    'each kind of payment > a QR payment on %s opens the app, for exactly the session’s amount',
  ),
  'Every generation of the cipher and its key, notices encrypted or plain, under either IV': flow(
    'a terminal > %s is paid at, by a notice that made us ask',
  ),
  'Launches in plain': unit(
    'launch > sends the same parameters in plain to the path that is configured for it',
  ),
  'Every `order_status`; an unknown one moves nothing and is recorded': flow(
    'a status that moves nothing, %s, is recorded with the payment as it came',
  ),
  '3-D Secure and bank pages, on configured origins alone': unit(
    'launch > sends the shopper to a bank`s or a card`s page on a configured origin',
  ),
  'Cards (CC, DC), with 3-D Secure': cards('a card with 3-D Secure (%s) > is approved'),
  'A card’s number and code are nowhere once its call is over': canary(
    'a canary card > is not in the heap, once what is left of the requests was collected',
  ),
  'Refunds, in whole and in part': refund(
    'a refund > is asked for once, by their transaction, exact amount and terminal, and without our private key',
  ),
  'Why each other method is not offered': methods(
    'GET /v1/methods > says why by currency, by mode, and by the limits of the provider',
  ),
};
