import { type CapabilityProofs, testsIn } from '../../../../testing/providers/capability-proofs/proof.ts';

const unit = testsIn('packages/server/src/providers/paysepro/paysepro.test.ts');
const refusal = testsIn('packages/server/src/providers/paysepro/refusal.test.ts');
const flow = testsIn('packages/server/src/providers/paysepro/flow.test.ts');
const access = testsIn('packages/server/src/routes/pages/access.test.ts');
const methods = testsIn('packages/server/src/routes/merchant/methods.test.ts');

/** The test that proves each row of Paysepro’s capabilities. */
export const capabilityProofs: CapabilityProofs = {
  'Every method of the module for country, currency and amount': unit(
    'methods > offers what the module has for country, currency and amount',
  ),
  'Methods without a country, such as bitcoin, everywhere': unit(
    'methods > a method of another country is not offered, one without a country is',
  ),
  'Prices and limits with three decimals, compared exactly': unit(
    'methods > prices of three decimals are read as printed: %o',
  ),
  'Nothing of a disabled website or module': unit('methods > nothing is offered when %s'),
  'Every error code of both tables, with who can mend it': refusal(
    'createCode > error %s is for the %s to mend, however it is printed',
  ),
  'A missing e-mail is asked for at its field': flow(
    'a launch without an e-mail asks the shopper for it at its field, once they refused it',
  ),
  'Notices (IPN) proven by address, token, code and every matching field': unit(
    'notices > a notice that passes every check proves the payment, and is answered OK',
  ),
  'Their address as our own proxy tells it': flow(
    'a live site > believes their address as its own proxy wrote it down, and no entry before',
  ),
  '`ko` stays pending, a later `ok` credits once': flow(
    'a ko leaves the payment pending, and an ok with the same code credits it once',
  ),
  'Test notices (`mode=debug`)': flow('a live site > credits no test notice, and keeps it with the reason'),
  'The ACCESS URL: the shopper’s code, once it is proven': access(
    'the page of an access code > waits without the code until its payment is proven, moves nothing by it, and then shows it',
  ),
  'A way back to the shop from their page': unit(
    'launch > goes without a name, and with our return address where it is configured',
  ),
  'Why each other method is not offered': methods(
    'GET /v1/methods > says why by currency, by mode, and by the limits of the provider',
  ),
};
