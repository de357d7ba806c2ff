import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, type Stage, type StageOptions, setStage } from '../../../testing/server/harness.ts';

let stage: Stage;
afterEach(() => stage.close());

const SECOND = 1000;

/** A session whose launch was cut off `age` ms ago, as a crash leaves it. */
async function cutOff(age: number, options: StageOptions = {}): Promise<Answer['json']> {
  stage = await setStage({}, options);
  const session = await stage.session();
  await stage.launch(session, 'boxcharge');
  await stage.farebox.context.store.change(session.id, ({ payments }) => ({
    payments: payments.map((payment) => ({
      ...payment,
      status: 'launching',
      next: null,
      providerReference: null,
      createdAt: new Date(Date.now() - age).toISOString(),
    })),
    result: undefined,
  }));
  return session;
}

describe('the same launch again, after a crash', () => {
  it('is launched anew once the first cannot be under way any more', async () => {
    const session = await cutOff(31 * SECOND);
    const { status, json } = await stage.launch(session, 'boxcharge');
    expect([status, json.next?.type]).toEqual([201, 'redirect']);
    const payments = (await stage.farebox.context.store.aggregate(session.id))?.payments ?? [];
    expect(payments.map((payment) => payment.status).toSorted()).toEqual(['canceled', 'pending']);
  });

  it('waits no longer than the first may still take', async () => {
    const waits: number[] = [];
    let isWatched = false;
    const deadline = (ms: number) => {
      if (isWatched) waits.push(ms);
      return AbortSignal.timeout(isWatched ? 1 : ms);
    };
    const session = await cutOff(15 * SECOND, { deadline });
    isWatched = true;
    expect((await stage.launch(session, 'boxcharge')).json.code).toBe('provider_unreachable');
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * SECOND);
  });
});
