import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

const SEEDS = Array.from({ length: 500 }, (_nothing, index) => index + 1);

describe('whatever happens, in whatever order', () => {
  it('every payment is counted exactly once, in 500 runs that reach every state', {
    timeout: 120_000,
  }, async () => {
    const reached = new Set<string>();
    for (const seed of SEEDS) {
      const run = await simulate(seed);
      expect(run.failure, run.failure ?? '').toBeNull();
      for (const state of run.reached) reached.add(state);
    }
    expect([...reached].toSorted()).toEqual([
      'canceled',
      'duplicate',
      'expired',
      'failed',
      'fallen back',
      'held',
      'late',
      'launching',
      'mismatched',
      'pending',
      'refund_pending',
      'refunded',
      'succeeded',
      'unknown',
    ]);
  });

  it('the same seed is the same run', { timeout: 60_000 }, async () => {
    for (const seed of SEEDS.slice(0, 50)) expect(await simulate(seed)).toEqual(await simulate(seed));
  });
});

describe('a run that breaks an invariant', () => {
  it('says what is broken, the shortest way there, and how to replay it', async () => {
    const { failure } = await simulate(4, {
      prepare: ({ model }) => model.promises.credited.add('pay_never_made'),
    });
    const lines = failure?.split('\n') ?? [];
    expect(lines[0]).toContain('pay_never_made was acknowledged as paid, and is not');
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.at(-1)).toBe('Replay it: SEED=4 npm run test:simulate');
  });
});
