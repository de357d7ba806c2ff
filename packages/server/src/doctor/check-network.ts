import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readProxies } from '../config/proxies.ts';
import type { Config } from '../config/schema.ts';
import type { Finding } from './finding.ts';
import { reasonOf } from './web.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The way out of this server: the proxies that its environment names, and the certificates that it trusts besides Node's own. */
export async function checkNetwork(config: Config, env: Env = process.env): Promise<Finding[]> {
  return [...proxiesOf(config, env), ...(await extraCertificates(env))];
}

function proxiesOf(config: Config, env: Env): Finding[] {
  const { named } = readProxies(config, env);
  return named.map(({ scheme, variable, origin }) => ({
    site: null,
    about: 'network',
    level: 'note',
    message: `Calls to ${scheme} addresses go through the proxy at ${origin} (${variable}), but for this machine’s own and those in NO_PROXY.`,
  }));
}

/** Node warns of a file that it cannot read, and goes on without it. */
async function extraCertificates(env: Env): Promise<Finding[]> {
  const file = env['NODE_EXTRA_CA_CERTS'];
  if (!file) return [];
  const about = { site: null, about: 'network' };
  const remedy = 'Let NODE_EXTRA_CA_CERTS name a file of certificates in PEM, and start the server again.';
  try {
    const [first] = (await readFile(file, 'utf8')).match(PEM) ?? [];
    if (first === undefined)
      return [
        {
          ...about,
          level: 'problem',
          message: 'NODE_EXTRA_CA_CERTS names a file without certificates.',
          remedy,
        },
      ];
    new X509Certificate(first);
    return [{ ...about, level: 'note', message: 'Certificates of NODE_EXTRA_CA_CERTS are trusted, too.' }];
  } catch (error) {
    const message = `The file that NODE_EXTRA_CA_CERTS names cannot be read (${reasonOf(error)}).`;
    return [{ ...about, level: 'problem', message, remedy }];
  }
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/;
