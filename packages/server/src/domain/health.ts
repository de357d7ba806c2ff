const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** `ok`; `slow` moves down and says so; `dead` is hidden from shoppers until it is tried again. */
export type HealthState = 'ok' | 'slow' | 'dead';

/** The kind of call that is judged: the launches of one method, or a provider's listing of its methods. */
export type CallKind = 'launch' | 'listing';

/** One finished call: when it began (ms since 1970) and how long it took (ms). A call is `well` when the provider answered, be it with a refusal. */
export interface CallSample {
  readonly at: number;
  readonly ms: number;
  readonly well: boolean;
}

/** The health of a method or a listing. Times are in ms since 1970. `retryAt` is the end of the cooldown of a dead one, and null otherwise. */
export interface Health {
  readonly state: HealthState;
  readonly since: number;
  readonly retryAt: number | null;
}

/** What a shopper is shown. A dead method is `hidden` during its cooldown; after it the method is `half-open` and shown last. */
export type Fitness = 'ok' | 'slow' | 'half-open' | 'hidden';

/** The latest calls that count: at most this many, and none older than this. */
const WINDOW = { calls: 20, ms: 30 * MINUTE };

/** A healthy method is not judged by fewer calls. */
const ENOUGH = 5;

/** From this share of failed calls on, the method is dead. */
const FAILURE_RATE_LIMIT = 0.8;

/** A median beyond this many ms is slow. A listing that takes longer than 1.5 s is not waited for at all. */
const SLOW: Readonly<Record<CallKind, number>> = { launch: 3 * SECOND, listing: SECOND };

/** The cooldown of a dead method, in ms: as long as it has been dead, within these bounds. A failed launch costs a shopper, a failed listing nobody. */
const COOLDOWN_MS: Readonly<Record<CallKind, { readonly least: number; readonly most: number }>> = {
  launch: { least: 2 * MINUTE, most: 30 * MINUTE },
  listing: { least: 30 * SECOND, most: 5 * MINUTE },
};

/** The health of a method that has not failed. */
export const HEALTHY: Health = { state: 'ok', since: 0, retryAt: null };

/** The calls that still count, with one more; oldest first. */
export function remember(samples: readonly CallSample[], sample: CallSample): readonly CallSample[] {
  const oldest = sample.at - WINDOW.ms;
  return [...samples, sample].filter(({ at }) => at >= oldest).slice(-WINDOW.calls);
}

/** The health after the latest call, the last of `samples`. The same object when nothing changed. */
export function judge(
  before: Health,
  samples: readonly CallSample[],
  { kind, now }: { kind: CallKind; now: number },
): Health {
  const latest = samples.at(-1);
  if (!latest) return before;
  if (before.state === 'dead') return afterHalfOpen(before, latest, { kind, now });
  const state = stateOf(samples, kind, before.state);
  if (state === before.state) return before;
  return { state, since: now, retryAt: state === 'dead' ? now + COOLDOWN_MS[kind].least : null };
}

/** What a shopper is shown of it now. */
export function fitnessOf({ state, retryAt }: Health, now: number): Fitness {
  if (state !== 'dead') return state;
  return now >= (retryAt ?? 0) ? 'half-open' : 'hidden';
}

/** Whether a dead method is alive again. The calls from before its cooldown no longer count then. */
export const isRecovery = (before: Health, after: Health): boolean =>
  before.state === 'dead' && after.state !== 'dead';

/** The first call that began after the cooldown decides. A call that began earlier does not. */
function afterHalfOpen(
  before: Health,
  { at, well }: CallSample,
  { kind, now }: { kind: CallKind; now: number },
): Health {
  if (at < (before.retryAt ?? 0)) return before;
  if (well) return { state: 'ok', since: now, retryAt: null };
  const { least, most } = COOLDOWN_MS[kind];
  return { ...before, retryAt: now + Math.min(most, Math.max(least, now - before.since)) };
}

/** A slow one is judged by however few calls there are: it is shown last, so few choose it. */
function stateOf(samples: readonly CallSample[], kind: CallKind, before: HealthState): HealthState {
  if (samples.length < ENOUGH && before === 'ok') return before;
  const failed = samples.filter(({ well }) => !well).length;
  if (samples.length >= ENOUGH && failed / samples.length >= FAILURE_RATE_LIMIT) return 'dead';
  return medianMs(samples) > SLOW[kind] ? 'slow' : 'ok';
}

/** The median of how long calls took, in ms; 0 for none. */
export function medianMs(samples: readonly CallSample[]): number {
  const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
