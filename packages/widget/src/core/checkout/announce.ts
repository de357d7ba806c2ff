import type { Emitter } from './emitter.ts';
import type { CheckoutState, Loaded } from './state.ts';

/** Which payments' and sessions' ends an audience has heard: taken off the page and put back, a checkout tells none of them again. */
const ENDS_TOLD = new WeakMap<Emitter, Set<string>>();

/** Where the shopper is to be taken next, if anywhere. */
export interface Announced {
  readonly success?: string;
}

/** Tells a step from one state to the next as events; each payment, and each session, ends once. */
export function announce(before: CheckoutState, now: CheckoutState, events: Emitter): Announced {
  if (!('checkout' in now)) return {};
  const { payment } = now.checkout;
  const under = (state: CheckoutState) => state.phase === 'waiting' || state.phase === 'leaving';
  if (payment && under(now) && !under(before)) events.emit('processing', { paymentId: payment.id });
  return now.phase === before.phase ? {} : announceEnd(now, events);
}

function announceEnd({ phase, notice, checkout }: Loaded, events: Emitter): Announced {
  const { session, payment } = checkout;
  const ended = phase === 'paid' || phase === 'closed' || notice?.type === 'declined';
  const key = phase === 'choosing' && payment ? payment.id : session.id;
  const told = ENDS_TOLD.get(events) ?? new Set();
  if (!ended || told.has(key)) return {};
  ENDS_TOLD.set(events, told.add(key));
  const sessionId = session.id;
  if (phase === 'paid') {
    const prevented = events.emit('success', { sessionId, paymentId: payment?.id ?? null });
    return session.successUrl && !prevented ? { success: session.successUrl } : {};
  }
  if (phase === 'closed') events.emit(session.status === 'expired' ? 'expired' : 'cancel', { sessionId });
  else if (payment) events.emit('failed', { paymentId: payment.id });
  return {};
}
