import { displayNameOf } from '../../src/providers/registry.ts';
/** What one fault in one call led to. */
export interface Row {
  readonly provider: string;
  readonly call: string;
  readonly fault: string;
  /** What the shopper, or the merchant who called, was told while it lasted. */
  readonly told: string;
  /** Where it ended once the fault was gone. */
  readonly after: string;
}

/** Writes the page that holds a provider's whole table. */
export function writePage(provider: string, rows: readonly Row[]): string {
  const name = displayNameOf(provider);
  const head = `# What happens when ${name} fails\n\n[What was measured, and what the words mean](../faults.md). ${rows.length} rows.\n`;
  const tables = [...Map.groupBy(rows, ({ call }) => call)].map(
    ([call, group]) => `## ${name}: ${call}\n\n${tableOf(group)}`,
  );
  return [head, ...tables].join('\n');
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, told, after }) => `| ${fault} | ${told} | ${after} |\n`);
  return `| fault | meanwhile | afterwards |\n|---|---|---|\n${lines.join('')}`;
}
