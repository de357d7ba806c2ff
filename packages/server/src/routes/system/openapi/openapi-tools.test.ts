import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { openApiDocument } from './document.ts';

// What strangers do with the document: lint it, and generate types from it with a tool's defaults.

const openApi = JSON.stringify(openApiDocument('https://pay.example.com'));
const PAGE = join(import.meta.dirname, '../../../../../../docs/api-types.md');

/** What the compiler says of these files, strictly. */
async function mistakesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-types-'));
  try {
    const names = Object.keys(files).map((name) => join(folder, name));
    await Promise.all(names.map((name, at) => writeFile(name, Object.values(files)[at] ?? '')));
    const program = ts.createProgram(names, {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => [basename(file?.fileName ?? ''), messageText].join(': '));
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('has neither error nor warning in Redocly’s recommended rules', async () => {
  // A form is answered with 303, and the address stands for the reader's own.
  const rules = { 'operation-2xx-response': 'off', 'no-server-example.com': 'off' } as const;
  const config = await createConfig({ extends: ['recommended'], rules });
  const problems = await lintFromString({ source: openApi, config });
  expect(problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`)).toEqual([]);
});

it('gives types with openapi-typescript’s defaults that the documented calls compile with', async () => {
  const types = astToString(await openapiTS(openApi));
  const [, sample = ''] = /```ts\n([\s\S]*?)```/.exec(await readFile(PAGE, 'utf8')) ?? [];
  expect(sample).toContain("operations['createSession']");
  const wrong = sample.replace('amount: 1200', "amount: '12.00'");
  expect(await mistakesIn({ 'farebox.ts': types, 'sample.ts': sample, 'wrong.ts': wrong })).toEqual([
    "wrong.ts: Type 'string' is not assignable to type 'number'.",
  ]);
});
