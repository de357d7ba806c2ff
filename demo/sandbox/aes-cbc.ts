import CryptoJS from 'crypto-js';

/** Bytes as crypto-js holds them. Keys go in as bytes only: crypto-js takes a text key for a passphrase. */
export type Bytes = CryptoJS.lib.WordArray;

/** AES-CBC with PKCS#7; the key's length chooses the variant. */
export function encryptCbc(plaintext: string, key: Bytes, iv: Bytes): Bytes {
  return CryptoJS.AES.encrypt(CryptoJS.enc.Utf8.parse(plaintext), key, { iv }).ciphertext;
}

/** The text behind an AES-CBC ciphertext, or undefined when it is none: wrong key, wrong padding, no UTF-8. */
export function decryptCbc(ciphertext: Bytes, key: Bytes, iv: Bytes): string | undefined {
  if (ciphertext.sigBytes === 0 || ciphertext.sigBytes % 16 !== 0) return undefined;
  try {
    const params = CryptoJS.lib.CipherParams.create({ ciphertext });
    const plaintext = CryptoJS.AES.decrypt(params, key, { iv });
    const padding = ciphertext.sigBytes - plaintext.sigBytes;
    return padding < 1 || padding > 16 ? undefined : plaintext.toString(CryptoJS.enc.Utf8);
  } catch {
    return undefined;
  }
}
