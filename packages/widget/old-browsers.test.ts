import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newInScript, newInSheet, OLDEST, sheetsIn } from './newer-than.ts';

const DIST = join(import.meta.dirname, 'dist');
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(join(DIST, folder))
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));

/** Everything that a shopper's browser runs. */
const SCRIPTS = ['farebox.js', ...scriptsIn('later'), ...scriptsIn('npm')];

/** What is used only where it is there, and what happens elsewhere. */
const GUARDED: Readonly<Record<string, string>> = {
  adoptedStyleSheets: 'adopt-styles.ts adds an element with the same styles',
  replaceSync: 'adopt-styles.ts adds an element with the same styles',
  reportError: 'report.ts throws it in a task of its own',
  requestIdleCallback: 'mount.ts uses a timer',
  trustedTypes: 'a browser without them asks for none',
  createPolicy: 'a browser without Trusted Types asks for none',
  createScriptURL: 'a browser without Trusted Types asks for none',
  crossOriginIsolated: 'diagnose.ts reads undefined as no',
  ReportingObserver: 'diagnose.ts hears only what is refused from then on',
  blockedURL: 'diagnose.ts reads it from reports of a ReportingObserver',
  showModal: 'modal.ts',
  moveBefore: 'Preact inserts elements where it cannot move them',
};

/** Names of our own that some newer interface has, too; no browser is asked for them. */
const OURS =
  'actions isVisible opacity cause country days destroy details draw element font forget handle icon identity image inputMode loading local locale methodName month ' +
  'navigate path payment phone presentation provider radius requestId retry role run scan session show space subscribe tag to ' +
  'transfer unit use views wait year check';

/** What only adorns, so that a browser without it shows everything all the same. */
const ADORNS = [
  ':focus-visible',
  'color-scheme',
  'container-type',
  'overscroll-behavior',
  'text-wrap',
  ':backdrop',
];

describe(`every browser from ${Object.entries(OLDEST).flat().join(' ')} on`, () => {
  it.each(SCRIPTS)('can run %s', (file) => {
    const known = [...Object.keys(GUARDED), ...OURS.split(' ')];
    expect(newInScript(read(file)).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(['farebox.css', 'farebox.js', 'later/payment.js', 'later/modal.js'])('can draw %s', (file) => {
    const sheets = file.endsWith('.css') ? [read(file)] : sheetsIn(read(file));
    expect(sheets.length).toBeGreaterThan(0);
    const names = sheets.flatMap(newInSheet);
    expect(names.filter((name) => !ADORNS.includes(name))).toEqual([]);
  });

  it.each(['farebox.css', 'farebox.js', 'later/payment.js'])(
    'has a plain colour for each mixed one of %s',
    (file) => {
      const css = file.endsWith('.css') ? read(file) : sheetsIn(read(file)).join('');
      const [plain = '', ...others] = [
        ...css.matchAll(/@supports not \(color:light-dark\(#000, ?#fff\)\)\{((?:[^{}]*\{[^{}]*\})*)\}/g),
      ].map(([, rules]) => rules);
      const mixed = [...css.matchAll(/([{;])([a-z-]+):[^;{}]*(?:light-dark|color-mix)\(/g)].map(
        ([, , name]) => name,
      );
      expect(mixed.length).toBeGreaterThan(0);
      for (const name of mixed) expect([plain, ...others].join('')).toContain(`${name}:`);
    },
  );
});

describe('the list of what is new', () => {
  it.each([
    ['list.at(-1)', 'at'],
    ['Object.hasOwn(a, b)', 'hasOwn'],
    ['a.replace(/(?<=^\\d)b/, c)', 'lookbehind'],
    ['structuredClone(a)', 'structuredClone'],
    ['button.ariaDisabled = "true"', 'ariaDisabled'],
    ['class A { #b() {} }', '#method()'],
    ['class A { static { a() } }', 'static {}'],
    ['class A { #b; has(c) { return #b in c } }', '#x in'],
    ['const { randomUUID } = crypto', 'randomUUID'],
    ['dialog.showModal()', 'showModal'],
  ])('has %s', (code, name) => {
    expect(newInScript(code)).toContain(name);
  });

  it.each([
    ['a:is(b,c){color:red}', ':is'],
    ['a:where(b){color:red}', ':where'],
    ['a:dir(rtl){color:red}', ':dir'],
    ['a{text-wrap:balance}', 'text-wrap'],
    ['@media (width>=400px){a{color:red}}', '(width >= …)'],
  ])('has %s', (css, name) => {
    expect(newInSheet(css)).toContain(name);
  });

  it('has nothing that every browser has', () => {
    expect(
      newInScript(
        'a?.b ?? c.flatMap((d) => d.replaceAll("e", "")); class A { #b = 1; c() { return this.#b } }',
      ),
    ).toEqual([]);
    expect(
      newInSheet('a::before{inset-inline-end:0;padding-block:0}@supports (display:grid){b:is(c){color:red}}'),
    ).toEqual([]);
  });
});
