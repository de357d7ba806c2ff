import type { Size } from './sizes.ts';
import type { Visit } from './visit.ts';

/** The visits of one page, and the share of Drop-in's time that it may take. */
export interface Measured {
  readonly name: string;
  readonly visits: readonly Visit[];
  readonly share?: number;
}

/** Beyond this an interaction feels slow: Farebox's own limit, in ms. */
const CLICK_LIMIT_MS = 100;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const good = (isGood: boolean): string => (isGood ? 'good' : 'bad ');

/** Sets cells below each other: the first column to the left, all others to the right. */
function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Bytes after `gzip -9`, one file a line. */
export const sizeTable = (title: string, sizes: readonly Size[]): string =>
  align([[title, ''], ...sizes.map(({ name, bytes }) => [`  ${name}`, kB(bytes)])]);

/** Medians, and from the fastest to the slowest run. */
export function timeTable(measured: readonly Measured[]): string {
  const of = ({ visits }: Measured, field: keyof Visit) => visits.map((visit) => visit[field]);
  const row = (page: Measured): string[] => {
    const times = of(page, 'visible');
    const span = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
    return [
      page.name,
      `${median(times).toFixed(0)} ms`,
      `(${span})`,
      Math.max(...of(page, 'shift')).toFixed(3),
      `${median(of(page, 'slowest')).toFixed(0)} ms`,
      String(median(of(page, 'requests'))),
      String(median(of(page, 'foreign'))),
      kB(median(of(page, 'bytes'))),
    ];
  };
  const head = ['', 'visible', 'runs', 'worst CLS', 'click', 'requests', 'third party', 'on the wire'];
  return align([head, ...measured.map(row)]);
}

/** What Farebox holds itself to, beside `peer`. */
export function verdicts(peer: Measured, ours: readonly Measured[]): string {
  const time = ({ visits }: Measured) => median(visits.map(({ visible }) => visible));
  return ours
    .map((page) => {
      const share = time(page) / time(peer);
      const shift = Math.max(...page.visits.map((visit) => visit.shift));
      const click = median(page.visits.map(({ slowest }) => slowest));
      const foreign = Math.max(...page.visits.map((visit) => visit.foreign));
      const limit = page.share ?? 1;
      return [
        page.name,
        `  ${good(share <= limit)}  ${share.toFixed(2)}x of Drop-in's time (at most ${limit.toFixed(2)}x)`,
        `  ${good(shift === 0)}  layout shift ${shift.toFixed(3)} (0)`,
        `  ${good(click <= CLICK_LIMIT_MS)}  ${click.toFixed(0)} ms from a click to its frame (at most ${CLICK_LIMIT_MS} ms)`,
        `  ${good(foreign === 0)}  ${foreign} requests to third parties before a method is chosen (0)`,
      ].join('\n');
    })
    .join('\n');
}
