import type { Capability, Proof } from '../capability.ts';

const proof =
  (file: string) =>
  (test: string): Proof => ({
    file: `packages/server/src/providers/boxcharge/${file}.test.ts`,
    test,
  });
const [unit, flow, refund] = [proof('boxcharge'), proof('flow'), proof('refund')];

/** What BoxCharge can do through us (boxcharge.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Net banking, wallets, UPI collect and QR, each asking for its field',
    proof: unit('sends what %s needs, and no more'),
  },
  {
    what: 'UPI collect: confirmed in the shopper’s app while our page waits',
    proof: flow('a UPI collect request waits for the shopper’s app: %s is %s'),
  },
  {
    what: 'UPI QR by device: the app on Android and iOS, their page elsewhere',
    proof: flow('a QR payment on %s opens the app, for exactly the session’s amount'),
  },
  {
    what: 'Every generation of the cipher and its key, notices encrypted or plain, under either IV',
    proof: flow('%s is paid at, by a notice that made us ask'),
  },
  {
    what: 'Launches in plain',
    off: 'encrypted is safer; `plainPath: "/api/s2s"` turns it on',
    proof: unit('sends the same parameters in plain to the path that is configured for it'),
  },
  {
    what: 'Every `order_status`; an unknown one moves nothing and is recorded',
    proof: flow('a status that moves nothing, %s, is recorded with the payment as it came'),
  },
  {
    what: '3-D Secure and bank pages, on configured origins alone',
    proof: unit('sends the shopper to a bank`s or a card`s page on a configured origin'),
  },
  {
    what: 'Cards (CC, DC), with 3-D Secure',
    off: 'they bring PCI DSS scope (SECURITY.md); `cards: true` turns them on',
    proof: { file: 'e2e/flows/cards.spec.ts', test: 'is approved' },
  },
  {
    what: 'A card’s number and code are nowhere once its call is over',
    off: 'with cards',
    proof: {
      file: 'packages/server/proofs/card-leak/canary.test.ts',
      test: 'is not in the heap, once what is left of the requests was collected',
    },
  },
  {
    what: 'Refunds, in whole and in part',
    operation: 'refund',
    proof: refund('is asked for once, by their transaction, exact amount and terminal'),
  },
  {
    what: 'Why each other method is not offered',
    proof: {
      file: 'packages/server/src/routes/methods.test.ts',
      test: 'says why by currency, by mode, and by the limits of the provider',
    },
  },
];
