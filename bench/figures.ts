import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceFiles } from '../checks/source-files.ts';
import { type Figures, measure, naming } from './figures/figures.ts';

// `npm run figures -- [commit …]` measures the source as it is, beside itself at other commits; `--list` names the files in which a
// provider is named outside its folders.

const [list, commits] = [
  process.argv.includes('--list'),
  process.argv.slice(2).filter((arg) => arg !== '--list'),
];

function measureAt(commit: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-figures-'));
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', commit], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const columns = [
  ...commits.map((commit) => [commit, measureAt(commit)] as const),
  ['now', measure('.')] as const,
];
const names = Object.keys(columns.at(-1)?.[1] ?? {});
console.log(`| figure | ${columns.map(([name]) => name).join(' | ')} |`);
console.log(`|---|${columns.map(() => '---:|').join('')}`);
for (const name of names) console.log(`| ${name} | ${columns.map(([, of]) => of[name]).join(' | ')} |`);
if (list) console.log(`\n${naming(sourceFiles('.')).join('\n')}`);
