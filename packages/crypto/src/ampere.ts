import { type AesKey, BLOCK_BYTES, decryptText, encryptText } from './aes-cbc.ts';
import { DecryptionFailed, InvalidKey } from './errors.ts';
import { keyOfLength } from './keys.ts';

/** AMPERE's two keys: `secretKey` is 32 UTF-8 bytes, `vectorKey` the IV as 32 hex characters. */
export interface AmpereKeys {
  readonly secretKey: string;
  readonly vectorKey: string;
}

/**
 * Checks both keys.
 * @throws InvalidKey naming the field, what was expected and what came.
 */
export function checkKeys(keys: AmpereKeys): void {
  toAesKey(keys);
}

/**
 * Encrypts text to lower-case hex. The IV is static and there is no MAC: this hides its content but proves nothing
 * (ampere.md, "Cipher").
 * @throws InvalidKey
 */
export function encrypt(plaintext: string, keys: AmpereKeys): string {
  return encryptText(plaintext, toAesKey(keys)).toString('hex');
}

/**
 * Decrypts hex to text, which is not authenticated by that.
 * @throws InvalidKey
 * @throws DecryptionFailed
 */
export function decrypt(hex: string, keys: AmpereKeys): string {
  const key = toAesKey(keys);
  if (!isHex(hex) || hex.length % 2 !== 0) throw new DecryptionFailed();
  return decryptText(Buffer.from(hex, 'hex'), key);
}

function toAesKey({ secretKey, vectorKey }: AmpereKeys): AesKey {
  return { key: keyOfLength('secretKey', secretKey, 32), iv: vectorBytes(vectorKey) };
}

function vectorBytes(vectorKey: string): Buffer {
  const expected = `vectorKey: expected ${2 * BLOCK_BYTES} hex characters`;
  if (vectorKey.length !== 2 * BLOCK_BYTES) throw new InvalidKey(`${expected}, got ${vectorKey.length}`);
  if (!isHex(vectorKey)) throw new InvalidKey(`${expected}, got some that are not hex`);
  return Buffer.from(vectorKey, 'hex');
}

const isHex = (text: string): boolean => /^[0-9a-f]*$/i.test(text);
