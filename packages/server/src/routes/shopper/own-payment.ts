import { NotFound } from '../../domain/errors.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Context } from '../../flows/context.ts';

/**
 * A site's own payment.
 * @throws NotFound also for somebody else's.
 */
export async function ownPayment(context: Context, site: string, id: string): Promise<Payment> {
  const payment = await context.store.payment(id);
  if (payment?.site !== site) throw new NotFound('There is no such payment.');
  return payment;
}
