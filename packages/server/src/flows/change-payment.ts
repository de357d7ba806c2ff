import type { Transition } from '../domain/lifecycle.ts';
import type { Payment } from '../domain/payment.ts';
import type { Session } from '../domain/session.ts';
import type { Change } from '../store/store.ts';
import type { Context } from './context.ts';

/**
 * Changes one payment as it stands once its session is locked: what the caller has of it may be older. `decide` is pure and may run again.
 * @throws Error when there is no such payment.
 */
export async function changePayment<T>(
  { store }: Context,
  { id, sessionId }: Payment,
  decide: (current: Payment, session: Session) => Change<T>,
): Promise<T> {
  return await store.change(sessionId, ({ session, payments }) => {
    const current = payments.find((payment) => payment.id === id);
    if (!current) throw new Error(`there is no payment ${id} in session ${sessionId}`);
    return decide(current, session);
  });
}

/** A step as the change that it is; its result is the payment after it. */
export const changeOf = ({ payment, events }: Transition): Change<Payment> => ({
  payments: [payment],
  events,
  result: payment,
});
