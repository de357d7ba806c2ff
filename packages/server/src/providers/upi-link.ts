import { formatAmount, type Money, parseAmount } from '../domain/money.ts';
import { reading } from './body.ts';
import { UnexpectedBody } from './errors.ts';

/** Whether an address opens an app for UPI rather than a page. */
export const isUpiLink = (text: string): boolean => /^\s*upi:/i.test(text);

/**
 * Reads a link that opens the shopper's UPI app (NPCI, "UPI Linking Specifications") and writes it anew, with every parameter escaped once.
 * It must be a request to pay (`upi://pay`) to one address (`pa`), and what it says of amount (`am`) and currency (`cu`) must be ours.
 * A link without an amount lets the shopper type one, so it is refused, and so is a link with a `#`, after which an app reads nothing.
 * A signed link (`sign`) keeps its text, because the signature covers it: only what no URL can hold is percent-encoded. An app reads its
 * amount, so that has no separators of thousands.
 * @throws UnexpectedBody
 */
export function trustedUpiLink(link: string, money: Money, what: string): string {
  const wrong = () =>
    new UnexpectedBody(
      `${what}: expected a UPI link for ${money.amount} minor units of ${money.currency}, got another`,
    );
  const query = queryOf(link.trim());
  const parts = query === undefined ? undefined : partsOf(query);
  const values = parts && valuesOf(parts);
  if (query === undefined || !parts || !values || !isOurs(values, money, what)) throw wrong();
  if (!values.get('sign')) return written(values, money);
  // With an ampersand in a value the signed text cannot be read as it was meant, and it must not be written in another way.
  const isPlain = /^[\d.]+$/.test(values.get('am') ?? '');
  if (parts.some((part) => part.includes('&')) || !isPlain || asksLess(values, money)) throw wrong();
  return `upi://pay?${escapedForUrl(query)}`;
}

/** At most 2,000 UTF-16 code units without a control character. A link that went through an HTML page has `&amp;` between its parameters. */
function queryOf(link: string): string | undefined {
  if (link.length > 2000) return undefined;
  const query = /^upi:\/\/pay\/?\?(\P{Cc}+)$/iu.exec(link)?.[1];
  return query?.includes('#') ? undefined : query?.replaceAll('&amp;', '&');
}

/** What `name=` looks like in front of a value; anything else behind an ampersand belongs to the value before it (`pn=Tea & Co`). */
const STARTS = /^[a-z][\w.-]{0,39}=/i;

function partsOf(query: string): string[] {
  const parts: string[][] = [];
  for (const piece of query.split('&')) {
    const last = parts.at(-1);
    if (piece === '') continue;
    if (STARTS.test(piece) || !last) parts.push([piece]);
    else last.push(piece);
  }
  return parts.map((pieces) => pieces.join('&'));
}

/** Their names have no capitals; an app may ignore case, so a name counts as the same in every spelling. */
const NAMES: ReadonlySet<string> = new Set([
  ...['pa', 'pn', 'mc', 'tid', 'tr', 'tn', 'am', 'mam', 'cu', 'url', 'mode', 'purpose', 'orgid', 'sign'],
]);

/** Every parameter by its name, decoded; undefined when one is there twice with two values, because nobody knows which one an app reads. */
function valuesOf(parts: readonly string[]): Map<string, string> | undefined {
  const values = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at < 1) return undefined;
    const lower = part.slice(0, at).toLowerCase();
    const name = spellings.get(lower) ?? (NAMES.has(lower) ? lower : part.slice(0, at));
    const value = decoded(part.slice(at + 1)).trim();
    if ((values.get(name) ?? value) !== value) return undefined;
    spellings.set(lower, name);
    values.set(name, value);
  }
  return values;
}

/** A value with a space or a letter beyond ASCII was never escaped, so a plus in it is a plus. A stray `%` stands for itself. */
function decoded(value: string): string {
  const spaced = /^[\x21-\x7e]*$/.test(value) ? value.replaceAll('+', ' ') : value;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function isOurs(values: ReadonlyMap<string, string>, { amount, currency }: Money, what: string): boolean {
  const asked = reading(what, () => parseAmount(values.get('am') ?? '', currency, 'point'));
  return (
    asked === amount &&
    (values.get('cu') ?? currency).toUpperCase() === currency &&
    /^[\w.-]{1,256}@[\w.-]{1,64}$/.test(values.get('pa') ?? '')
  );
}

/** Whether a least amount (`mam`) lets the shopper pay another amount than ours; their samples print `null` for none. */
function asksLess(values: ReadonlyMap<string, string>, money: Money): boolean {
  const least = values.get('mam') || 'null';
  return least !== 'null' && Number(least) !== Number(formatAmount(money));
}

/** The amount is ours, and so is the least amount: without `mam` an app takes `am` alone. */
function written(values: ReadonlyMap<string, string>, money: Money): string {
  const ours = new Map([...values, ['am', formatAmount(money)], ['cu', money.currency]]);
  const kept = [...ours].filter(([name, value]) => value !== '' && name !== 'mam');
  return `upi://pay?${kept.map(([name, value]) => `${name}=${escaped(value)}`).join('&')}`;
}

/** A lone surrogate has no UTF-8, so it is written as U+FFFD. Apps that show `pa` without decoding it read its at sign. */
const escaped = (value: string): string => encodeURIComponent(value.toWellFormed()).replaceAll('%40', '@');

const escapedForUrl = (query: string): string =>
  query.toWellFormed().replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text));
