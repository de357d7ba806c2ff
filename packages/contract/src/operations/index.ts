import type { Operation } from '../operation.ts';
import { merchantOperations } from './merchant.ts';
import { pageOperations } from './pages.ts';
import { shopperOperations } from './shopper.ts';
import { providerOperations, systemOperations } from './system.ts';

/** Every call that the server answers, by its operation id. */
export const operations = {
  ...merchantOperations,
  ...shopperOperations,
  ...pageOperations,
  ...providerOperations,
  ...systemOperations,
} satisfies Readonly<Record<string, Operation>>;
