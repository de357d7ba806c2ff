import { parseSync, Visitor } from 'oxc-parser';
import { BANNED_NAMES, BANNED_PHRASES } from './banned-words.ts';
import { pages, type SourceFile, sourceFiles } from './source-files.ts';

// `npm run check:words` fails where a name, a comment or a page uses a word of an invented vocabulary instead of the field's own.

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly found: string;
  readonly instead: string;
}

/** The words that a name is made of: `leftOverTotal` is left, over, total. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);

function inName(name: string): string | undefined {
  const text = ` ${wordsOf(name).join(' ')} `;
  return Object.keys(BANNED_NAMES).find((banned) => text.includes(` ${banned} `));
}

function inNames({ path, text }: SourceFile): Finding[] {
  const findings: Finding[] = [];
  const { program, comments } = parseSync(path, text);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  new Visitor({
    Identifier: ({ name, start }) => {
      const banned = inName(name);
      if (banned)
        findings.push({ path, line: lineAt(start), found: name, instead: BANNED_NAMES[banned] ?? '' });
    },
  }).visit(program);
  for (const { value, start } of comments) findings.push(...inProse({ path, text: value }, lineAt(start)));
  const banned = inName(path.split('/').at(-1) ?? '');
  return banned
    ? [...findings, { path, line: 1, found: path, instead: BANNED_NAMES[banned] ?? '' }]
    : findings;
}

function inProse({ path, text }: SourceFile, first = 1): Finding[] {
  return BANNED_PHRASES.flatMap(([phrase, instead]) =>
    [...text.matchAll(phrase)].map(({ 0: found, index }) => {
      const line = first + text.slice(0, index).split('\n').length - 1;
      return { path, line, found, instead };
    }),
  );
}

const findings = [
  ...sourceFiles('.')
    .filter(({ path }) => path !== 'checks/banned-words.ts')
    .flatMap(inNames),
  ...pages('.').flatMap((page) => inProse(page)),
];
for (const { path, line, found, instead } of findings)
  console.error(`${path}:${line} "${found}": say ${instead}.`);
if (findings.length > 0) process.exitCode = 1;
