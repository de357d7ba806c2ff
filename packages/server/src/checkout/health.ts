const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** `ok`; `slow` moves down and says so; `dead` is hidden from shoppers until it is tried again. */
export type HealthState = 'ok' | 'slow' | 'dead';

/** What is judged: the launches of one method, or how a provider lists its methods. */
export type CallKind = 'launch' | 'listing';

/** One call that a shopper waited for: when it began, and how long it took, in ms. `well`: the provider did its part, if only to say no. */
export interface CallSample {
  readonly at: number;
  readonly ms: number;
  readonly well: boolean;
}

/** The health of a method or a listing. Times in ms since 1970; `retryAt` is when a dead one is tried again, and null otherwise. */
export interface Health {
  readonly state: HealthState;
  readonly since: number;
  readonly retryAt: number | null;
}

/** What a shopper is shown: a dead one is `hidden`, and once its rest is over on `trial`, shown last. */
export type Fitness = 'ok' | 'slow' | 'half-open' | 'hidden';

/** The latest calls that count: at most this many, and none older than this. */
const WINDOW = { calls: 20, ms: 30 * MINUTE };

/** Fewer calls say nothing about a method that was well so far. */
const ENOUGH = 5;

/** From this share of sick calls on, it is dead. */
const FAILURE_RATE_LIMIT = 0.8;

/** A median beyond this many ms is slow. A listing that takes longer than 1.5 s is not waited for at all. */
const SLOW: Readonly<Record<CallKind, number>> = { launch: 3 * SECOND, listing: SECOND };

/** How long a dead one rests before it is tried: as long as it has been dead, within these bounds. Trying a launch costs a shopper, a listing nobody. */
const COOLDOWN_MS: Readonly<Record<CallKind, { readonly least: number; readonly most: number }>> = {
  launch: { least: 2 * MINUTE, most: 30 * MINUTE },
  listing: { least: 30 * SECOND, most: 5 * MINUTE },
};

/** How it stands when nothing is known against it. */
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

/** Whether calls are remembered no longer: what was seen before a rest says nothing after it. */
export const isRecovery = (before: Health, after: Health): boolean =>
  before.state === 'dead' && after.state !== 'dead';

/** The first call after the rest decides; what was under way before is no trial. */
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
  const sick = samples.filter(({ well }) => !well).length;
  if (samples.length >= ENOUGH && sick / samples.length >= FAILURE_RATE_LIMIT) return 'dead';
  return medianMs(samples) > SLOW[kind] ? 'slow' : 'ok';
}

/** The median of how long calls took, in ms; 0 for none. */
export function medianMs(samples: readonly CallSample[]): number {
  const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
