import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { contractDeclarations } from './contract-types.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NAMES = [
  ...['Checkout', 'Icon', 'LaunchBody', 'Launched', 'Method', 'Next', 'PaymentStatus', 'Problem'],
  ...['PublicPayment', 'PublicSession', 'PublicSite', 'StreamState'],
];

/** Fails to compile where a written type and the contract's are not each other's. */
const comparing = (declarations: string) => `
import type * as inferred from '@farebox/contract';
${declarations}
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
type Flat<T> = T extends object ? { [M in keyof T]: Flat<T[M]> } : T;
${NAMES.map((name) => `export const is${name}: Same<Flat<${name}>, Flat<inferred.${name}>> = true;`).join('\n')}
`;

/** What the compiler says of a text, with the repository's own options. */
async function compilerSays(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-types-'));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const paths = { '@farebox/contract': [join(ROOT, 'packages/contract/src/index.ts')] };
  const options = { incremental: false, typeRoots: [join(ROOT, 'node_modules/@types')], types: [], paths };
  const project = { extends: join(ROOT, 'tsconfig.json'), compilerOptions: options, files: ['types.mts'] };
  try {
    await writeFile(join(folder, 'types.mts'), text);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...project, include: [] }));
    await promisify(execFile)(process.execPath, [tsc, '-p', folder]);
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('are the contract’s own types, and need nothing but themselves', async () => {
  const declarations = contractDeclarations();
  expect(declarations).not.toMatch(/import|zod/);
  expect(await compilerSays(comparing(declarations))).toBe('');
});

it('are compared member by member', async () => {
  const wrong = contractDeclarations().replace(
    'readonly providerName: string',
    'readonly providerName: number',
  );
  expect(await compilerSays(comparing(wrong))).toContain("Type 'true' is not assignable to type 'false'");
});
