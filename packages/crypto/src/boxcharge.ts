import { createHash } from 'node:crypto';
import { type AesKey, BLOCK_BYTES, decryptText, encryptText } from './aes-cbc.ts';
import { decodeBase64 } from './base64.ts';
import { requireKey } from './keys.ts';

/** The two keys of a BoxCharge terminal; both are text, whatever they look like. */
export interface BoxchargeKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The generations of their recipe; the defaults are today's: `raw`, `single` and `pad`. */
export interface BoxchargeOptions {
  /** The IV: the first 16 bytes of SHA-256(publicKey), or the first 16 characters of its hex. */
  readonly ivMode?: 'raw' | 'hex';
  /** Whether base64 is applied once, or twice. */
  readonly base64?: 'single' | 'double';
  /**
   * How the private key becomes the 32 bytes of the AES key: its own bytes, zero-padded or cut (`pad`); the bytes of its SHA-256 (`sha256`);
   * or the first 32 characters of that digest's hex (`sha256-hex`), as PHP makes of `hash('sha256', …)`.
   */
  readonly keyMode?: 'pad' | 'sha256' | 'sha256-hex';
}

const KEY_BYTES = 32;

/**
 * Encrypts text to a url-safe token; the public key is not appended (boxcharge.md, "Encrypted request").
 * @throws InvalidKey
 */
export function seal(plaintext: string, keys: BoxchargeKeys, options: BoxchargeOptions = {}): string {
  const ciphertext = encryptText(plaintext, toAesKey(keys, options));
  const bytes = options.base64 === 'double' ? Buffer.from(ciphertext.toString('base64')) : ciphertext;
  return bytes.toString('base64url');
}

/**
 * Decrypts a token, with or without the public key behind it. There is no MAC, and a wrong IV spoils the first 16 bytes only:
 * whoever reads the text must require the first field that they expect.
 * @throws InvalidKey
 * @throws DecryptionFailed
 */
export function open(token: string, keys: BoxchargeKeys, options: BoxchargeOptions = {}): string {
  const key = toAesKey(keys, options);
  const bare = token.endsWith(keys.publicKey) ? token.slice(0, -keys.publicKey.length) : token;
  const once = decodeBase64(bare);
  const ciphertext = options.base64 === 'double' ? decodeBase64(once.toString('latin1')) : once;
  return decryptText(ciphertext, key);
}

function toAesKey(
  { publicKey, privateKey }: BoxchargeKeys,
  { ivMode = 'raw', keyMode = 'pad' }: BoxchargeOptions,
): AesKey {
  const iv = sha256(requireKey('publicKey', publicKey), ivMode === 'hex');
  const secret = requireKey('privateKey', privateKey);
  const bytes = keyMode === 'pad' ? Buffer.from(secret) : sha256(secret, keyMode === 'sha256-hex');
  const key = Buffer.alloc(KEY_BYTES);
  bytes.copy(key);
  return { key, iv: iv.subarray(0, BLOCK_BYTES) };
}

/** A text's digest: its 32 bytes, or the 64 characters of its hex. */
function sha256(text: string, inHex: boolean): Buffer {
  const digest = createHash('sha256').update(text).digest();
  return inHex ? Buffer.from(digest.toString('hex'), 'latin1') : digest;
}
