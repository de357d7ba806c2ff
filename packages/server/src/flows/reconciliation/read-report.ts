import type { Site } from '../../config/sites.ts';
import type { ProviderReport, Report, ReportQuery } from '../../providers/provider.ts';
import type { Context } from '../context.ts';
import { askProvider, operationOff } from '../operation.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 60_000;

/** Which of a provider's lists is wanted. */
export interface WantedReport {
  readonly site: Site;
  readonly provider: string;
  readonly name: string;
}

/**
 * One of a provider's lists that are for people, such as a wallet's balance.
 * @throws OperationOff
 */
export function reportOf({ site, provider, name }: WantedReport): ProviderReport {
  const reports = site.providers.get(provider)?.operations?.reports ?? {};
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (!report) throw operationOff(site, provider, name);
  return report;
}

/**
 * Reads such a list; `query` was checked with the report's own schema.
 * @throws OperationOff, OperationRefused, OperationFailed
 */
export async function readReport(
  context: Context,
  wanted: WantedReport,
  query: ReportQuery,
): Promise<Report> {
  const report = reportOf(wanted);
  return await askProvider(wanted.provider, () => report.read(query, context.deadline(DEADLINE)));
}
