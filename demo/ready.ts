import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';

const START_TIMEOUT_MS = 30_000;
const PAUSE_MS = 60;

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

/**
 * Resolves once `url` answers with success.
 * @throws Error with the reason when `child` ends before, or after 30 seconds.
 */
export async function waitUntilReady(child: Child, url: string): Promise<void> {
  let reason: string | undefined;
  void child.ended.then((how) => {
    reason = how;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(url))) {
    if (reason !== undefined) throw new Error(reason);
    if (Date.now() > deadline) throw new Error(`${child.name} does not answer at ${url}.`);
    await sleep(PAUSE_MS);
  }
}
