/**
 * What the server tells a shopper's browser, and what the browser may ask, as types: those of the contract, which a browser takes
 * nothing else of. Money is integer minor units with ISO 4217; times are RFC 3339 in UTC.
 */
export type {
  Checkout,
  Icon,
  LaunchBody,
  Launched,
  Method,
  Next,
  PaymentStatus,
  Problem,
  PublicPayment,
  PublicSession,
  PublicSite,
  StreamState,
} from '@farebox/contract';
