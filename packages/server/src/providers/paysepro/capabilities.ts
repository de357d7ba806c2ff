import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({
  file: 'packages/server/src/providers/paysepro/paysepro.test.ts',
  test,
});
const flow = (test: string): Proof => ({
  file: 'packages/server/src/providers/paysepro/flow.test.ts',
  test,
});
const access = (test: string): Proof => ({ file: 'packages/server/src/routes/access.test.ts', test });

/** What Paysepro can do through us (paysepro.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Every method of the module for country, currency and amount',
    proof: unit('offers what the module has for country, currency and amount'),
  },
  {
    what: 'Methods without a country, such as bitcoin, everywhere',
    proof: unit('a method of another country is not offered, one without a country is'),
  },
  {
    what: 'Prices and limits with three decimals, compared exactly',
    proof: unit('prices of three decimals are read as printed: %o'),
  },
  {
    what: 'Nothing of a disabled website or module',
    proof: unit('nothing is offered when %s'),
  },
  {
    what: 'Every error code of both tables, with who can mend it',
    proof: {
      file: 'packages/server/src/providers/paysepro/refusal.test.ts',
      test: 'error %s is for the %s to mend, however it is printed',
    },
  },
  {
    what: 'A missing e-mail is asked for at its field',
    proof: flow('a launch without an e-mail asks the shopper for it at its field, once they refused it'),
  },
  {
    what: 'Notices (IPN) proven by address, token, code and every matching field',
    proof: unit('a notice that passes every check proves the payment, and is answered OK'),
  },
  {
    what: 'Their address as our own proxy tells it',
    proof: flow('believes their address as its own proxy wrote it down, and no entry before'),
  },
  {
    what: '`ko` stays pending, a later `ok` credits once',
    proof: flow('a ko leaves the payment pending, and an ok with the same code credits it once'),
  },
  {
    what: 'Test notices (`mode=debug`)',
    off: 'on a live site never, and kept with the reason; a sandbox site takes them',
    proof: flow('credits no test notice, and keeps it with the reason'),
  },
  {
    what: 'The ACCESS URL: the shopper’s code, once it is proven',
    off: 'until the address that `farebox hooks` prints is the module’s ACCESS URL: only you can register it',
    proof: access(
      'waits without the code until its payment is proven, moves nothing by it, and then shows it',
    ),
  },
  {
    what: 'A way back to the shop from their page',
    off: 'their pages name no field for it; `returnUrlField` names yours',
    proof: unit('goes without a name, and with our return address where it is configured'),
  },
  {
    what: 'Why each other method is not offered',
    proof: {
      file: 'packages/server/src/routes/methods.test.ts',
      test: 'says why by currency, by mode, and by the limits of the provider',
    },
  },
];
