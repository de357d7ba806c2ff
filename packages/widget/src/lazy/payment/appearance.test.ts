import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAppearance, PROPERTIES } from './appearance.ts';

const SOURCE = join(import.meta.dirname, '../..');
const read = async (folder: string, type: string) => {
  const files = (await readdir(join(SOURCE, folder), { recursive: true })).filter((file) =>
    file.endsWith(type),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(SOURCE, folder, file), 'utf8')));
  return texts.join('\n');
};

const [styles, views, readme] = await Promise.all([
  read('styles', '.css'),
  read('ui', '.tsx'),
  readFile(join(SOURCE, '../README.md'), 'utf8'),
]);

/** The first capture of every match, each once, sorted. */
const every = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found))].toSorted();

describe('what the README promises about looks', () => {
  const [, looks = ''] = readme.split('## Looks');
  const [variables = '', parts = ''] = looks.split('| part |');

  it('every variable is a type, is read by the styles, and has a row of its own', () => {
    const names = Object.keys(PROPERTIES).toSorted();
    expect(every(variables, /^\| `([a-z-]+)` \|/gm)).toEqual(names);
    expect(every(styles, /var\(--farebox-([a-z-]+)/g)).toEqual(names);
  });

  it.each(every(variables, /`(#[0-9a-f]{6})`/g))('the styles have the default %s', (colour = '') => {
    expect(styles).toContain(colour);
  });

  it('every part is in the views, and every part of the views has a row', () => {
    expect(every(parts, /^\| `([a-z-]+)` \|/gm)).toEqual(every(views, /part="([a-z-]+)"/g));
  });
});

describe('looks that have no effect', () => {
  const judge = (set: Readonly<Record<string, string>>) =>
    checkAppearance({
      set: Object.keys(set),
      valueIs: (property) => set[property] ?? '',
      supports: (_property, value) => value !== 'reddish',
    });

  it('what there is, with a value that can be, is not spoken of', () => {
    expect(judge({ '--farebox-accent': ' #0a7d55', '--farebox-radius': '8px', '--their-own': '1' })).toEqual(
      [],
    );
  });

  it('a variable that there is not is named, beside those that there are', () => {
    const [line] = judge({ '--farebox-colour': '#0a7d55' });
    expect(line).toMatch(/^expected one of --farebox-accent, .*--farebox-space, got --farebox-colour$/);
  });

  it('a value that its property cannot have is named', () => {
    expect(judge({ '--farebox-accent': 'reddish' })).toEqual([
      'expected --farebox-accent to be a colour, got reddish',
    ]);
  });
});
