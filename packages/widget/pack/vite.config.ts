import { defineConfig } from 'vite';
import { JS_TARGET } from '../vite-lazy.ts';
import { plainMethods } from '../vite-private-methods.ts';

/** `dist/npm/*`: the entries that shops import, as modules for bundlers and for Node. They hold no checkout: they load `farebox.js`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  plugins: [plainMethods()],
  build: {
    outDir: 'dist/npm',
    emptyOutDir: true,
    target: JS_TARGET,
    minify: false,
    lib: {
      entry: {
        index: 'src/npm/index.ts',
        react: 'src/npm/react.tsx',
        preact: 'src/npm/preact.tsx',
        contract: 'src/core/contract.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(react|preact)(\/|$)/,
      output: { chunkFileNames: '[name].js' },
      // 'use client' stays where it is needed: at the top of an entry.
      checks: { moduleLevelDirective: false },
    },
  },
});
