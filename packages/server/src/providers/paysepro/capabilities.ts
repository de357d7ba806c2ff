import type { Capability } from '../capability.ts';

/** What Paysepro can do through us (paysepro.md). */
export const capabilities: readonly Capability[] = [
  { what: 'Every method of the module for country, currency and amount' },
  { what: 'Methods without a country, such as bitcoin, everywhere' },
  { what: 'Prices and limits with three decimals, compared exactly' },
  { what: 'Nothing of a disabled website or module' },
  { what: 'Every error code of both tables, with who can mend it' },
  { what: 'A missing e-mail is asked for at its field' },
  { what: 'Notices (IPN) proven by address, token, code and every matching field' },
  { what: 'Their address as our own proxy tells it' },
  { what: '`ko` stays pending, a later `ok` credits once' },
  {
    what: 'Test notices (`mode=debug`)',
    off: 'on a live site never, and kept with the reason; a sandbox site takes them',
  },
  {
    what: 'The ACCESS URL: the shopper’s code, once it is proven',
    off: 'until the address that `farebox hooks` prints is the module’s ACCESS URL: only you can register it',
  },
  {
    what: 'A way back to the shop from their page',
    off: 'their pages name no field for it; `returnUrlField` names yours',
  },
  { what: 'Why each other method is not offered' },
];
