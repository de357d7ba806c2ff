import { join } from 'node:path';
import { build } from 'vite';

const E2E = join(import.meta.dirname, '..');
const REACT_18 = join(E2E, 'react-18/node_modules');

/** The pages that are written with a framework: what each is made from, and which React it gets. */
const BUNDLES = [
  {
    name: 'react-18',
    entry: 'react.tsx',
    alias: [{ find: /^(react|react-dom)(?=\/|$)/, replacement: `${REACT_18}/$1` }],
  },
  { name: 'react-19', entry: 'react.tsx', alias: [] },
  { name: 'preact', entry: 'preact.tsx', alias: [] },
] as const;

/** Writes `<name>.js` for each into this folder, as a shop's own build would: for development, where StrictMode renders twice. */
export async function writeBundles(folder: string): Promise<void> {
  for (const { name, entry, alias } of BUNDLES) {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"development"' },
      resolve: { alias: [...alias] },
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        lib: { entry: join(E2E, 'react-pages', entry), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
  }
}
