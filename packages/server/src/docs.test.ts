import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkSample, providerPage, sampleAfter, sampleOf } from '../testing/providers/docs-samples.ts';
import { assumedOf, providerNames, providersConfig } from './providers/registry.ts';

const ROOT = new URL('../../../', import.meta.url);
const PAGES = new URL('docs/providers/', ROOT);
const textOf = (path: string, base: URL) => readFileSync(new URL(path, base), 'utf8');

const SECTIONS = [
  'What the shopper gets',
  'Configure it',
  'What proves a payment',
  'What to register',
  'What it does not do',
  'The protocol in brief',
];

type Schema = z.core.JSONSchema._JSONSchema;

/** Every option by its path (`lines[].id`, `partners.*.currency`), and what a page says in its default column. */
function optionsOf(schema: Schema | undefined, path = ''): [string, string][] {
  if (typeof schema !== 'object') return [];
  const { properties = {}, required = [], items = [], additionalProperties } = schema;
  const own = Object.entries(properties).flatMap(([name, option]): [string, string][] => {
    const at = path === '' ? name : `${path}.${name}`;
    return [
      [at, defaultOf(option) ?? (required.includes(name) ? 'required' : 'optional')],
      ...optionsOf(option, at),
    ];
  });
  const ofItems = [items].flat().flatMap((item) => optionsOf(item, `${path}[]`));
  return [...own, ...ofItems, ...optionsOf(additionalProperties, `${path}.*`)];
}

const defaultOf = (option: Schema): string | undefined =>
  typeof option === 'object' && 'default' in option ? `\`${JSON.stringify(option.default)}\`` : undefined;

/** The rows of the option table, which is the only table under its heading. */
function tableOf(page: string): [string, string][] {
  const section = page.split(/^## /m).find((part) => part.startsWith('Configure it')) ?? '';
  return [...section.matchAll(/^\| `(.+?)` +\| (.+?) +\|/gm)].map(([, option = '', fallback = '']) => [
    option,
    fallback,
  ]);
}

// As output, for zod leaves a default out of an input that is transformed; a transformed value itself has no JSON Schema.
const schemas = z.toJSONSchema(providersConfig, { unrepresentable: 'any' }).properties ?? {};

describe.each(providerNames)('docs/providers/%s.md', (name) => {
  const page = providerPage(`${name}.md`);

  it('has the sections that every page has', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(SECTIONS);
  });

  it('lists every option with its default, and none that there is not', () => {
    expect(tableOf(page).sort()).toEqual(optionsOf(schemas[name]).sort());
  });

  it('marks as assumed what `farebox doctor` says to look at when an account differs', () => {
    const section = page.split(/^## /m).find((part) => part.startsWith('Configure it')) ?? '';
    const marked = [...section.matchAll(/^\| `(.+?)` .*\| assumed +\|$/gm)].map(([, option]) => option);
    expect([...assumedOf(name)].sort()).toEqual(marked.sort());
  });

  it('says of every option how sure we are, in one of the words of the index', () => {
    const words = [...providerPage('README.md').matchAll(/^\| ([a-z ]+?) +\| .*\|$/gm)].map(
      ([, word]) => word,
    );
    const section = page.split(/^## /m).find((part) => part.startsWith('Configure it')) ?? '';
    const said = [...section.matchAll(/^\| `.+\| ([^|]+?) +\|$/gm)].map(([, word]) => word);
    expect(said).toHaveLength(tableOf(page).length);
    expect(words).toEqual(
      expect.arrayContaining(['own page', 'other page', 'source', 'integrator', 'assumed', 'yours']),
    );
    for (const word of said) expect(words).toContain(word);
  });

  it('shows a configuration that a live site takes', () => {
    expect(Object.keys(sampleOf(name))).toEqual([name]);
  });
});

describe('docs/providers', () => {
  it('has one page a provider, what each can do, and an index', () => {
    const expected = [...providerNames, 'README', 'capabilities'].map((name) => `${name}.md`);
    expect(readdirSync(PAGES).sort()).toEqual(expected.sort());
  });
});

const FOLDERS = ['', 'docs/', 'docs/providers/', 'docs/capabilities/', 'docs/faults/', 'packages/widget/'];
const pages = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, ROOT)).flatMap((file) => (file.endsWith('.md') ? [folder + file] : [])),
);

/** What a heading can be linked by: its words, in lower case, with hyphens between. */
const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

it.each(pages)('%s links to files, and to headings, that are there', (page) => {
  const links = [...textOf(page, ROOT).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  const isBroken = (link: string): boolean => {
    const url = new URL(link, new URL(page, ROOT));
    const anchor = url.hash.slice(1);
    if (url.protocol !== 'file:') return false;
    url.hash = '';
    return !existsSync(url) || (anchor !== '' && !anchorsOf(readFileSync(url, 'utf8')).includes(anchor));
  };
  expect(links.filter(isBroken)).toEqual([]);
});

it('README.md shows a configuration that the server starts with', () => {
  const { sites } = checkSample(sampleAfter('<!-- tested: config -->', textOf('README.md', ROOT)));
  expect(Object.keys(sites['shop']?.providers ?? {})).not.toEqual([]);
});
