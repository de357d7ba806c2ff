import { localeOf } from '@farebox/widget/server';
import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/** How many languages of one browser are looked at: each costs a look into Intl. */
const MOST = 30;

/**
 * The locale that a page is written in (BCP 47): the first of these whose language we speak, else the one that the browser likes best
 * (RFC 9110, section 12.5.4, with its quality values), as the widget decides from `navigator.languages`.
 */
export const pageLocale = (c: Context, ...wanted: readonly (string | null | undefined)[]): string =>
  localeOf(...wanted, ...acceptedLocales(c.req.header('accept-language') ?? ''));

/** What an Accept-Language header asks for, best first; `q=0` is what nobody wants, and `*` names no language. */
const acceptedLocales = (header: string): string[] =>
  parseAccept(header)
    .filter(({ type, q }) => q > 0 && type !== '*')
    .slice(0, MOST)
    .map(({ type }) => type);
