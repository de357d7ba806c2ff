/** Remembers which payment this browser tab launched, so that it may replace it without asking. */
export interface OwnPayment {
  recall(sessionId: string): string | undefined;
  remember(sessionId: string, paymentId: string): void;
  forget(sessionId: string): void;
}

const keyOf = (sessionId: string): string => `farebox:${sessionId}`;

/**
 * Keeps it in a Storage, which outlives the way to the provider and back. A browser may refuse even to hand out its storage
 * (sandboxed frames, blocked cookies): then nothing is remembered, and the server asks "there or here?" instead.
 */
export function createOwnPayment(storage: () => Storage): OwnPayment {
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined;
    }
  };
  return {
    recall: (sessionId) => attempt((kept) => kept.getItem(keyOf(sessionId))) ?? undefined,
    remember: (sessionId, paymentId) => attempt((kept) => kept.setItem(keyOf(sessionId), paymentId)),
    forget: (sessionId) => attempt((kept) => kept.removeItem(keyOf(sessionId))),
  };
}
