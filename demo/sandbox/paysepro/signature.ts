import CryptoJS from 'crypto-js';

/** What a request's signature covers; `email` is the account's, never the customer's. */
export interface SignedFields {
  readonly uid: string;
  readonly mid: string;
  readonly country: string;
  readonly email: string;
}

/** Paysepro's page, first section: HMAC-SHA256 over the fields without separators, in lower-case hex. */
export const sign = ({ uid, mid, country, email }: SignedFields, apiKey: string): string =>
  CryptoJS.HmacSHA256(uid + mid + country + email, apiKey).toString();
