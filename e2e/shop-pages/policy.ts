/** Where the shop hears what its policy stopped. */
export const REPORTS = '/reports';

/** Policies of pages, by name; `{farebox}` is its origin. */
const POLICIES = {
  /** The strictest under which a checkout works: nothing from anywhere but this script, these calls, and the shop's own script. */
  strict: [
    "default-src 'none'",
    "script-src 'self' {farebox}",
    'connect-src {farebox}',
    'frame-src {farebox}',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types farebox',
    `report-uri ${REPORTS}`,
  ],
  /** A mistake that shops make: the script may run, and may not call home. */
  'no calls': ["default-src 'none'", "script-src 'self' {farebox}"],
} as const;

/** The name of a policy. */
export type PolicyName = keyof typeof POLICIES;

/** The part of a sale that decides what its page may do. */
interface Restrictions {
  readonly farebox: string;
  readonly policy?: PolicyName;
  readonly prescribed?: { readonly policy: string };
  readonly isolated?: boolean;
}

/** What a page may do, as headers. */
export const headersOf = ({
  policy,
  prescribed,
  isolated,
  farebox,
}: Restrictions): Readonly<Record<string, string>> => ({
  ...(policy && { 'content-security-policy': POLICIES[policy].join('; ').replaceAll('{farebox}', farebox) }),
  ...(prescribed && { 'content-security-policy': prescribed.policy }),
  ...(isolated && {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }),
});
