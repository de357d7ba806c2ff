import CryptoJS from 'crypto-js';
import { decryptCbc, encryptCbc } from '../aes-cbc.ts';

/** A terminal's two keys, and the generation of the cipher that it speaks: `raw` and `single` unless it says otherwise. */
export interface BoxchargeKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly ivMode?: 'raw' | 'hex';
  readonly base64?: 'single' | 'double';
  readonly keyMode?: 'pad' | 'sha256' | 'sha256-hex';
}

const { Base64, Base64url, Hex, Latin1, Utf8 } = CryptoJS.enc;

/** A private key's bytes in hex, before they are cut or padded. How a terminal makes them is nowhere said. */
const KEYS: Readonly<Record<NonNullable<BoxchargeKeys['keyMode']>, (privateKey: string) => string>> = {
  pad: (privateKey) => Utf8.parse(privateKey).toString(),
  sha256: (privateKey) => CryptoJS.SHA256(privateKey).toString(),
  'sha256-hex': (privateKey) => Latin1.parse(CryptoJS.SHA256(privateKey).toString()).toString(),
};

/**
 * Key: the private key's UTF-8 bytes, cut or zero-padded to 32. IV: the first 16 raw bytes of SHA-256(publicKey), or, in the older
 * generation, the first 16 characters of its hex.
 */
function bytesOf({ publicKey, privateKey, ivMode, keyMode = 'pad' }: BoxchargeKeys) {
  const key = KEYS[keyMode](privateKey).slice(0, 64).padEnd(64, '0');
  const digest = CryptoJS.SHA256(publicKey).toString();
  const iv = ivMode === 'hex' ? Latin1.parse(digest.slice(0, 16)) : Hex.parse(digest.slice(0, 32));
  return [Hex.parse(key), iv] as const;
}

/** BoxCharge's page, "Encryption flow", without the public key at its end: URL-safe base64, unpadded, of base64 again in `double`. */
export function seal(plaintext: string, keys: BoxchargeKeys): string {
  const bytes = encryptCbc(plaintext, ...bytesOf(keys));
  return (keys.base64 === 'double' ? Latin1.parse(bytes.toString(Base64)) : bytes).toString(Base64url);
}

/** Opens a token; undefined when it is none of these keys. A wrong IV shows only in the first 16 bytes of the text. */
export function open(token: string, keys: BoxchargeKeys): string | undefined {
  const once = Base64url.parse(token);
  const bytes = keys.base64 === 'double' ? Base64.parse(once.toString(Latin1)) : once;
  return decryptCbc(bytes, ...bytesOf(keys));
}
