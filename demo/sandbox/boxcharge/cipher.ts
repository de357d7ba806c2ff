import CryptoJS from 'crypto-js';
import { decryptCbc, encryptCbc } from '../aes-cbc.ts';

/** A terminal's two keys. */
export interface BoxchargeKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Key: the private key's UTF-8 bytes, cut or zero-padded to 32. IV: the first 16 raw bytes of SHA-256(publicKey). */
function bytesOf({ publicKey, privateKey }: BoxchargeKeys) {
  const key = CryptoJS.enc.Utf8.parse(privateKey).toString().slice(0, 64).padEnd(64, '0');
  const iv = CryptoJS.SHA256(publicKey).toString().slice(0, 32);
  return [CryptoJS.enc.Hex.parse(key), CryptoJS.enc.Hex.parse(iv)] as const;
}

/** BoxCharge's page, "Encryption flow", without the public key at its end: URL-safe base64, unpadded. */
export const seal = (plaintext: string, keys: BoxchargeKeys): string =>
  encryptCbc(plaintext, ...bytesOf(keys)).toString(CryptoJS.enc.Base64url);

/** Opens a token; undefined when it is none of these keys. A wrong IV shows only in the first 16 bytes of the text. */
export const open = (token: string, keys: BoxchargeKeys): string | undefined =>
  decryptCbc(CryptoJS.enc.Base64url.parse(token), ...bytesOf(keys));
