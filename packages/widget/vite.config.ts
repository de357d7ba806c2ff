import { type BuildOptions, defineConfig } from 'vite';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** `dist/farebox.js` and `dist/farebox.css` for browsers. */
const browser: BuildOptions = {
  lib: {
    entry: 'src/script.ts',
    formats: ['iife'],
    name: 'fareboxScript',
    fileName: () => 'farebox.js',
    cssFileName: 'farebox',
  },
};

/** `dist/server.js` for Node, everything bundled: Node cannot read `.tsx`. */
const server: BuildOptions = {
  ssr: 'src/server.tsx',
  target: 'node24',
  rolldownOptions: { output: { entryFileNames: 'server.js' } },
};

/** Two builds into one folder; neither empties what the other wrote. */
export default defineConfig(({ mode }) => ({
  oxc: jsx,
  publicDir: false,
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    ...(mode === 'server' ? server : { ...browser, minify: true }),
  },
  ...(mode === 'server' && { ssr: { noExternal: true } }),
}));
