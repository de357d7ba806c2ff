/** Time as a run makes it: it stands still unless somebody asks or advances it. */
export interface SimulatedClock {
  /** Now, and 1 ms later than whoever asked before: no order ever depends on two equal times. */
  now(): Date;
  /** A signal that aborts once time was advanced by `ms`. */
  deadline(ms: number): AbortSignal;
  /** Lets `ms` pass, and every deadline with them. */
  advance(ms: number): void;
}

/** Makes a clock that starts at the same moment in every run. */
export function createClock(): SimulatedClock {
  let time = Date.parse('2026-11-20T10:00:00.000Z');
  let alarms: { readonly at: number; readonly controller: AbortController }[] = [];
  return {
    now() {
      time += 1;
      return new Date(time);
    },
    deadline(ms) {
      const controller = new AbortController();
      alarms.push({ at: time + ms, controller });
      return controller.signal;
    },
    advance(ms) {
      time += ms;
      const due = alarms.filter(({ at }) => at <= time).toSorted((a, b) => a.at - b.at);
      alarms = alarms.filter(({ at }) => at > time);
      for (const { controller } of due) controller.abort();
    },
  };
}
