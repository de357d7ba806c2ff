import { createHash } from 'node:crypto';
import { type AesKey, BLOCK_BYTES, decryptText, encryptText } from './aes-cbc.ts';
import { decodeBase64 } from './base64.ts';
import { requireKey } from './keys.ts';

/** The two keys of a BoxCharge terminal; both are text, whatever they look like. */
export interface BoxchargeKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The two generations of their recipe; the defaults are today's, `raw` and `single`. */
export interface BoxchargeOptions {
  /** The IV: the first 16 bytes of SHA-256(publicKey), or the first 16 characters of its hex. */
  readonly ivMode?: 'raw' | 'hex';
  /** Whether base64 is applied once, or twice. */
  readonly base64?: 'single' | 'double';
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

function toAesKey({ publicKey, privateKey }: BoxchargeKeys, { ivMode = 'raw' }: BoxchargeOptions): AesKey {
  const digest = createHash('sha256').update(requireKey('publicKey', publicKey)).digest();
  const key = Buffer.alloc(KEY_BYTES);
  Buffer.from(requireKey('privateKey', privateKey)).copy(key);
  const iv = ivMode === 'hex' ? Buffer.from(digest.toString('hex'), 'latin1') : digest;
  return { key, iv: iv.subarray(0, BLOCK_BYTES) };
}
