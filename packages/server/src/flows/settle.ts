import type { Notice, Verdict } from '../checkout/notice.ts';
import type { Payment } from '../checkout/payment.ts';
import { settle } from '../checkout/settle.ts';
import type { NoticeSource } from '../store/store.ts';
import type { Context } from './context.ts';

/** Where a notice came from; `recordId` is the stored request that brought it. */
export interface Origin {
  readonly source: NoticeSource;
  readonly recordId?: string;
}

/** Lets a notice change its payment, session and events in one transaction, and keeps the notice with its verdict. */
export async function settleNotice(
  context: Context,
  notice: Notice,
  { payment: { id, sessionId }, origin }: { payment: Payment; origin: Origin },
): Promise<{ payment: Payment; verdict: Verdict }> {
  const settled = await context.store.change(sessionId, ({ session, payments }) => {
    const payment = payments.find((candidate) => candidate.id === id);
    if (!payment) throw new Error(`there is no payment ${id} in session ${sessionId}`);
    const after = settle(payment, session, notice);
    return {
      session: after.session,
      payments: after.payment === payment ? [] : [after.payment],
      events: after.events,
      ...(isWorthKeeping(after.verdict, origin)
        ? { notice: { ...origin, notice, verdict: after.verdict } }
        : {}),
      result: { payment: after.payment, verdict: after.verdict },
    };
  });
  context.log.info(
    {
      payment: id,
      session: sessionId,
      source: origin.source,
      evidence: notice.evidence,
      said: notice.status,
      verdict: settled.verdict,
    },
    'notice',
  );
  return settled;
}

/** The poller asks many times and mostly hears what it knows: of lookups only what changed something is kept. All else is. */
const isWorthKeeping = (verdict: Verdict, origin: Origin): boolean =>
  origin.source !== 'lookup' || verdict === 'applied';
