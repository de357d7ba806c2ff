import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';
import { TEST_POSTGRES } from './empty-database.ts';

/** Gives the project's tests a PostgreSQL, and takes it away when all of them are done. */
export async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  config.env = { ...config.env, [TEST_POSTGRES]: cluster.url };
  return cluster.remove;
}
