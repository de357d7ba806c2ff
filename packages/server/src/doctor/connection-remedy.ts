import type { ConnectionFailed, ConnectionFailure } from '../providers/connection-failed.ts';

/** Who could not be reached: the host that was called, and the option of the configuration that names it. */
interface Called {
  readonly host: string;
  readonly option: string;
}

const trust = (file: string): string =>
  `start this server with NODE_EXTRA_CA_CERTS=/path/${file}, which names a file of certificates to trust`;

/** What to do about a host that cannot be reached, with the line to change. */
const AT_HOST: Readonly<Record<ConnectionFailure, (called: Called) => string>> = {
  chain_incomplete: ({ host }) =>
    `${host} must send the intermediate certificate beside its own; until it does, ${trust('intermediate.pem')}.`,
  unknown_issuer: () =>
    `If their authority is a private one, or something on the way opens what is encrypted, ${trust('authority.pem')}.`,
  wrong_name: ({ option }) => `Correct "${option}": its host must be a name that the certificate is for.`,
  certificate_expired: ({ host }) =>
    `Only who runs ${host} can renew it; look at this machine’s clock first.`,
  certificate_not_yet_valid: ({ host }) =>
    `Look at this machine’s clock; else only who runs ${host} can mend it.`,
  certificate_self_signed: ({ option }) =>
    `Look whether "${option}" is right; if it is, and the certificate is theirs, ${trust('certificate.pem')}.`,
  certificate_refused: ({ host, option }) =>
    `Look whether "${option}" is right; else only who runs ${host} can mend it.`,
  tls_failed: ({ option }) =>
    `Look at the scheme and the port of "${option}": something else than HTTPS may answer there.`,
  unknown_host: ({ option }) =>
    `Correct the host in "${option}"; where names are resolved by a proxy, set HTTPS_PROXY=http://proxy.example:3128.`,
  refused: ({ option }) =>
    `Look at the host and port of "${option}", and whether this machine may connect to it: a firewall may want HTTPS_PROXY=http://proxy.example:3128.`,
  no_route: ({ option }) =>
    `Look at the host of "${option}" and at this machine’s network; it may want HTTPS_PROXY=http://proxy.example:3128.`,
  closed: ({ host, option }) =>
    `Look at the host and port of "${option}", and whether ${host} allows this machine’s address.`,
  timeout: ({ option }) =>
    `Look at the host and port of "${option}", and whether a firewall drops what this machine sends: it may want HTTPS_PROXY=http://proxy.example:3128.`,
  proxy_refused: ({ host }) =>
    `Let the proxy connect this machine to ${host}, or leave it out with NO_PROXY=${host}.`,
  other: ({ option }) => `Look at "${option}", and whether this machine may connect to it.`,
};

/** What to do about a call that had no answer; `option` is the path in the configuration of the address that was called. */
export function remedyOf({ failure, at, host, proxyStatus }: ConnectionFailed, option: string): string {
  if (proxyStatus === 407)
    return 'The proxy wants a user and a password: HTTPS_PROXY=http://user:password@proxy.example:3128.';
  if (proxyStatus !== undefined && proxyStatus >= 500)
    return `The proxy itself cannot reach ${host}: look at "${option}" and at the proxy’s network, or leave the proxy out with NO_PROXY=${host}.`;
  if (at === 'host') return AT_HOST[failure]({ host, option });
  const certificates =
    failure === 'chain_incomplete' || failure === 'unknown_issuer' || failure === 'certificate_self_signed';
  const trusting = certificates ? ` or ${trust('proxy.pem')}` : '';
  return `Correct the proxy’s address in HTTPS_PROXY (or HTTP_PROXY)${trusting}; NO_PROXY=${host} leaves the proxy out.`;
}

/** The option that names a host among a provider’s options; `baseUrl` where the address is the provider's own and none is set. */
export function optionOf(options: unknown, host: string): string {
  const named = Object.entries(options ?? {}).find(
    ([, value]) => typeof value === 'string' && URL.canParse(value) && new URL(value).host === host,
  );
  return named?.[0] ?? 'baseUrl';
}
