import { defineConfig } from 'vitest/config';

const project = (name: string, root: string) => ({
  test: { name, root, include: ['**/*.test.{ts,tsx}'], environment: 'node' },
});

/** One project a package, so that `vitest run --project server` runs one room of the house. */
export default defineConfig({
  test: {
    projects: [
      project('crypto', 'packages/crypto'),
      project('server', 'packages/server'),
      project('widget', 'packages/widget'),
      project('demo', 'demo'),
    ],
  },
});
