import { type CapabilityProofs, testsIn } from '../../../../testing/providers/capability-proofs/proof.ts';

const unit = testsIn('packages/server/src/providers/payatom/payatom.test.ts');
const flow = testsIn('packages/server/src/providers/payatom/flow.test.ts');
const seamless = testsIn('packages/server/src/providers/payatom/seamless.test.ts');
const payInPerson = testsIn('packages/server/src/routes/shopper/pay-in-person.test.ts');
const payatomOnOurPage = testsIn('e2e/flows/payatom-on-our-page.spec.ts');
const methods = testsIn('packages/server/src/routes/merchant/methods.test.ts');
const routing = testsIn('packages/server/src/flows/launching/routing.test.ts');
const operations = testsIn('packages/server/src/providers/payatom/operations.test.ts');
const giveReference = testsIn('packages/server/src/flows/lookups/give-reference.test.ts');

/** The test that proves each row of PayAtom’s capabilities. */
export const capabilityProofs: CapabilityProofs = {
  'UPI on PayAtom’s page': unit(
    'launch > sends what their page asks for, with our payment id, and leads to their payment page',
  ),
  'IMPS on PayAtom’s page, as a line of its own, asked for by POST or GET': flow(
    'IMPS > is a line of its own, asked for by GET: %s is %s',
  ),
  'Bangladesh wallets on PayAtom’s page': unit(
    'launch > goes to the line with its own base and pid, and names the wallet',
  ),
  'UPI by a code on our page': seamless(
    'a UPI code on our page > asks for the shopper’s UPI address and gives the link of their answer',
  ),
  'Bangladesh wallets by a number on our page': seamless(
    'a wallet’s number on our page > shows the number to pay to and asks for the transaction id',
  ),
  'The bank reference of a payment to a person (P2P)': payInPerson(
    'POST /v1/checkout/payments/:id/reference > keeps what the bank calls the payment, for the shopper and the merchant, and pays nothing',
  ),
  'Pakistan wallets, confirmed in their apps': payatomOnOurPage(
    'a wallet of Pakistan is asked in its app: a wrong number is said at its field, then it is confirmed',
  ),
  'Version 2 of their interface, for UPI and the wallets of Bangladesh, with "quasi intent" accounts': flow(
    'version 2 > %s is paid on their page, and found by a poll without a signature',
  ),
  'Why each other method is not offered': methods(
    'GET /v1/methods > names every configured method once, offered or not',
  ),
  'A wallet that another provider leads to as well is offered once, and a failed launch falls to the other':
    routing(
      'a launch that failed for certain > falls to the next provider of the same, as a payment of its own',
    ),
  'Refunds, whole or in part, by ref_code or by order_id': operations(
    'refunds > a refund names their ref_code and its amount, hashed as a poll is',
  ),
  'A bank reference is handed to PayAtom, once, so that it finds the payment': giveReference(
    'a bank reference, where its call is configured > is handed to the provider once, and the merchant sees that it was accepted',
  ),
  'Refund notices with their amount': operations(
    'what is told of a refund > a refund is of a part when refund_info says less than was received',
  ),
  'Daily reconciliation with their list': operations(
    'lists > a statement asks every account for its day and reads each row exactly',
  ),
  'Payout reconciliation': operations('lists > payouts of a day are shown row by row as they came'),
  'Wallet balance': operations(
    'wallets > the wallet balance is a row for the operator and one for each wallet',
  ),
  'Wallet transaction summary': operations(
    'wallets > the wallet summary is asked for in their words and shown by status',
  ),
  'Wallet data': operations('wallets > the wallet data is a row for each account, active or not'),
  'Complaints with pictures': operations(
    'complaints > a complaint carries its token and its pictures in base64, signed over what was configured',
  ),
};
