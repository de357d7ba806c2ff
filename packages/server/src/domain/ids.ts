import { randomFillSync } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Lower-case text of `length` characters with 5 random bits each, without look-alikes (no l, o, 0, 1). */
export const randomText = (length: number): string => textOf(takeRandom(length));

/** Bytes as a character each, of 5 bits of theirs. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += ALPHABET[byte & 31];
  return text;
}

/** Random bytes that nobody had yet. They are fetched by the page, for the asking costs more than the bytes do (measured). */
function takeRandom(length: number): Uint8Array {
  if (taken + length > page.length) {
    randomFillSync(page);
    taken = 0;
  }
  taken += length;
  return page.subarray(taken - length, taken);
}

const page = new Uint8Array(4096);
let taken = page.length;

/** A session's id: `cs_` and 120 random bits. */
export const newSessionId = (): string => `cs_${randomText(24)}`;

/** A payment's id: `pay_` and 120 random bits. It is also the reference that providers are given. */
export const newPaymentId = (): string => `pay_${randomText(24)}`;

/** The payment's id that a text begins with, whatever follows; undefined when it begins with none. */
export const paymentIdAtStart = (text: string): string | undefined => /^pay_[a-z2-9]{24}/.exec(text)?.[0];

/** An event's id: `evt_` and 120 random bits. */
export const newEventId = (): string => `evt_${randomText(24)}`;

/** What a shopper's browser holds to act on one session, and on nothing else: the session's id and 160 random bits. */
export const newClientSecret = (sessionId: string): string => `${sessionId}_secret_${randomText(32)}`;

/** The session's id inside a client secret, or undefined when the text is no client secret. */
export function sessionIdOf(clientSecret: string): string | undefined {
  return /^(cs_[a-z2-9]{24})_secret_[a-z2-9]{32}$/.exec(clientSecret)?.[1];
}

/** A stored notice's id. */
export const newNoticeId = (): string => `ntc_${randomText(24)}`;

/** What stands in a return address: it leads to one payment, and proves nothing. */
export const newReturnToken = (): string => randomText(32);

/** What the address of a subscriber's page is made from, together with a secret of the site: 160 random bits. */
export const newLinkSeed = (): string => randomText(32);

/** A request's id, shown with every error so that it can be found in the log. */
export const newRequestId = (): string => `req_${randomText(16)}`;

/** What tells one request for a refund from another, where its merchant gave it no key. */
export const newRefundId = (): string => `ref_${randomText(24)}`;

/** A complaint's id. */
export const newComplaintId = (): string => `cmp_${randomText(24)}`;
