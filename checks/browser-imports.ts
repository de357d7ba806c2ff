import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { isProof, sourceFiles } from './source-files.ts';

// `npm run check:browser` fails when zod can reach a browser file: it follows every import of the widget that is there at run time, into
// other packages of ours too. Types are nothing at run time, so a browser file may take any type of the contract.

const BROWSER = 'packages/widget/src/';
const FORBIDDEN = ['zod', 'hono', 'node'];

/** What a file imports at run time. An import whose names are all types is still one, unless it says `import type`. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const isTypeOnly = ({ start }: { start: number }) =>
    /^(import|export)\s+type\b/.test(text.slice(start, start + 20));
  const exported = staticExports
    .filter((statement) => !isTypeOnly(statement))
    .flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  const imported = staticImports.filter((statement) => !isTypeOnly(statement));
  const dynamic = dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const [, name] = /^['"](.+)['"]$/.exec(text.slice(start, end)) ?? [];
    return name ?? [];
  });
  return [...imported.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic];
}

/** The file that an import means, where it is one of ours. */
function resolve(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return join(dirname(from), name.replace(/\?.*$/, ''));
  if (!name.startsWith('@farebox/')) return undefined;
  return relative('.', createRequire(join(process.cwd(), from)).resolve(name));
}

/** The shortest way from a file to something that a browser must not have, or undefined. */
function wayToForbidden(start: string): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    const path = way.at(-1) ?? '';
    for (const name of importsOf(path)) {
      if (FORBIDDEN.includes(name.split(/[/:]/)[0] ?? '')) return [...way, name];
      const next = resolve(path, name);
      if (next === undefined || !/\.tsx?$/.test(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

const browserFiles = sourceFiles('.').filter(({ path }) => path.startsWith(BROWSER) && !isProof(path));
const ways = browserFiles
  .flatMap(({ path }) => [wayToForbidden(path) ?? []])
  .filter(({ length }) => length > 0);

for (const way of ways) console.error(`A browser file must not reach ${way.at(-1)}: ${way.join(' > ')}`);
if (ways.length > 0) process.exitCode = 1;
