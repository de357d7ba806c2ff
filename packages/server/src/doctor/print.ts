import type { Finding } from './finding.ts';
import { isHealthy } from './finding.ts';

const MARKS: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok      ',
  note: 'note    ',
  warning: 'WARNING ',
  problem: 'PROBLEM ',
};

/** The findings for a person: the server first, then site by site, what to do under each. */
export function printFindings(findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, ({ site }) => site ?? '');
  const sections = [...groups].map(([site, found]) =>
    [site === '' ? 'This server' : `Site "${site}"`, ...found.map(line)].join('\n'),
  );
  return [...sections, verdict(findings)].join('\n\n');
}

const line = ({ level, about, message, remedy }: Finding): string =>
  [
    `  ${MARKS[level]} ${about}: ${plain(message)}`,
    ...(remedy === undefined ? [] : [`           → ${remedy}`]),
  ].join('\n');

/** What came from a provider may not write to a terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');

function verdict(findings: readonly Finding[]): string {
  const problems = findings.filter(({ level }) => level === 'problem').length;
  if (isHealthy(findings)) return 'Nothing keeps payments from working.';
  return problems === 1 ? 'One problem to mend.' : `${problems} problems to mend.`;
}
