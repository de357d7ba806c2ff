import type { PaymentApi } from '../api/payment-api.ts';
import { isCheckoutError } from '../checkout-error.ts';
import type { StreamState } from '../contract.ts';
import { listen } from '../listen.ts';

/** Waits `ms` milliseconds, or until the signal aborts; it never rejects. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** What following needs; the pause is injected so that tests own time. */
export interface FollowOptions {
  readonly api: Pick<PaymentApi, 'load' | 'stream'>;
  readonly pause: Pause;
  readonly onState: (state: StreamState) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds without a byte after which a stream counts as dead; the server sends a comment well within it. */
const SILENCE = 25_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15_000;

/**
 * Follows session and payment until the signal aborts. The stream is the fast way; whenever it ends, fails or falls silent the
 * truth is asked for once and the stream opened again. Where no stream gets through, as behind a buffering proxy, that is polling.
 */
export async function follow({ api, pause, onState, signal }: FollowOptions): Promise<void> {
  let streams = true;
  for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(wait * 1.3, LONGEST_WAIT)) {
    if (streams) streams = await streamWhileAlive({ api, pause, onState, signal });
    if (streams) wait = FIRST_WAIT;
    if (signal.aborted || (await askOnce({ api, pause, onState, signal }))) return;
    await pause(wait, signal);
  }
}

/** Resolves to whether anything at all came through: if not, the stream is not worth another try. */
async function streamWhileAlive({ api, pause, onState, signal }: FollowOptions): Promise<boolean> {
  const own = new AbortController();
  listen(own.signal, signal, { abort: () => own.abort() });
  let signs = 0;
  const watch = async () => {
    for (let seen = -1; seen !== signs && !own.signal.aborted; ) {
      seen = signs;
      await pause(SILENCE, own.signal);
    }
    own.abort();
  };
  const onSign = () => {
    signs += 1;
  };
  const stream = api.stream({ onState, onSign }, own.signal).catch(() => undefined);
  await Promise.race([stream, watch()]);
  own.abort();
  return signs > 0;
}

/** Resolves to true when the server will never answer otherwise, so that following makes no sense any more. */
async function askOnce({ api, onState, signal }: FollowOptions): Promise<boolean> {
  try {
    onState(await api.load(signal));
    return false;
  } catch (error) {
    return isCheckoutError(error) && error.type === 'refused' && !error.recoverable;
  }
}
