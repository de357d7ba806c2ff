import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { BLOCK_BYTES, decryptText, encryptText } from './aes-cbc.ts';
import { decodeBase64 } from './base64.ts';
import { DecryptionFailed, InvalidKey } from './errors.ts';
import { requireKey } from './keys.ts';
import { md5Hex } from './legacy.ts';
import { safeEqual } from './safe-equal.ts';

/** The secret that PayAtom gives to a merchant. */
export interface PayatomKeys {
  readonly secretKey: string;
}

const MAC_BYTES = 32;

/**
 * Makes a `post_hash`: base64 of iv, mac, ciphertext (payatom.md, "post_hash"). The IV is random; only a test passes its own.
 * @throws InvalidKey
 */
export function seal(text: string, keys: PayatomKeys, iv: Uint8Array = randomBytes(BLOCK_BYTES)): string {
  const key = toAesKey(keys);
  if (iv.length !== BLOCK_BYTES) {
    throw new InvalidKey(`iv: expected ${BLOCK_BYTES} bytes, got ${iv.length}`);
  }
  const ciphertext = encryptText(text, { key, iv });
  return Buffer.concat([iv, macOf(ciphertext, iv, key), ciphertext]).toString('base64');
}

/**
 * Opens a `post_hash`; the mac is checked before anything is decrypted.
 * @throws InvalidKey
 * @throws DecryptionFailed
 */
export function open(postHash: string, keys: PayatomKeys): string {
  const key = toAesKey(keys);
  const blob = decodeBase64(postHash);
  const iv = blob.subarray(0, BLOCK_BYTES);
  const mac = blob.subarray(BLOCK_BYTES, BLOCK_BYTES + MAC_BYTES);
  const ciphertext = blob.subarray(BLOCK_BYTES + MAC_BYTES);
  if (!safeEqual(mac, macOf(ciphertext, iv, key))) throw new DecryptionFailed();
  return decryptText(ciphertext, { key, iv });
}

/**
 * Whether a `post_hash` is genuine and holds this text. A bad hash is an answer, not an error.
 * @throws InvalidKey
 */
export function verify(postHash: string, expectedText: string, keys: PayatomKeys): boolean {
  try {
    return safeEqual(open(postHash, keys), expectedText);
  } catch (error) {
    if (error instanceof DecryptionFailed) return false;
    throw error;
  }
}

/** The text that a status poll seals, as MD5 hex; `reference` is their ref_code, or our order_id where configured so. */
export const pollHash = (call: { reference: string; pid: string }, keys: PayatomKeys): string =>
  md5Hex(call.reference + call.pid + secretOf(keys));

/** What a webhook or the answer of a poll reports, each field as it was printed. */
export interface PayatomReport {
  readonly orderId: string;
  readonly receivedAmount: string;
  readonly status: string;
}

/** The text that a webhook or the answer of a poll seals, as MD5 hex. Without separators: it can be re-split over the fields. */
export const noticeHash = (report: PayatomReport, keys: PayatomKeys): string =>
  md5Hex(report.orderId + report.receivedAmount + report.status + secretOf(keys));

/** Signs a reconciliation call, as SHA-256 hex; `date` is DD-MM-YYYY. The secret stands in the middle here. */
export const reconciliationSignature = (call: { pid: string; date: string }, keys: PayatomKeys): string =>
  sha256(call.pid + secretOf(keys) + call.date).toString('hex');

/** Signs a complaint, as SHA-256 hex over the given texts, joined: which ones, each merchant is told (payatom.md, "Operations calls"). */
export const complaintSignature = (texts: readonly string[]): string =>
  sha256(texts.join('')).toString('hex');

/** The `verification_code` of the wallet balance call, as MD5 hex: as secret as the password itself. */
export const verificationCode = ({ operatorPassword }: { operatorPassword: string }): string =>
  md5Hex(operatorPassword);

/** The parameters of a version 2 call; numbers are integers, for PHP prints floats differently. */
export type PayatomV2Params = Readonly<Record<string, string | number | boolean | null>>;

/** Signs a version 2 call, as SHA-256 hex, leaving out `signature` itself (payatom.md, "Version 2"). */
export const signV2 = (params: PayatomV2Params, keys: PayatomKeys): string =>
  sha256(phpJson(params) + secretOf(keys)).toString('hex');

/** Compact JSON with sorted keys, escaped as PHP's json_encode does by default: `\/`, and `\uXXXX` beyond ASCII. */
function phpJson(params: PayatomV2Params): string {
  const signed = Object.entries(params).filter(([name]) => name !== 'signature');
  const sorted = signed.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted))
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const secretOf = ({ secretKey }: PayatomKeys): string => requireKey('secretKey', secretKey);

/** A KeyObject, for which node:crypto takes a fifth of the time that it takes for bytes (measured). */
const toAesKey = (keys: PayatomKeys): KeyObject => createSecretKey(sha256(secretOf(keys)));

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Ciphertext first, then the IV: their order. */
const macOf = (ciphertext: Uint8Array, iv: Uint8Array, key: KeyObject): Buffer =>
  createHmac('sha256', key).update(ciphertext).update(iv).digest();
