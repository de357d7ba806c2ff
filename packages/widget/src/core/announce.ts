import type { Emitter } from './emitter.ts';
import type { CheckoutState, Loaded } from './state.ts';

/** Who is told, and which payments' and sessions' ends were told already. */
export interface Audience {
  readonly events: Emitter;
  readonly told: Set<string>;
}

/** Where the shopper is to be taken next, if anywhere. */
export interface Announced {
  readonly success?: string;
}

/** Tells a step from one state to the next as events; each payment, and each session, ends once. */
export function announce(before: CheckoutState, now: CheckoutState, audience: Audience): Announced {
  if (!('checkout' in now)) return {};
  const { payment } = now.checkout;
  const under = (state: CheckoutState) => state.phase === 'waiting' || state.phase === 'leaving';
  if (payment && under(now) && !under(before)) audience.events.emit('processing', { paymentId: payment.id });
  return now.phase === before.phase ? {} : announceEnd(now, audience);
}

function announceEnd({ phase, notice, checkout }: Loaded, { events, told }: Audience): Announced {
  const { session, payment } = checkout;
  const ended = phase === 'paid' || phase === 'closed' || notice?.type === 'declined';
  const key = phase === 'choosing' && payment ? payment.id : session.id;
  if (!ended || told.has(key)) return {};
  told.add(key);
  const sessionId = session.id;
  if (phase === 'paid') {
    const prevented = events.emit('success', { sessionId, paymentId: payment?.id ?? null });
    return session.successUrl && !prevented ? { success: session.successUrl } : {};
  }
  if (phase === 'closed') events.emit(session.status === 'expired' ? 'expired' : 'cancel', { sessionId });
  else if (payment) events.emit('failed', { paymentId: payment.id });
  return {};
}
