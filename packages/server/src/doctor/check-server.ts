import { isLoopback } from '../config/loopback.ts';
import type { Config } from '../config/schema.ts';
import { openStore } from '../store/open.ts';
import type { Finding } from './finding.ts';
import { ask, reasonOf } from './web.ts';

/** The whole server: its database, and its own address. */
export async function checkServer(config: Config): Promise<Finding[]> {
  return (await Promise.all([checkDatabase(config), checkPublicUrl(config)])).flat();
}

async function checkDatabase({ database }: Config): Promise<Finding[]> {
  const about = { site: null, about: 'database' };
  const kind = database.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL';
  const remedy =
    'Look at "database" in the configuration: the path or address, the rights on it, and room on the disk.';
  try {
    const store = await openStore(database, () => new Date());
    const ready = await store.ready();
    await store.close();
    if (ready) return [{ ...about, level: 'ok', message: `${kind} takes writes and keeps them.` }];
    return [{ ...about, level: 'problem', message: `${kind} opens, but takes no writes.`, remedy }];
  } catch (error) {
    const message = `${kind} does not open: ${reasonOf(error)}.`;
    return [{ ...about, level: 'problem', message, remedy }];
  }
}

async function checkPublicUrl({ publicUrl, sites }: Config): Promise<Finding[]> {
  const about = { site: null, about: 'publicUrl' };
  const { protocol } = new URL(publicUrl);
  const isLive = Object.values(sites).some(({ mode }) => mode === 'live');
  const findings: Finding[] = [];
  if (isLive && (protocol !== 'https:' || isLoopback(publicUrl)))
    findings.push({
      ...about,
      level: 'problem',
      message: `A live site is served at ${publicUrl}, which is not public or not encrypted.`,
      remedy: 'Set "publicUrl" to the https address that shoppers and providers reach this server at.',
    });
  return [...findings, await whoAnswers(publicUrl)];
}

/** Whether shoppers and providers would find this server at its address. */
async function whoAnswers(publicUrl: string): Promise<Finding> {
  const about = { site: null, about: 'publicUrl' };
  const answer = await ask(`${publicUrl}/healthz`, 'GET');
  if ('unreachable' in answer)
    return {
      ...about,
      level: 'warning',
      message: `Nothing answers at ${publicUrl}: ${answer.unreachable.message}.`,
      remedy:
        'If the server is not running, start it with "farebox serve" and ask again; else look at the proxy before it.',
    };
  if (answer.status === 200 && answer.body.includes('"ok"'))
    return { ...about, level: 'ok', message: `This server answers at ${publicUrl}.` };
  return {
    ...about,
    level: 'warning',
    message: `Something else than Farebox answers at ${publicUrl} (HTTP ${answer.status} at /healthz).`,
    remedy: 'Let the proxy pass every path on to this server, or correct "publicUrl".',
  };
}
