import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../../demo/child.ts';
import { waitUntilReady } from '../../demo/ready.ts';
import { startSandbox } from '../../demo/sandbox/sandbox.ts';
import { fareboxProviders, ORDER } from './methods.ts';

const KEY = 'sk_test_bench';
const BIN = join(import.meta.dirname, '../../packages/server/bin/farebox.js');

/** What a shopper's page needs of a new session. */
export interface NewSession {
  /** The hosted page's address. */
  readonly url: string;
  readonly clientSecret: string;
}

/** The built Farebox server, running, with the providers' stand-ins behind it. */
export interface Farebox {
  /** Opens a session of {@link ORDER}. Throws when the server does not. */
  openSession(): Promise<NewSession>;
  /** The script tag that `/integration.json` tells shops to use, for this session, to be mounted on `#pay`. */
  scriptTag(session: NewSession): Promise<string>;
  stop(): Promise<void>;
}

/** Where Farebox runs, for which shop, and where it keeps its data. */
export interface FareboxPlace {
  readonly port: number;
  readonly shop: string;
  readonly folder: string;
}

const siteOf = (shop: string, sandbox: string) => ({
  name: 'Bench',
  mode: 'sandbox',
  origins: [shop],
  secretKey: KEY,
  publishableKey: 'pk_test_bench',
  providers: fareboxProviders(sandbox),
});

/** Starts it; resolves once it answers. */
export async function startFarebox({ port, shop, folder }: FareboxPlace): Promise<Farebox> {
  const sandbox = await startSandbox();
  const publicUrl = `http://localhost:${port}`;
  const config = {
    publicUrl,
    port,
    database: `sqlite:${join(folder, 'farebox.db')}`,
    logLevel: 'warn',
    sites: { shop: siteOf(shop, sandbox.url) },
  };
  const file = join(folder, 'farebox.config.json');
  writeFileSync(file, JSON.stringify(config));
  const child = startChild({
    name: 'Farebox',
    args: [BIN, 'serve'],
    env: { ...process.env, NODE_ENV: 'production', FAREBOX_CONFIG: file },
    logFile: join(folder, 'farebox.log'),
  });
  const stop = async () => {
    await child.stop();
    await sandbox.close();
  };
  await waitUntilReady(child, `${publicUrl}/readyz`).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    openSession: () => openSession(publicUrl),
    scriptTag: (session) => scriptTag(publicUrl, session),
    stop,
  };
}

async function openSession(publicUrl: string): Promise<NewSession> {
  const response = await fetch(`${publicUrl}/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(ORDER),
  });
  if (response.status !== 201) throw new Error(`expected a session, got ${await response.text()}`);
  return (await response.json()) as NewSession;
}

async function scriptTag(publicUrl: string, { clientSecret }: NewSession): Promise<string> {
  const response = await fetch(`${publicUrl}/integration.json`);
  const { script } = (await response.json()) as { script: string };
  const place = /data-farebox-session="[^"]*"/;
  if (!place.test(script)) throw new Error(`expected data-farebox-session in the script tag, got ${script}`);
  return script.replace(place, `data-farebox-session="${clientSecret}"`);
}
