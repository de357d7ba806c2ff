import { InvalidRequest, NotFound } from '../checkout/errors.ts';
import type { Payment } from '../checkout/payment.ts';
import { askedReference, readReference, withReference } from '../checkout/reference.ts';
import type { Session } from '../checkout/session.ts';
import type { Context } from './context.ts';
import { lookUp, QUICK } from './look-up.ts';

/**
 * Keeps what the shopper says that their bank calls a payment. It proves nothing and moves nothing; but who says it has paid, so the
 * provider is asked at once.
 * @throws NotFound when the session has no such payment, InvalidRequest when this one asks for no reference, or it cannot be one.
 */
export async function giveReference(
  context: Context,
  session: Session,
  { paymentId, reference }: { paymentId: string; reference: string },
): Promise<Payment> {
  const payment = await context.store.change(session.id, ({ payments }) => {
    const current = payments.find(({ id }) => id === paymentId);
    if (!current) throw new NotFound('This session has no such payment.');
    if (current.outcome !== null) return { result: current };
    const told = withReference(current, understood(current, reference));
    return { payments: [told], result: told };
  });
  return payment.outcome === null ? await lookUp(context, payment, QUICK) : payment;
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
