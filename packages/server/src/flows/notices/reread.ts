import type { Context } from '../context.ts';
import { readStored } from './receive-notice.ts';

/** Starts to read again what was answered and is not done: a crash came between, or the provider could not yet be asked what is true. */
export async function rereadDue(context: Context): Promise<void> {
  const due = await context.store.dueReadings(context.now(), 20);
  for (const request of due) context.inBackground(readStored(context, request));
}
