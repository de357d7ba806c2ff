import CryptoJS from 'crypto-js';
import { type Bytes, decryptCbc, encryptCbc } from '../aes-cbc.ts';
import { sameText } from '../same-text.ts';

/** PayAtom's page, "Step 2: Encrypt Hash": iv || mac || ciphertext in base64; the mac covers the ciphertext first. */
export function seal(text: string, secretKey: string, iv: Bytes = CryptoJS.lib.WordArray.random(16)): string {
  const key = CryptoJS.SHA256(secretKey);
  const ciphertext = encryptCbc(text, key, iv);
  const mac = CryptoJS.HmacSHA256(ciphertext.clone().concat(iv), key);
  return iv.clone().concat(mac).concat(ciphertext).toString(CryptoJS.enc.Base64);
}

/** Opens a post_hash; undefined when its mac is wrong, in which case nothing is decrypted. */
export function open(postHash: string, secretKey: string): string | undefined {
  const hex = CryptoJS.enc.Base64.parse(postHash).toString();
  const [iv, mac, ciphertext] = [hex.slice(0, 32), hex.slice(32, 96), hex.slice(96)];
  if (ciphertext === '') return undefined;
  const key = CryptoJS.SHA256(secretKey);
  const expected = CryptoJS.HmacSHA256(CryptoJS.enc.Hex.parse(ciphertext + iv), key).toString();
  if (!sameText(expected, mac)) return undefined;
  return decryptCbc(CryptoJS.enc.Hex.parse(ciphertext), key, CryptoJS.enc.Hex.parse(iv));
}

/** The text of a poll's hash: `md5(ref_code . pid . secretKey)`, no separators. */
export const pollText = (reference: string, pid: string, secretKey: string): string =>
  CryptoJS.MD5(reference + pid + secretKey).toString();

/** What a notice's hash covers. */
export interface NoticeOperands {
  readonly orderId: string;
  readonly receivedAmount: string;
  readonly status: string;
}

/** The text of a notice's hash: `md5(order_id . received_amount . status . secretKey)`, no separators. */
export const noticeText = (notice: NoticeOperands, secretKey: string): string =>
  CryptoJS.MD5(notice.orderId + notice.receivedAmount + notice.status + secretKey).toString();
