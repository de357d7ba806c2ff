import { randomText } from '../../domain/ids.ts';
import type { Database } from '../database.ts';

/** More than fits into a page that is in use, so that a full disk shows; in characters. */
const FILLING = 'x'.repeat(8192);

/**
 * Commits a write of no consequence.
 * @throws StoreUnavailable
 */
export async function probe({ transact }: Database): Promise<void> {
  await transact(async (tx) => {
    const id = randomText(24);
    await tx.insertInto('probes').values({ id, filling: FILLING }).execute();
    await tx.deleteFrom('probes').where('id', '=', id).execute();
  });
}
