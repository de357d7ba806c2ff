import type { Config } from '../../config/schema.ts';
import { originsOf, pagePolicy } from '../../http/headers.ts';
import { takesCards } from '../../providers/registry.ts';
import type { Assets } from './asset-files.ts';

/** Text that a person pastes, and the parts that a program wants. */
export interface Integration {
  /** The first 12 hex digits of the script's SHA-384, as in its address. */
  readonly version: string;
  readonly src: string;
  readonly integrity: string;
  /**
   * The tag of exactly this version: after an update of this server it has to be changed. Behind it stands a line that asks for the
   * checkout while the script is on its way; a policy that does not allow it makes the checkout slower, and stops nothing.
   */
  readonly script: string;
  /** The tag that follows updates, without integrity. */
  readonly latestScript: string;
  /**
   * The element that the tags name. The link in it is for browsers in which the script does not run; the checkout takes its place. Its
   * address is the session's `url`.
   */
  readonly place: string;
  /** What a shop's own policy must allow, by directive. */
  readonly contentSecurityPolicy: Readonly<Record<string, string>>;
  /** The strictest header under which a shop's page, with its own scripts and styles, shows a checkout. */
  readonly contentSecurityPolicyHeader: string;
  /** What ours allows itself; each site's page allows its own logo only. */
  readonly hostedPage: { readonly contentSecurityPolicy: string };
}

/** What a shop must write into its page. */
export function integrationOf({ publicUrl, sites }: Config, { script, style, later }: Assets): Integration {
  const { integrity, versionedPath } = script;
  const src = `${publicUrl}${versionedPath}`;
  const { origin } = new URL(publicUrl);
  const logos = originsOf(Object.values(sites).map(({ logo }) => logo));
  const cards = Object.values(sites).some(({ providers }) => takesCards(providers));
  const ahead = later.files.get('prefetch.js');
  const line = ahead ? `<script>${ahead.text}</script>` : '';
  const mount = 'data-farebox-session="…" data-farebox-mount="#pay"';
  return {
    version: /-([0-9a-f]+)\.js$/.exec(versionedPath)?.[1] ?? '',
    src,
    integrity,
    script: `<script async src="${src}" integrity="${integrity}" crossorigin="anonymous" ${mount}></script>${line}`,
    latestScript: `<script async src="${publicUrl}${script.path}" ${mount}></script>${line}`,
    place: `<div id="pay"><a data-farebox-fallback href="${publicUrl}/c/…">Continue to pay</a></div>`,
    contentSecurityPolicy: {
      'script-src': origin,
      'connect-src': origin,
      ...(cards && { 'frame-src': origin }),
      ...(logos.length > 0 && { 'img-src': logos.join(' ') }),
      'trusted-types': 'farebox',
    },
    contentSecurityPolicyHeader: strictest({
      origin,
      logos,
      cards,
      line: ahead ? ` '${ahead.integrity}'` : '',
    }),
    hostedPage: {
      contentSecurityPolicy: pagePolicy({ style: style.integrity, pictures: logos, takesCards: cards }),
    },
  };
}

interface Allowed {
  readonly origin: string;
  /** Origins of pictures. */
  readonly logos: readonly string[];
  /** Whether card details are asked for, in a frame of ours. */
  readonly cards: boolean;
  /** The hash of the line behind the script tag, as a policy writes it. */
  readonly line: string;
}

/** The checkout brings its styles by script and keeps to one Trusted Types policy, so that nothing unsafe has to be allowed. */
const strictest = ({ origin, logos, cards, line }: Allowed): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${origin}${line}`,
    `connect-src 'self' ${origin}`,
    ...(cards ? [`frame-src ${origin}`] : []),
    "style-src 'self'",
    ["img-src 'self'", ...logos].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types farebox',
  ].join('; ');
