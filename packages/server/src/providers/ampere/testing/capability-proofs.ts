import { type CapabilityProofs, testsIn } from '../../../../testing/providers/capability-proofs/proof.ts';

const unit = testsIn('packages/server/src/providers/ampere/ampere.test.ts');
const subscription = testsIn('packages/server/src/flows/subscriptions/subscription.test.ts');
const methods = testsIn('packages/server/src/routes/merchant/methods.test.ts');
const routing = testsIn('packages/server/src/flows/launching/routing.test.ts');

/** The test that proves each row of AMPERE’s capabilities. */
export const capabilityProofs: CapabilityProofs = {
  'Subscription plans of every configured partner, all pages, priced exactly': unit(
    'methods > every page is read',
  ),
  'DANA, LINE Pay, Papara, Stripe, PayPal, JazzCash and Easypaisa, each with its own `data` object': unit(
    'launch > %s is paid through by its own name, with its own data',
  ),
  '`data` of one session': unit(
    'launch > a session’s own data comes beside the partner’s, but never instead of our return address',
  ),
  'Recurring plans, and plans for one content': unit(
    'launch > a plan that is for one content, or renews, says so where its partner’s others do not',
  ),
  'One token for everybody, renewed 60 s early': unit(
    'token > is renewed 60 s before it expires, not earlier',
  ),
  'A refused token is renewed once': unit('token > that is refused again is given up'),
  'Whether a phone number has access': unit('operations > tell whether a number has access'),
  'Ending a subscription': unit('operations > unsubscribe a number from one partner'),
  'A subscriber’s own page, behind a link and the phone number': subscription(
    'a subscriber’s page > shows nothing of the subscription before the phone number is given',
  ),
  'Canceling there: ended at AMPERE, told to the merchant once': subscription(
    'a subscriber who cancels > is asked first, then it is ended at AMPERE, and the merchant is told once',
  ),
  'Why each other method is not offered': methods(
    'GET /v1/methods > names every configured method once, offered or not',
  ),
  'A wallet that another provider leads to as well is offered once, and a failed launch falls to the other':
    routing(
      'a launch that failed for certain > falls to the next provider of the same, as a payment of its own',
    ),
};
