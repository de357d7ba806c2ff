import type { Emitter } from './emitter.ts';
import type { CheckoutState, Loaded } from './state.ts';

/** The payments and sessions whose terminal event has been emitted, by emitter: a checkout that is mounted again emits none twice. */
const ENDED = new WeakMap<Emitter, Set<string>>();

/** The address that the shopper is redirected to, if any. */
export interface Announced {
  readonly success?: string;
}

/** Emits the events of a state change. Each payment and each session has one terminal event. */
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
  const emitted = ENDED.get(events) ?? new Set();
  if (!ended || emitted.has(key)) return {};
  ENDED.set(events, emitted.add(key));
  return emitEnd(phase, checkout, events);
}

function emitEnd(
  phase: Loaded['phase'],
  { session, payment }: Loaded['checkout'],
  events: Emitter,
): Announced {
  const sessionId = session.id;
  if (phase === 'paid') {
    const prevented = events.emit('success', { sessionId, paymentId: payment?.id ?? null });
    return session.successUrl && !prevented ? { success: session.successUrl } : {};
  }
  if (phase === 'closed') events.emit(session.status === 'expired' ? 'expired' : 'cancel', { sessionId });
  else if (payment) events.emit('failed', { paymentId: payment.id });
  return {};
}
