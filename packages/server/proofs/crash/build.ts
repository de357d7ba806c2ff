import { join } from 'node:path';
import { build } from 'vite';

const SERVER = join(import.meta.dirname, '../..');

/**
 * Builds the test build the way the server is built: one file starts in a third of the processor time of some hundred modules, and
 * it is started a thousand times. It stands beside the built server, for the widget is found from there.
 * @returns its path.
 */
export async function buildTestServer(): Promise<string> {
  const outDir = join(SERVER, 'dist/crash');
  await build({
    root: SERVER,
    logLevel: 'warn',
    build: {
      ssr: 'proofs/crash/serve.ts',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'serve.js' } },
    },
  });
  return join(outDir, 'serve.js');
}
