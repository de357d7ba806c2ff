/** Who in this process wants to know of changes, by session. */
export interface Watchers {
  watch(sessionId: string, listener: () => void): () => void;
  tell(sessionId: string): void;
  /** Tells everybody: something may have changed unheard. */
  tellAll(): void;
}

/** Listeners within this process; what other servers change is told by the database. */
export function createWatchers(): Watchers {
  const listeners = new Map<string, Set<() => void>>();
  const tell = (sessionId: string) => {
    for (const listener of listeners.get(sessionId) ?? []) listener();
  };
  return {
    watch(sessionId, listener) {
      const set = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(sessionId);
      };
    },
    tell,
    tellAll() {
      for (const sessionId of [...listeners.keys()]) tell(sessionId);
    },
  };
}
