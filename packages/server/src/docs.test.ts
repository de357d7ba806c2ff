import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkConfig } from './config/load.ts';
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

/** The first JSON sample after a text. */
function sampleAfter(mark: string, page: string): unknown {
  const [, after = ''] = page.split(mark);
  return JSON.parse(/```json\n(.*?)```/s.exec(after)?.[1] ?? '') as unknown;
}

const VARIABLES: Readonly<Record<string, string>> = {
  FAREBOX_SECRET_KEY: 'sk_live_1234567890',
  FAREBOX_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

/** Checks a sample as `farebox serve` would, with all its variables set: 32 hex characters are good for any provider's key. */
function check(config: unknown) {
  const names = [...JSON.stringify(config).matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
  const env = Object.fromEntries(
    names.map((name) => [name, VARIABLES[name] ?? '0123456789abcdef'.repeat(2)]),
  );
  return checkConfig(config, { file: 'sample.json', env });
}

// As output, for zod leaves a default out of an input that is transformed; a transformed value itself has no JSON Schema.
const schemas = z.toJSONSchema(providersConfig, { unrepresentable: 'any' }).properties ?? {};

describe.each(providerNames)('docs/providers/%s.md', (name) => {
  const page = textOf(`${name}.md`, PAGES);

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

  it('shows a configuration that a live site takes', () => {
    const providers = sampleAfter('## Configure it', page);
    const shop = {
      name: 'Shop',
      mode: 'live',
      secretKey: 'sk_live_1',
      publishableKey: 'pk_live_1',
      providers,
    };
    const { sites } = check({ publicUrl: 'https://pay.example.com', sites: { shop } });
    expect(Object.keys(sites['shop']?.providers ?? {})).toEqual([name]);
  });
});

describe('docs/providers', () => {
  it('has one page a provider, what each can do, and an index', () => {
    const expected = [...providerNames, 'README', 'capabilities'].map((name) => `${name}.md`);
    expect(readdirSync(PAGES).sort()).toEqual(expected.sort());
  });
});

const FOLDERS = ['', 'docs/', 'docs/providers/', 'packages/widget/'];
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
  const { sites } = check(sampleAfter('<!-- tested: config -->', textOf('README.md', ROOT)));
  expect(Object.keys(sites['shop']?.providers ?? {}).sort()).toEqual([...providerNames].sort());
});
