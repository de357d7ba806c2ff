import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Features } from 'lightningcss';
import { build, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import type { LanguageTexts } from './src/i18n/language-texts.ts';
import { plainMethods } from './vite-private-methods.ts';

const SOURCE = join(import.meta.dirname, 'src');
const OUT = join(import.meta.dirname, 'dist/later');
const LANGUAGES = join(SOURCE, 'i18n/languages');

/** The files of `src/lazy` that the script, or a page, loads when it needs them. */
const CHUNKS = ['access', 'payment', 'card-frame', 'modal', 'qr', 'diagnose'];

/** The script that a shop writes inline into its page. The server prints its text. */
const INLINE = 'prefetch';

/** There is one Preact: files that are loaded later contain none, and the script injects its own (docs/decisions/one-preact.md). */
const INJECTED_JSX = [
  { find: /^preact(\/jsx-runtime)?$/, replacement: join(SOURCE, 'lazy/payment/injected-jsx.ts') },
];

/** The oldest browsers that the styles are built for. */
export const CSS_TARGET = ['chrome87', 'firefox90', 'safari14.1'];

/**
 * What writes their syntax. The compiler takes private fields away below Chrome 98 and Safari 16 for faults that our classes do not touch,
 * which costs the script a kilobyte; every other syntax of these two is in all three. A test over the built files holds that.
 */
export const JS_TARGET = ['firefox90', 'safari16'];

/** `light-dark()` stays as it is, for writing it out doubles the styles: older browsers have the plain set in `tokens.css`. */
export const CSS = { lightningcss: { exclude: Features.LightDark } };

/** A file and what is in it. */
type Written = readonly [file: string, content: string];

/**
 * Builds the files of `src/lazy` into `dist/later`, before `farebox.js` itself, which contains their hash: the folder that it loads from.
 * `dist/later/build.json` has it for the server. The folder is named `later` since shops have that address in their policies.
 */
export function later(): Plugin {
  let buildId = '';
  return {
    name: 'farebox-later',
    async buildStart() {
      const files = [...(await Promise.all([...CHUNKS, INLINE].map(buildChunk))), ...(await languages())];
      buildId = hashOf(files);
      await mkdir(OUT, { recursive: true });
      const all: readonly Written[] = [...files, ['build.json', JSON.stringify({ build: buildId })]];
      await Promise.all(all.map(([file, content]) => writeFile(join(OUT, file), content)));
      for (const file of await readdir(SOURCE, { recursive: true })) this.addWatchFile(join(SOURCE, file));
    },
    load: {
      filter: { id: /src\/browser\/build\.ts$/ },
      handler: () => `export const BUILD_ID = '${buildId}', VERSION = '${manifest.version}';`,
    },
  };
}

/** Builds one file: an ES module, or a function for the inline script, which must not declare names in the page. */
async function buildChunk(name: string): Promise<Written> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: INJECTED_JSX },
    css: CSS,
    plugins: [plainMethods()],
    build: {
      write: false,
      minify: true,
      target: JS_TARGET,
      cssTarget: CSS_TARGET,
      modulePreload: false,
      lib: {
        entry: join(SOURCE, `lazy/${name}.ts`),
        formats: [name === INLINE ? 'iife' : 'es'],
        name,
        fileName: name,
      },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`expected ${name} to be built once, got a watcher`);
  return [`${name}.js`, output.output[0].code];
}

/** Two files of each language: the checkout, whose English is in the script, and the texts that few payments need. */
async function languages(): Promise<readonly Written[]> {
  const files = await readdir(LANGUAGES);
  const written = await Promise.all(
    files.map(async (file): Promise<readonly Written[]> => {
      const { checkout, onDemand }: LanguageTexts = await import(
        `${pathToFileURL(join(LANGUAGES, file)).href}?${Date.now()}`
      );
      const tag = file.replace(/\.ts$/, '');
      const both: readonly Written[] = [
        [`${tag}.json`, JSON.stringify(checkout)],
        [`on-demand-${tag}.json`, JSON.stringify(onDemand)],
      ];
      return tag === 'en' ? both.slice(1) : both;
    }),
  );
  return written.flat();
}

function hashOf(files: readonly Written[]): string {
  const hash = createHash('sha256');
  for (const [file, content] of files) hash.update(`${file}\n${content}\n`);
  return hash.digest('hex').slice(0, 12);
}
