import { expect, it } from 'vitest';
import { checkout, payment } from '../../../test-data/checkout.ts';
import type { PaymentApi } from '../api/payment-api.ts';
import { CheckoutError, unreachable } from '../checkout-error.ts';
import type { StreamState } from '../contract.ts';
import { follow, type Pause } from './follow.ts';

const open: StreamState = { session: { status: 'open' }, payment: payment() };
const instantly: Pause = () => Promise.resolve();
const untilAborted: Pause = (_ms, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
/** Silence is waited out for ever; the pause between two tries takes no time. */
const patient: Pause = (ms, signal) => (ms > 20_000 ? untilAborted(ms, signal) : instantly(ms, signal));

/** Follows until `enough` states came; answers with them and what was asked of the server. */
async function followed(
  api: Partial<Pick<PaymentApi, 'load' | 'stream'>>,
  { enough = 2, pause = patient } = {},
) {
  const stop = new AbortController();
  const states: StreamState[] = [];
  const asked: string[] = [];
  await follow({
    api: {
      load: (signal) => {
        asked.push('load');
        return api.load?.(signal) ?? Promise.resolve(checkout());
      },
      stream: (listener, signal) => {
        asked.push('stream');
        return api.stream?.(listener, signal) ?? Promise.reject(unreachable('none'));
      },
    },
    pause,
    signal: stop.signal,
    onState: (state) => {
      states.push(state);
      if (states.length >= enough) stop.abort();
    },
  });
  return { states, asked };
}

it('polls where no stream gets through, without trying the stream for ever', async () => {
  const { asked } = await followed({}, { enough: 4 });
  expect(asked).toEqual(['stream', 'load', 'load', 'load', 'load']);
});

it('opens a stream that was cut again, and asks once what was missed', async () => {
  const stream: PaymentApi['stream'] = async ({ onState, onSign }) => {
    onSign();
    onState(open);
  };
  const { asked } = await followed({ stream }, { enough: 4 });
  expect(asked).toEqual(['stream', 'load', 'stream', 'load']);
});

it('gives up a stream that falls silent, and asks', async () => {
  const stream: PaymentApi['stream'] = (_listener, signal) => untilAborted(0, signal);
  const { states, asked } = await followed({ stream }, { enough: 1, pause: instantly });
  expect(asked).toEqual(['stream', 'load']);
  expect(states).toHaveLength(1);
});

it('goes on when the network is gone for a while', async () => {
  let tries = 0;
  const load = async () => {
    tries += 1;
    if (tries < 3) throw unreachable('offline');
    return checkout();
  };
  expect((await followed({ load }, { enough: 1 })).states).toHaveLength(1);
});

it('ends when the server says that this will never work', async () => {
  const load = async () => {
    throw new CheckoutError({ type: 'refused', code: 'unauthorized', message: '', recoverable: false });
  };
  expect((await followed({ load })).states).toHaveLength(0);
});
