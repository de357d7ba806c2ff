import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { createProofReporter } from './packages/server/testing/providers/capability-proofs/vitest-reporter.ts';

const ON_POSTGRES = ['packages/server/src/store/postgres*.test.ts'];

/** What a merchant, a shopper and a provider are promised holds on either store. */
const ON_BOTH = [
  'packages/server/src/routes/*/{sessions,checkout,hooks}.test.ts',
  'packages/server/src/flows/*/*.test.ts',
  'packages/server/src/webhooks/deliver.test.ts',
];

/** In ms: a stranger's machine may be busy. */
const TEST_TIMEOUT = 60_000;

const project = (name: string, root: string, over: object = {}) => ({
  test: {
    name,
    root,
    include: ['**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: TEST_TIMEOUT,
    ...over,
  },
});

/** One project a package, so that `vitest run --project server` runs one room of the house; and what needs a PostgreSQL apart. */
export default defineConfig({
  test: {
    reporters: ['default', createProofReporter()],
    // Much of what is tested waits for processes of its own, so that two cores have more to do than one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('crypto', 'packages/crypto'),
      project('contract', 'packages/contract'),
      project('server', 'packages/server', { exclude: ['**/node_modules/**', '**/store/postgres*.test.ts'] }),
      project('postgres', '.', {
        include: [...ON_POSTGRES, ...ON_BOTH],
        globalSetup: './packages/server/testing/postgres/global-setup.ts',
      }),
      project('widget', 'packages/widget'),
      project('demo', 'demo'),
    ],
  },
});
