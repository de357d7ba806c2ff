import { InvalidRequest, NotFound } from '../../domain/errors.ts';
import type { Payment, ReferenceHandover } from '../../domain/payment.ts';
import {
  askedReference,
  beginHandover,
  endHandover,
  readReference,
  withReference,
} from '../../domain/reference.ts';
import type { Session } from '../../domain/session.ts';
import { changedNothing, ProviderError, ProviderRefused } from '../../providers/errors.ts';
import type { Operations } from '../../providers/provider.ts';
import { changePayment } from '../change-payment.ts';
import { type Context, siteOf } from '../context.ts';
import { lookUp, QUICK } from './look-up.ts';

/** How long a provider may take to take a reference, in ms: the shopper waits for it. */
const DEADLINE = 5_000;

/**
 * Keeps what the shopper says that their bank calls a payment, and hands it to the provider where that is configured, once for each
 * distinct reference. It proves nothing and moves nothing; but who says it has paid, so the provider is asked at once.
 * @throws NotFound when the session has no such payment, InvalidRequest when this one asks for no reference, or it cannot be one.
 */
export async function giveReference(
  context: Context,
  session: Session,
  given: GivenReference,
): Promise<Payment> {
  const { payment, handing } = await keep(context, session, given);
  if (payment.outcome !== null) return payment;
  return await lookUp(context, handing ? await handOver(context, payment, handing) : payment, QUICK);
}

/** Which payment of a session the shopper speaks of, and what they typed. */
interface GivenReference {
  readonly paymentId: string;
  readonly reference: string;
}

/** Written down before anything is sent: a crash in between never sends it again. */
const keep = (
  context: Context,
  session: Session,
  { paymentId, reference: typed }: GivenReference,
): Promise<{ payment: Payment; handing?: Handing }> =>
  context.store.change<{ payment: Payment; handing?: Handing }>(session.id, ({ payments }) => {
    const current = payments.find(({ id }) => id === paymentId);
    if (!current) throw new NotFound('This session has no such payment.');
    if (current.outcome !== null) return { result: { payment: current } };
    const reference = understood(current, typed);
    const told = withReference(current, reference);
    const send = siteOf(context, current.site).providers.get(current.provider)?.operations?.sendReference;
    const begun = send && beginHandover(told, reference);
    if (!send || !begun) return { payments: [told], result: { payment: told } };
    return { payments: [begun], result: { payment: begun, handing: { reference, send } } };
  });

interface Handing {
  readonly reference: string;
  readonly send: NonNullable<Operations['sendReference']>;
}

/** A failure is the merchant's to see; the shopper is told nothing of it, because their payment is looked for all the same. */
async function handOver(context: Context, payment: Payment, { reference, send }: Handing): Promise<Payment> {
  const handover = await send({ payment, reference }, context.deadline(DEADLINE)).then(
    (): ReferenceHandover => ({ status: 'accepted', reason: null }),
    (error: unknown): ReferenceHandover => {
      if (!(error instanceof ProviderError)) throw error;
      context.log.warn({ payment: payment.id, err: error }, 'a bank reference was not taken');
      if (error instanceof ProviderRefused) return { status: 'refused', reason: error.providerCode };
      return { status: changedNothing(error) ? 'not_sent' : 'unanswered', reason: null };
    },
  );
  return await changePayment(context, payment, (current) => {
    const after = endHandover(current, reference, handover);
    return { payments: [after], result: after };
  });
}

function understood(payment: Payment, typed: string): string {
  const kind = askedReference(payment);
  const reference = kind && readReference(typed, kind);
  if (reference) return reference;
  const message = kind ? EXPECTED[kind] : 'expected none: this payment asks for no reference, or has ended';
  throw new InvalidRequest([{ path: 'reference', message }]);
}

const EXPECTED = {
  utr: 'expected the 12 digits of a bank reference (UTR)',
  'transaction-id': 'expected a transaction id, 6 to 24 letters and digits',
} as const;
