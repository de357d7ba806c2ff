import { createHmac } from 'node:crypto';
import { requireKey } from './keys.ts';

/** The API KEY of a Paysepro account. */
export interface PayseproKeys {
  readonly apiKey: string;
}

/** What is signed; `email` is the account's, not the customer's. */
export interface PayseproIdentity {
  readonly uid: string | number;
  readonly mid: string | number;
  /** As it is sent: lower-case ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly email: string;
}

/**
 * The `signature` header, as lower-case hex (paysepro.md, "Request signature"). Without separators uid 1 + mid 23 signs like
 * uid 12 + mid 3, so both ids must come from configuration, never from a request.
 * @throws InvalidKey
 */
export function sign({ uid, mid, country, email }: PayseproIdentity, { apiKey }: PayseproKeys): string {
  return createHmac('sha256', requireKey('apiKey', apiKey))
    .update(`${uid}${mid}${country}${email}`, 'utf8')
    .digest('hex');
}
