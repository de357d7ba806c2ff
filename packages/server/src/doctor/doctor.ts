import { InvalidConfig, loadConfig } from '../config/load.ts';
import { useProxies } from '../config/proxies.ts';
import type { Config } from '../config/schema.ts';
import { checkNetwork } from './check-network.ts';
import { checkProviders } from './check-providers.ts';
import { checkServer } from './check-server.ts';
import { checkSite } from './check-site.ts';
import { type Finding, isHealthy } from './finding.ts';
import { printFindings } from './print.ts';

/** Looks at everything that a payment needs. Exit code 0 when nothing keeps payments from working, else 1. */
export async function doctor(say: (text: string) => void, { asJson }: { asJson: boolean }): Promise<number> {
  const findings = await examine();
  const ok = isHealthy(findings);
  say(asJson ? JSON.stringify({ ok, findings }) : printFindings(findings));
  return ok ? 0 : 1;
}

async function examine(): Promise<Finding[]> {
  const about = { site: null, about: 'configuration' };
  try {
    const config = await loadConfig();
    useProxies(config);
    const well: Finding = { ...about, level: 'ok', message: `${Object.keys(config.sites).length} site(s).` };
    return [
      well,
      ...(await checkNetwork(config)),
      ...(await checkServer(config)),
      ...(await checkSites(config)),
    ];
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    return error.mistakes.map(({ path, message }) => ({
      ...about,
      level: 'problem',
      message: `${path}: ${message}.`,
      remedy: 'Correct it and ask again: what is wrong here keeps the server from starting.',
    }));
  }
}

async function checkSites({ sites }: Config): Promise<Finding[]> {
  const checks = Object.entries(sites).map(async ([id, site]) => [
    ...(await checkSite(id, site)),
    ...(await checkProviders(id, site)),
  ]);
  return (await Promise.all(checks)).flat();
}
