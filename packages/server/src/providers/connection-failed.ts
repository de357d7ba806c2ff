import { FareboxError } from '../domain/errors.ts';
import { hostThatFailed } from './sending.ts';

/** The ways in which an HTTP call ends without an answer, each with its words; the subject is whoever was called. */
const WORDS = {
  chain_incomplete: 'its certificate chain is incomplete',
  unknown_issuer: 'its certificate is signed by an authority that this machine does not know',
  wrong_name: 'its certificate is for another name',
  certificate_expired: 'its certificate has expired',
  certificate_not_yet_valid: 'its certificate is not valid yet',
  certificate_self_signed: 'its certificate is self-signed',
  certificate_refused: 'its certificate is not valid',
  tls_failed: 'it does not agree with us on encryption (TLS)',
  unknown_host: 'its host name is unknown',
  refused: 'it refused the connection',
  no_route: 'the network has no way to it',
  closed: 'it closed the connection',
  timeout: 'no answer came in time',
  proxy_refused: 'the proxy refused to connect us',
  other: 'the call failed',
} as const;

/** How an HTTP call ended without an answer. */
export type ConnectionFailure = keyof typeof WORDS;

/** Node's, OpenSSL's and undici's own codes. */
const FAILURES: Readonly<Record<string, ConnectionFailure>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chain_incomplete',
  UNABLE_TO_GET_ISSUER_CERT: 'chain_incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown_issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown_issuer',
  CERT_UNTRUSTED: 'unknown_issuer',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong_name',
  HOSTNAME_MISMATCH: 'wrong_name',
  CERT_HAS_EXPIRED: 'certificate_expired',
  CERT_NOT_YET_VALID: 'certificate_not_yet_valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate_self_signed',
  CERT_REVOKED: 'certificate_refused',
  CERT_REJECTED: 'certificate_refused',
  CERT_SIGNATURE_FAILURE: 'certificate_refused',
  CERT_CHAIN_TOO_LONG: 'certificate_refused',
  INVALID_CA: 'certificate_refused',
  INVALID_PURPOSE: 'certificate_refused',
  EPROTO: 'tls_failed',
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'no_route',
  ENETUNREACH: 'no_route',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  UND_ERR_SOCKET: 'closed',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
};

/**
 * Why an HTTP call has no answer, in words that a person can act on. Its message repeats nothing of the error that it came from, where
 * undici may have put an address, and AMPERE's addresses carry keys, a proxy's its password.
 */
export class ConnectionFailed extends FareboxError {
  readonly code = 'connection_failed';
  readonly failure: ConnectionFailure;
  /** Whose fault it is: the host's that was called, or the proxy's on the way there. */
  readonly at: 'host' | 'proxy';
  /** The status that a proxy answered our CONNECT with. */
  readonly proxyStatus: number | undefined;
  /** The host that was called, with its port unless that is its protocol's own. */
  readonly host: string;

  constructor(cause: unknown, { url }: { url: string }) {
    const errors = chainOf(cause);
    const failed = errors.map(hostThatFailed).find((host) => host !== undefined);
    const { host } = new URL(url);
    const at = failed === undefined || failed === host ? 'host' : 'proxy';
    const proxyStatus = errors.map(refusedTunnel).find((status) => status !== undefined);
    const { failure, detail } =
      proxyStatus === undefined
        ? failureOf(errors)
        : ({ failure: 'proxy_refused', detail: `HTTP ${proxyStatus}` } as const);
    super(`${at === 'proxy' ? 'at the proxy: ' : ''}${WORDS[failure]} (${detail})`);
    this.failure = failure;
    this.at = at;
    this.proxyStatus = proxyStatus;
    this.host = host;
  }
}

/** Finds why a call had no answer in what was thrown because of it. */
export const connectionFailureIn = (error: unknown): ConnectionFailed | undefined =>
  chainOf(error).find((each) => each instanceof ConnectionFailed);

/** An error and what it was caused by, the outermost first; an error that causes itself ends somewhere. */
function chainOf(cause: unknown): Error[] {
  const errors: Error[] = [];
  for (let error = cause; error instanceof Error && errors.length < 5; error = error.cause)
    errors.push(error);
  return errors;
}

/** Undici says only in words what a proxy answered. */
function refusedTunnel({ message }: Error): number | undefined {
  const status = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
  return status === undefined ? undefined : Number(status);
}

function failureOf(errors: readonly Error[]): { failure: ConnectionFailure; detail: string } {
  const codes = errors.flatMap((error) => ('code' in error && isCode(error.code) ? [error.code] : []));
  const known = codes.find((code) => FAILURES[code] !== undefined || code.startsWith('ERR_SSL_'));
  if (known !== undefined) return { failure: FAILURES[known] ?? 'tls_failed', detail: known };
  const late = errors.find(({ name }) => name === 'TimeoutError' || name === 'AbortError');
  if (late) return { failure: 'timeout', detail: late.name };
  return { failure: 'other', detail: codes[0] ?? errors[0]?.name ?? 'unknown' };
}

/** A code is a word in capitals; anything else might repeat what is secret. */
const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code);
