/** Remembers which payment this browser tab launched, so that it may replace it without asking, and how its shopper paid. */
export interface OwnPayment {
  recall(sessionId: string): string | undefined;
  remember(sessionId: string, paymentId: string): void;
  forget(sessionId: string): void;
  rememberMethod(methodId: string): void;
}

const keyOf = (sessionId: string): string => `farebox:${sessionId}`;

/** Where this browser keeps the method that its shopper paid with the last time. */
export const LAST_METHOD_KEY = 'farebox:last';

/** A method's id without its plan: what was bought is not how it was paid. */
const withoutPlan = (methodId: string): string => methodId.split(':').slice(0, 2).join(':');

/**
 * Uses a Storage. A browser may refuse even to hand out its storage (sandboxed frames, blocked cookies): then nothing is remembered,
 * and the server asks "there or here?" instead.
 */
export function tryOrUndefined<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Where what is remembered is kept. */
export interface Storages {
  /** Outlives the way to the provider and back. */
  readonly session: () => Storage;
  /** Outlives the visit. */
  readonly local: () => Storage;
}

/** Keeps it in the browser's storages. */
export const createOwnPayment = ({ session, local }: Storages): OwnPayment => ({
  recall: (sessionId) => tryOrUndefined(() => session().getItem(keyOf(sessionId))) ?? undefined,
  remember: (sessionId, paymentId) => tryOrUndefined(() => session().setItem(keyOf(sessionId), paymentId)),
  forget: (sessionId) => tryOrUndefined(() => session().removeItem(keyOf(sessionId))),
  rememberMethod: (methodId) => tryOrUndefined(() => local().setItem(LAST_METHOD_KEY, withoutPlan(methodId))),
});
