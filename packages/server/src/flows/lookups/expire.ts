import { expire } from '../../domain/lifecycle.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../context.ts';

/** Expires a session and its live payment, whose page may still be paid: that will be told as late. */
export async function expireSession(context: Context, sessionId: string): Promise<Session> {
  return await context.store.change(sessionId, ({ session, payments }) => {
    const after = expire(session, payments);
    return { ...after, result: after.session };
  });
}

/** Expires every open session that ran out of time. */
export async function expireDue(context: Context): Promise<void> {
  for (const id of await context.store.dueExpiries(context.now(), 100)) await expireSession(context, id);
}
