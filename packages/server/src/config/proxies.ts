import http from 'node:http';
import { isIPv6 } from 'node:net';
import { providerBases } from '../providers/registry.ts';
import { InvalidConfig } from './load.ts';
import { isLoopback } from './loopback.ts';
import type { Config } from './schema.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A proxy that the environment names. */
export interface NamedProxy {
  /** What is called through it. */
  readonly scheme: 'http' | 'https';
  /** The variable that names it, as it is written in the environment. */
  readonly variable: string;
  /** Its whole address, with its password. Never to be shown. */
  readonly address: string;
  /** Its origin, without its password. */
  readonly origin: string;
}

/** The proxies of an environment, and the hosts that are called without them. */
export interface Proxies {
  readonly named: readonly NamedProxy[];
  /** In the form that Node takes for NO_PROXY. */
  readonly except: readonly string[];
}

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY; written small they come first, as with curl. An address without a scheme is an HTTP proxy's.
 * Loopback addresses are never called through a proxy: the usual names of this machine, and those that the configuration names.
 * @throws InvalidConfig when a variable names no HTTP or HTTPS proxy; it repeats no value, which may hold a password.
 */
export function readProxies(config: Config, env: Env): Proxies {
  const own = addressesOf(config).filter(isLoopback);
  const hosts = own.map((url) => new URL(url).hostname);
  const asked = (variableOf(env, 'no_proxy')?.value ?? '').split(/[,\s]+/).filter((entry) => entry !== '');
  if (asked.includes('*')) return { named: [], except: ['*'] };
  const named = (['http', 'https'] as const).flatMap((scheme) => {
    const found = variableOf(env, `${scheme}_proxy`);
    return found ? [namedProxy(scheme, found)] : [];
  });
  return { named, except: [...new Set([...asked.map(withBrackets), ...LOOPBACK, ...hosts])] };
}

/**
 * Sends every call to providers and to merchants' endpoints through the proxies of the environment, from now on and in this process.
 * Gives back what takes that back.
 * @throws InvalidConfig as `readProxies` does, or when this Node is older than 24.14 and a proxy is named.
 */
export function useProxies(config: Config, env: Env = process.env): () => void {
  const { named, except } = readProxies(config, env);
  // Node loads its HTTP client only where somebody needs it.
  if (named.length === 0) return () => undefined;
  if (typeof http.setGlobalProxyFromEnv !== 'function')
    throw invalid(named[0]?.variable, 'a proxy needs Node 24.14 or newer');
  const addresses = named.map(({ scheme, address }) => [`${scheme}_proxy`, address] as const);
  return http.setGlobalProxyFromEnv({ ...Object.fromEntries(addresses), no_proxy: except.join(',') });
}

/** A host name stands for everything below it, too. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'];

const addressesOf = ({ publicUrl, sites }: Config): string[] => [
  publicUrl,
  ...Object.values(sites).flatMap(({ webhook, providers }) => [
    ...(webhook ? [webhook.url] : []),
    ...providerBases(providers).map(({ base }) => base),
  ]),
];

/** An empty variable names nothing. */
function variableOf(env: Env, name: string): { variable: string; value: string } | undefined {
  for (const variable of [name, name.toUpperCase()]) {
    const value = env[variable]?.trim();
    if (value) return { variable, value };
  }
  return undefined;
}

function namedProxy(
  scheme: 'http' | 'https',
  { variable, value }: { variable: string; value: string },
): NamedProxy {
  const address = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || !isDecodable(url))
    throw invalid(variable, 'expected the address of an HTTP proxy, such as http://proxy.example:3128');
  if ((url.username === '') !== (url.password === ''))
    throw invalid(variable, 'expected a user and a password, or neither, before the "@"');
  return { scheme, variable, address: url.href, origin: url.origin };
}

/** A "%" in a user or password that begins no escape cannot be sent. */
function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}:${password}`);
    return true;
  } catch {
    return false;
  }
}

/** Node compares with a URL's host, which has an IPv6 address in brackets and in its shortest form. */
const withBrackets = (entry: string): string =>
  isIPv6(entry) ? new URL(`http://[${entry}]`).hostname : entry;

const invalid = (variable: string | undefined, message: string): InvalidConfig =>
  new InvalidConfig('The environment', [{ path: variable ?? '(proxy)', message }]);
