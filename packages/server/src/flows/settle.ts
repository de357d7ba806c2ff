import type { Notice, Verdict } from '../domain/notice.ts';
import { type Attribution, attributionOf, type Payment } from '../domain/payment.ts';
import { ifAttributionHolds, type Settlement, settle } from '../domain/settle.ts';
import { competingSince } from '../domain/watch.ts';
import type { Change, NoticeSource, SessionAggregate } from '../store/store.ts';
import type { Context } from './context.ts';

/** Where a notice came from. */
export interface Origin {
  readonly source: NoticeSource;
  /** The stored request that brought it. */
  readonly recordId?: string;
  /** The request that brought it, to be stored together with what it changes. */
  readonly raw?: string;
  /** For a lookup: the stored request whose claim it was to confirm. */
  readonly confirms?: string;
  /** For a lookup: whose the provider's word could have been when it was asked for. */
  readonly attribution?: Attribution;
}

/** What a notice settles. */
interface Settling {
  readonly payment: Payment;
  readonly origin: Origin;
  /** What becomes of the payment first, in the same transaction; when it throws, nothing changes. Pure. */
  readonly before?: ((current: Payment) => Payment) | undefined;
}

/** A payment after a notice, and what became of the notice. */
type Settled = Pick<Settlement, 'payment' | 'verdict'>;

/**
 * Lets a notice change its payment, session and events in one transaction, and keeps the notice with its verdict. Among the payments
 * of one person one is settled at a time.
 */
export async function settleNotice(
  context: Context,
  notice: Notice,
  { payment, origin, before }: Settling,
): Promise<Settled> {
  const settled = await context.store.change(
    payment.sessionId,
    (aggregate, competing) => decide(aggregate, notice, { payment, competing, origin, before }),
    { payment, since: competingSince(context.now()) },
  );
  const { id, sessionId } = payment;
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

function decide(
  { session, payments }: SessionAggregate,
  notice: Notice,
  { payment: { id, subject }, competing, origin, before }: Settling & { competing: readonly Payment[] },
): Change<Settled> {
  const payment = payments.find((candidate) => candidate.id === id);
  if (!payment) throw new Error(`there is no payment ${id} in session ${session.id}`);
  // The competing payments were read for the person who was known then. If it is another person now, theirs are unknown.
  const attribution = payment.subject === subject ? attributionOf(payment, competing) : 'open';
  const after = settle(
    before?.(payment) ?? payment,
    session,
    ifAttributionHolds(notice, { asked: origin.attribution, now: attribution }),
  );
  const confirmed = isFollowed(after.payment) ? origin.confirms : undefined;
  return {
    session: after.session,
    payments: after.payment === payment ? [] : [after.payment],
    events: after.events,
    ...(isWorthKeeping(after.verdict, origin)
      ? { notice: { ...origin, notice, verdict: after.verdict } }
      : {}),
    ...(confirmed === undefined ? {} : { confirmed }),
    result: { payment: after.payment, verdict: after.verdict },
  };
}

/** Whether the poller can follow a payment by itself from now on, or need not: without its reference, some providers cannot be asked. */
const isFollowed = ({ providerReference, outcome }: Payment): boolean =>
  providerReference !== null || outcome !== null;

/** The poller asks many times and mostly hears what it knows: of lookups only what changed something is kept. All else is. */
const isWorthKeeping = (verdict: Verdict, origin: Origin): boolean =>
  origin.source !== 'lookup' || verdict === 'applied';
