import type { Sale } from './sale.ts';

/** Where the shop hears what its policy stopped. */
export const REPORTS = '/reports';

/** The strictest policy under which a checkout works: nothing from anywhere but this script, these calls, and the shop's own script. */
const strict = (farebox: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${farebox}`,
    `connect-src ${farebox}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types farebox',
    `report-uri ${REPORTS}`,
  ].join('; ');

/** What a page may do, as headers. */
export const headersOf = ({ policy, isolated, farebox }: Sale): Readonly<Record<string, string>> => ({
  ...(policy === 'strict' && { 'content-security-policy': strict(farebox) }),
  ...(isolated && {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }),
});
