import { DecryptionFailed } from './errors.ts';

const EITHER_ALPHABET = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * Decodes base64 of either alphabet, padded or not. `Buffer.from` skips what it does not know; here that is a failure.
 * @throws DecryptionFailed
 */
export function decodeBase64(text: string): Buffer {
  if (!EITHER_ALPHABET.test(text)) throw new DecryptionFailed();
  return Buffer.from(text, 'base64');
}
