import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of ours, by its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOMS = '{packages,demo,e2e,bench,checks}';
const NOT_OURS = /(^|\/)(node_modules|dist|coverage|test-results)(\/|$)/;

/** Every TypeScript file of the repository at `root`. */
export const sourceFiles = (root: string): readonly SourceFile[] =>
  filesOf(root, [`${ROOMS}/**/*.{ts,tsx}`, '*.ts']).filter(({ path }) => !path.endsWith('.d.ts'));

/** Every page of the repository at `root`. */
export const pages = (root: string): readonly SourceFile[] =>
  filesOf(root, ['*.md', 'docs/**/*.md', `${ROOMS}/**/*.md`]);

const filesOf = (root: string, patterns: readonly string[]): SourceFile[] =>
  globSync(patterns, { cwd: root, exclude: (path) => NOT_OURS.test(path) })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Whether a file is a test, or what only tests and proofs use. */
export const isProof = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) ||
  /(^|\/)(proofs|testing|test-data|e2e|bench|checks)\//.test(path) ||
  // Where the proofs stood before they had rooms of their own.
  /\/src\/(kill|simulation|faults|cards)\/|\/(harness|conformance|fixtures|cluster)[^/]*(\/|\.tsx?$)/.test(
    path,
  );
