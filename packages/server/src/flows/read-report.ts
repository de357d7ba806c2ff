import type { Site } from '../config/sites.ts';
import type { Report } from '../providers/provider.ts';
import type { Context } from './context.ts';
import { askProvider, operationOff } from './operation.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 60_000;

/** Which of a provider's lists is wanted, and what of it. */
interface Wanted {
  readonly site: Site;
  readonly provider: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * Reads one of a provider's lists that are for people, such as a wallet's balance.
 * @throws OperationOff, OperationRefused, OperationFailed
 */
export async function readReport(context: Context, { site, provider, name, query }: Wanted): Promise<Report> {
  const reports = site.providers.get(provider)?.operations?.reports ?? {};
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (!report) throw operationOff(site, provider, name);
  return await askProvider(provider, () => report(query, context.deadline(DEADLINE)));
}
