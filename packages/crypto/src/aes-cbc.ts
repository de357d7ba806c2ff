import { isUtf8 } from 'node:buffer';
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { DecryptionFailed } from './errors.ts';

/** The block of AES, and so the length of every IV here, in bytes. */
export const BLOCK_BYTES = 16;

/** The cipher of providers that encrypt: AES-256-CBC with PKCS#7 padding. */
const CIPHER = 'aes-256-cbc';

/** A key of 32 bytes and an IV of 16. */
export interface AesKey {
  readonly key: Uint8Array | KeyObject;
  readonly iv: Uint8Array;
}

/** Encrypts UTF-8 text; the IV is not part of the result. */
export function encryptText(text: string, { key, iv }: AesKey): Buffer {
  const cipher = createCipheriv(CIPHER, key, iv);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
}

/**
 * Decrypts to text. CBC reports no error for most wrong keys and IVs, so bytes that are no UTF-8 are a failure too.
 * @throws DecryptionFailed
 */
export function decryptText(ciphertext: Uint8Array, { key, iv }: AesKey): string {
  const plaintext = decryptBytes(ciphertext, { key, iv });
  if (!isUtf8(plaintext)) throw new DecryptionFailed();
  return plaintext.toString('utf8');
}

function decryptBytes(ciphertext: Uint8Array, { key, iv }: AesKey): Buffer {
  const decipher = createDecipheriv(CIPHER, key, iv);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    throw new DecryptionFailed();
  }
}
