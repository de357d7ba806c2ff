import CryptoJS from 'crypto-js';
import { decryptCbc, encryptCbc } from '../aes-cbc.ts';

/** AMPERE's two keys: `secretKey` is 32 bytes of UTF-8, `vectorKey` 16 bytes in hex. */
export interface AmpereKeys {
  readonly secretKey: string;
  readonly vectorKey: string;
}

const bytesOf = ({ secretKey, vectorKey }: AmpereKeys) =>
  [CryptoJS.enc.Utf8.parse(secretKey), CryptoJS.enc.Hex.parse(vectorKey)] as const;

/** AMPERE's page, "Encryption": AES-256-CBC under a static IV, as lower-case hex. */
export const encrypt = (plaintext: string, keys: AmpereKeys): string =>
  encryptCbc(plaintext, ...bytesOf(keys)).toString(CryptoJS.enc.Hex);

/** AMPERE's page, "Decryption"; undefined when the text is no ciphertext of these keys. */
export function decrypt(hex: string, keys: AmpereKeys): string | undefined {
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return undefined;
  return decryptCbc(CryptoJS.enc.Hex.parse(hex), ...bytesOf(keys));
}
