import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../src/npm/component/props.ts';

const WIDGET = join(import.meta.dirname, '..');
const EXAMPLES = join(WIDGET, 'examples');

const readme = await readFile(join(WIDGET, 'README.md'), 'utf8');
const examples = await Promise.all(
  (await readdir(EXAMPLES, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
);

describe('the README', () => {
  const samples = [...readme.matchAll(/^```(?:tsx|ts|html)\n(.*?)^```/gms)].map(([, sample = '']) => sample);

  it('has a sample of each way in', () => {
    expect(samples).toHaveLength(3);
  });

  it.each(samples)('shows an example that is compiled and run: %s', (sample) => {
    expect(examples.some((example) => example.includes(sample))).toBe(true);
  });

  it('says the same of Preact as of React', () => {
    const [react, preact] = ['react', 'preact'].map((name) =>
      examples.find((text) => text.includes(`widget/${name}'`)),
    );
    expect(preact?.replace('widget/preact', 'widget/react')).toBe(
      react?.replace(/^.*@jsxImportSource.*\n/, ''),
    );
  });

  it.each(EVENT_TYPES)('names the event %s', (type) => {
    expect(readme).toContain(`| \`${type}\` | \`on`);
  });
});
