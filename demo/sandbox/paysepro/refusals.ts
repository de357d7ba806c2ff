import { isAmount, type JsonObject, textOf } from '../reading.ts';
import { sameText } from '../same-text.ts';
import type { PayseproAccount } from './account.ts';
import { isMethod, methodsIn } from './module.ts';
import { sign } from './signature.ts';

/** The error code for whoever may not call, or null: first the account is looked up, then its module, then the signature is checked. */
export function refusalOf(
  { uid, mid, cc }: { uid: string; mid: string; cc: string },
  account: PayseproAccount,
  signature = '',
): string | null {
  if (uid !== String(account.uid)) return '06';
  if (mid !== String(account.mid)) return '05';
  const expected = sign({ uid, mid, country: cc, email: account.email }, account.apiKey);
  return sameText(expected, signature.toLowerCase()) ? null : '40';
}

/** The error code of createCode's own table for a form, or null when it may pass. */
export function refusalOfForm(form: JsonObject, account: PayseproAccount, signature = ''): string | null {
  const [uid, mid, cc, type, price] = ['uid', 'mid', 'cc', 'type', 'price'].map((field) =>
    textOf(form, field),
  );
  if (!uid) return '03';
  if (!mid) return '04';
  const refused = refusalOf({ uid, mid, cc: cc ?? '' }, account, signature);
  if (refused) return refused;
  if (!isMethod(type ?? '')) return '01';
  const method = methodsIn(cc ?? '').find((offered) => offered.method === type);
  if (!method) return '10';
  return isWithin(price ?? '', method) ? null : '17';
}

const isWithin = (price: string, { pmin, pmax }: { pmin: string; pmax: string }): boolean =>
  isAmount(price) && Number(price) >= Number(pmin) && Number(price) <= Number(pmax);
