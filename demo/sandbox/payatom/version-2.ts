import CryptoJS from 'crypto-js';
import { type JsonObject, textOf } from '../reading.ts';
import { sameText } from '../same-text.ts';
import type { PayatomAccount } from './account.ts';
import { faultOf } from './orders.ts';

const MORE = ['ip', 'latitude', 'longitude', 'customer_id', 'redirect_url', 'signature'];

/** Their message about what is wrong with a version 2 request for a payment, or undefined. */
export function launchFault(
  body: JsonObject,
  apiKey: string | undefined,
  account: PayatomAccount,
): string | undefined {
  const wrong = keyFault(apiKey, account) ?? faultOf(body, account, MORE);
  if (wrong) return wrong;
  if (!Number.isInteger(body['amount'])) return 'amount must be an integer';
  const expected = signature(body, account.secretKey);
  return sameText(textOf(body, 'signature'), expected) ? undefined : 'Invalid signature';
}

/** What is wrong with who calls. A poll has no signature: the key alone opens it. */
export const keyFault = (apiKey: string | undefined, { v2 }: PayatomAccount): string | undefined =>
  !v2 || apiKey !== v2.apiKey ? 'Invalid API key' : undefined;

/** hex SHA-256 over the members in the order of their names, as PHP's json_encode prints them, and the secret. */
export function signature(body: JsonObject, secretKey: string): string {
  const names = Object.keys(body)
    .filter((name) => name !== 'signature')
    .sort();
  const members = names.map((name) => `${phpText(name)}:${phpText(body[name])}`);
  return CryptoJS.SHA256(`{${members.join(',')}}${secretKey}`).toString();
}

const phpText = (value: unknown): string =>
  [...JSON.stringify(value)].map((character) => (character === '/' ? '\\/' : asciiOf(character))).join('');

function asciiOf(character: string): string {
  if (character < '\u0080') return character;
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
