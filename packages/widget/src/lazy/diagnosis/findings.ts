import type { CheckoutError } from '../../core/checkout-error.ts';
import type { Checkout } from '../../core/contract.ts';

/** The result of one check: whether it passed, what was found, and the line to change. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix: string | null;
}

const good = (check: string, detail: string): Finding => ({ check, ok: true, detail, fix: null });
const bad = (check: string, detail: string, fix: string): Finding => ({ check, ok: false, detail, fix });

/** A script element of the page, as it was written. */
export interface ScriptTag {
  readonly src: string;
  readonly integrity: string;
}

/** The tags for a page, from the server's `/integration.json`. */
export interface Integration {
  readonly script: string;
}

/** Checks that the page loads the script once, under its immutable address, with integrity. */
export function judgeScripts(
  tags: readonly ScriptTag[],
  integration: Integration | null,
): readonly Finding[] {
  const [tag] = tags;
  const fix = integration?.script ?? 'copy the script tag from /integration.json';
  if (!tag) return [good('script', 'it was loaded by other code of the page')];
  const versioned = /farebox-[0-9a-f]{12}\.js/.test(tag.src);
  return [
    tags.length === 1
      ? good('script', 'the script is in the page once')
      : bad(
          'script',
          `the script is in the page ${tags.length} times; one of them is enough`,
          'remove all but one',
        ),
    versioned && tag.integrity
      ? good('integrity', 'a script that was tampered with would not run')
      : bad('integrity', `${tag.src} may change, and nothing checks that it is ours`, fix),
  ];
}

/** What the browser refused because of the page's Content-Security-Policy. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/** Whether the page's policy lets through what the checkout needs. */
export function judgePolicy(violations: readonly Violation[], apiUrl: string): Finding {
  const ours = violations.find(({ blocked }) => blocked.startsWith(apiUrl));
  if (!ours) return good('policy', 'no Content-Security-Policy is in the way');
  const { directive, blocked } = ours;
  return bad(
    'policy',
    `the page's Content-Security-Policy refuses ${blocked}`,
    `Content-Security-Policy: add ${apiUrl} to ${directive.replace(/-(elem|attr)$/, '')}`,
  );
}

/** Whether this browser, on this page, gets an answer of our server. */
export const judgeServer = (answered: boolean, apiUrl: string): Finding =>
  answered
    ? good('server', `${apiUrl} answers`)
    : bad('server', `${apiUrl} does not answer this page`, `open ${apiUrl}/healthz in a tab of its own`);

/** Whether the session may be paid on this page; `null` when the page names none, '' when it names one with an empty text. */
export function judgeSession(answer: Checkout | CheckoutError | '' | null): Finding {
  if (answer === '')
    return bad(
      'session',
      'its client secret is empty',
      'write the `clientSecret` of POST /v1/sessions there',
    );
  if (!answer) return good('session', 'the page names no session in its HTML, so none was asked for');
  if (answer instanceof Error) {
    return bad(
      'session',
      `${answer.message} (${answer.code})`,
      FIXES[answer.code] ?? answer.docUrl ?? 'try again',
    );
  }
  const { status, expiresAt } = answer.session;
  const again = 'create a session for each visit: POST /v1/sessions';
  if (status === 'expired') return bad('session', `it has expired, at ${expiresAt}`, again);
  if (status !== 'open') return bad('session', `it is ${status}`, again);
  return answer.methods.length
    ? good('session', `it is open, with ${answer.methods.length} ways to pay`)
    : bad('session', 'it is open, and there is no way to pay it', 'GET /v1/methods?explain=1 says why');
}

const FIXES: Readonly<Record<string, string | undefined>> = {
  origin_not_allowed: 'add this page\'s origin to the site\'s "origins" in the configuration',
  unknown_client_secret: 'pass `clientSecret` as POST /v1/sessions has answered it',
};

/** Features of newer browsers, and the consequence for a checkout without them. */
const FOLLOWS = {
  'light-dark()': 'it is always light',
  'container queries': 'it is one column, however wide its place is',
  'constructed stylesheets':
    'its styles are an element, which a strict policy must allow by the nonce of the script',
  'the dialog element': 'above the page, it is a dialog of ours',
} as const;

/** A feature of newer browsers. */
export type EngineFeature = keyof typeof FOLLOWS;

/** Reports the missing features of this browser. The checkout works without all of them. */
export function judgeEngine(lacks: readonly EngineFeature[]): Finding {
  const said = lacks.map((feature) => `${feature}: ${FOLLOWS[feature]}`);
  return good('engine', said.length ? `the browser lacks ${said.join('; ')}` : 'the browser has everything');
}

/** The rendered size of a checkout in CSS pixels. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Whether no element around it hides it. */
  readonly isVisible: boolean;
}

/** Whether every checkout that is in the page can be seen there. */
export function judgeDrawn(places: readonly Drawn[]): Finding {
  const unseen = places.find(({ width, height, isVisible }) => !isVisible || width < 1 || height < 1);
  if (!unseen)
    return good(
      'drawn',
      places.map(({ width, height }) => `${width} x ${height} pixels`).join(', ') ||
        'no checkout is in the page yet',
    );
  const { width, height } = unseen;
  return bad(
    'drawn',
    `a checkout is in the page and cannot be seen: ${width} x ${height} pixels`,
    'look for display: none, visibility: hidden, opacity: 0 or a height of 0 on its element and on those around it',
  );
}

/** Properties of the page around the checkout. */
export interface PageKind {
  readonly crossOriginIsolated: boolean;
  readonly framed: boolean;
  readonly trustedTypes: boolean;
}

/** Whether windows can open, and what of the page is unusual but no obstacle. */
export const judgePage = ({ crossOriginIsolated, framed, trustedTypes }: PageKind): readonly Finding[] => [
  framed
    ? bad(
        'popup',
        'the page is in a frame, which may forbid windows and leaving it',
        'sandbox="allow-popups allow-top-navigation-by-user-activation …" on the frame',
      )
    : good(
        'popup',
        crossOriginIsolated ? 'the page is isolated: a window works, and closes itself' : 'a window can open',
      ),
  good(
    'trusted types',
    trustedTypes ? 'the browser knows them; the checkout uses none of the sinks' : 'the browser knows none',
  ),
];
