/** How a server ends: first it drains and begins nothing new, then it aborts whatever still waits. */
export interface Shutdown {
  /** Aborts when the shutdown begins. */
  readonly draining: AbortSignal;
  begin(): void;
  /** A signal that aborts when `ms` have passed, or when the shutdown aborts. */
  deadline(ms: number): AbortSignal;
  /** Lets every deadline pass now: each call that still waits fails as one whose time is up, and that is written down. */
  abort(): void;
}

/** The shutdown of one server, around its deadlines. */
export function createShutdown(limit: (ms: number) => AbortSignal): Shutdown {
  const beginning = new AbortController();
  // By hand: AbortSignal.any leaves something behind at a signal that outlives the others (measured on Node 24).
  const waiting = new Set<AbortController>();
  let isOver = false;
  return {
    draining: beginning.signal,
    begin: () => beginning.abort(),
    deadline(ms) {
      const time = limit(ms);
      const waiter = new AbortController();
      if (isOver || time.aborted) waiter.abort(time.reason);
      else waiting.add(waiter);
      const pass = () => {
        waiting.delete(waiter);
        waiter.abort(time.reason);
      };
      time.addEventListener('abort', pass, { once: true });
      return waiter.signal;
    },
    abort() {
      isOver = true;
      for (const waiter of waiting) waiter.abort();
      waiting.clear();
    },
  };
}
