import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { contractDeclarations } from './contract-types.ts';

const TYPES = join(import.meta.dirname, '../dist/types');
const PROJECT = join(import.meta.dirname, 'tsconfig.json');

/** The entries of the package, by their path in `src`. */
const ENTRIES = ['npm/index', 'npm/react', 'npm/preact', 'ssr/server', 'core/contract'];

/** `from './core/contract.ts'`, as tsc writes it: a name that TypeScript before 5 cannot read. */
const RELATIVE_IMPORT = /(?<=from '|import\(')(\.{1,2}\/[^']+)\.tsx?(?=')/g;

/** The declarations of every module that the entries reach, in a folder that is there only while `use` runs. */
async function withEmitted(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'farebox-types-'));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', PROJECT, '--outDir', folder]);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the page of a card says of it stands in the contract, and is copied along. */
const CARD = 'contract/card/check';

/** What the API declares is written out; all else as the compiler emits it. */
async function declarationOf(name: string, from: string): Promise<string> {
  if (name === 'core/contract') return contractDeclarations();
  const emitted = name === CARD ? 'contract/src/card/check' : `widget/src/${name}`;
  const text = await readFile(join(from, `${emitted}.d.ts`), 'utf8');
  return text.replaceAll("'@farebox/contract/card'", `'${relative(dirname(name), CARD)}.ts'`);
}

/** Copies one declaration, and those that it names in turn. */
async function copyDeclaration(name: string, from: string, copied: Set<string>): Promise<void> {
  if (copied.has(name)) return;
  copied.add(name);
  const text = await declarationOf(name, from);
  const file = join(TYPES, `${name}.d.ts`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text.replace(RELATIVE_IMPORT, '$1.js'));
  for (const [, imported = ''] of text.matchAll(RELATIVE_IMPORT))
    await copyDeclaration(join(dirname(name), imported), from, copied);
}

/** Writes `dist/types`: what the entries declare and all that this names, and nothing else of the source. */
await withEmitted(async (folder) => {
  const copied = new Set<string>();
  await rm(TYPES, { recursive: true, force: true });
  for (const entry of ENTRIES) await copyDeclaration(entry, folder, copied);
});
