import { type BuildOptions, defineConfig } from 'vite';
import { CSS, CSS_TARGET, JS_TARGET, later } from './vite-lazy.ts';
import { plainMethods } from './vite-private-methods.ts';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** `dist/farebox.js`, after `dist/later/*` (built from `src/lazy`), and `dist/farebox.css` for browsers. */
const browser: BuildOptions = {
  lib: {
    entry: 'src/browser/script.ts',
    formats: ['iife'],
    name: 'fareboxScript',
    fileName: () => 'farebox.js',
    cssFileName: 'farebox',
  },
  // Nearly every function runs before the methods are seen: Chromium then compiles them all beside the page, while the file comes.
  rolldownOptions: { output: { postBanner: '//# allFunctionsCalledOnLoad' } },
};

/** `dist/server.js` for Node, everything bundled: Node cannot read `.tsx`. */
const server: BuildOptions = {
  ssr: 'src/ssr/server.tsx',
  target: 'node24',
  rolldownOptions: { output: { entryFileNames: 'server.js' } },
};

/** Two builds into one folder; neither empties what the other wrote. */
export default defineConfig(({ mode }) => ({
  oxc: jsx,
  publicDir: false,
  css: CSS,
  plugins: mode === 'server' ? [] : [plainMethods(), later()],
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    ...(mode === 'server' ? server : { ...browser, minify: true, target: JS_TARGET, cssTarget: CSS_TARGET }),
  },
  ...(mode === 'server' && { ssr: { noExternal: true } }),
}));
