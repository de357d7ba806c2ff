/** Who wants to know of changes, by session. */
export interface Watchers {
  watch(sessionId: string, listener: () => void): () => void;
  tell(sessionId: string): void;
}

/** Listeners within this process; past one process the database tells (a later store). */
export function createWatchers(): Watchers {
  const listeners = new Map<string, Set<() => void>>();
  return {
    watch(sessionId, listener) {
      const set = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(sessionId);
      };
    },
    tell(sessionId) {
      for (const listener of listeners.get(sessionId) ?? []) listener();
    },
  };
}
