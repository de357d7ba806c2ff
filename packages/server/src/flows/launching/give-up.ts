import { NotFound } from '../../domain/errors.ts';
import { giveUp } from '../../domain/lifecycle.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Session } from '../../domain/session.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import type { Context } from '../context.ts';
import { lookUp, QUICK } from '../lookups/look-up.ts';

/**
 * Gives up a session's payment so that another way can be chosen: a quick look first, since it may have been paid a moment ago.
 * @throws NotFound when the session has no such payment.
 */
export async function giveUpPayment(context: Context, session: Session, paymentId: string): Promise<Payment> {
  const payment = await context.store.payment(paymentId);
  if (payment?.sessionId !== session.id) throw new NotFound('This session has no such payment.');
  await lookUp(context, payment, QUICK);
  return await changePayment(context, payment, (current) => changeOf(giveUp(current)));
}
