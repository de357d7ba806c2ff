/** What became of one scenario in one engine. */
export interface Result {
  readonly engine: string;
  readonly version: string;
  readonly scenario: string;
  readonly outcome: 'ok' | 'failed' | 'skipped';
  /** Why it failed, or was skipped. */
  readonly reason: string;
}

const HEAD: Result = {
  engine: 'engine',
  version: 'version',
  scenario: 'scenario',
  outcome: 'ok',
  reason: 'reason',
};

/** All results as text, a line for each; reasons at the end of their lines. */
export function tableOf(results: readonly Result[]): string {
  const columns = ['engine', 'version', 'scenario', 'outcome'] as const;
  const widths = columns.map((column) => Math.max(...[HEAD, ...results].map((row) => row[column].length)));
  const line = (cells: readonly string[], reason: string) =>
    [...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), reason].join('  ').trimEnd();
  return [
    line(columns, HEAD.reason),
    ...results.map((row) =>
      line(
        columns.map((column) => row[column]),
        row.reason,
      ),
    ),
  ].join('\n');
}
