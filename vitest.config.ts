import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { createProofReporter } from './packages/server/testing/providers/capability-proofs/vitest-reporter.ts';

/** The contract of the store, and what only a real PostgreSQL shows. */
const ON_POSTGRES = ['packages/server/src/store/postgres*.test.ts'];

/** What a merchant, a shopper and a provider are promised holds on either store. */
const ON_BOTH = [
  'packages/server/src/routes/*/{sessions,checkout,hooks}.test.ts',
  'packages/server/src/flows/*/*.test.ts',
  'packages/server/src/webhooks/deliver.test.ts',
];

/** Claims that take minutes: crashes, races, every fault, every mutated answer, every package installed. */
const PROOFS = [
  'packages/server/proofs/**/*.test.ts',
  'packages/server/src/providers/*/*mutations.test.ts',
  'packages/widget/pack/*.test.ts',
];

/** Units that need a browser of their own. */
const IN_BROWSER = ['packages/widget/src/**/*.browser.test.ts'];

const POSTGRES = './packages/server/testing/postgres/global-setup.ts';

/** In ms: a stranger's machine may be busy. */
const TEST_TIMEOUT = 60_000;

const project = (name: string, include: readonly string[], over: object = {}) => ({
  test: {
    name,
    include: [...include],
    exclude: ['**/node_modules/**', ...PROOFS, ...IN_BROWSER, ...ON_POSTGRES],
    environment: 'node',
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    // Files share what they import: no module of ours keeps anything hidden, and to load the server anew for each costs a third of the run.
    isolate: false,
    ...over,
  },
});

const tests = (folder: string) => [`${folder}/**/*.test.{ts,tsx}`];

/**
 * A project for each package, so that `vitest run --project server` runs one package's tests, and projects for what takes long: `npm test`
 * leaves out those whose names begin with `long:`.
 */
export default defineConfig({
  test: {
    reporters: ['default', createProofReporter()],
    // Much of what is tested waits for processes of its own, so that two cores have more to do than one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('crypto', tests('packages/crypto')),
      project('contract', tests('packages/contract')),
      project('server', tests('packages/server')),
      project('widget', tests('packages/widget')),
      project('demo', tests('demo')),
      project('postgres', ON_POSTGRES, { exclude: [], globalSetup: POSTGRES }),
      project('long:postgres', ON_BOTH, { globalSetup: POSTGRES }),
      project('long:browser', IN_BROWSER, { exclude: ['**/node_modules/**'] }),
      project('long:proofs', PROOFS, { exclude: ['**/node_modules/**'], isolate: true }),
    ],
  },
});
