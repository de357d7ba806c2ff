import type { Capability } from '../capability.ts';

/** What BoxCharge can do through us (boxcharge.md). */
export const capabilities: readonly Capability[] = [
  { what: 'Net banking, wallets, UPI collect and QR, each asking for its field' },
  { what: 'UPI collect: confirmed in the shopper’s app while our page waits' },
  { what: 'UPI QR by device: the app on Android and iOS, their page elsewhere' },
  { what: 'Every generation of the cipher and its key, notices encrypted or plain, under either IV' },
  { what: 'Launches in plain', off: 'encrypted is safer; `plainPath: "/api/s2s"` turns it on' },
  { what: 'Every `order_status`; an unknown one moves nothing and is recorded' },
  { what: '3-D Secure and bank pages, on configured origins alone' },
  {
    what: 'Cards (CC, DC), with 3-D Secure',
    off: 'they bring PCI DSS scope (SECURITY.md); `cards: true` turns them on',
  },
  { what: 'A card’s number and code are nowhere once its call is over', off: 'with cards' },
  { what: 'Refunds, in whole and in part', operation: 'refund' },
  { what: 'Why each other method is not offered' },
];
