import { afterEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../../testing/server/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

const SECOND = 1000;

/** A session whose launch was cut off `age` ms ago, as a crash leaves it. */
async function cutOff(age: number, options: TestServerOptions = {}): Promise<Answer['json']> {
  server = await startTestServer({}, options);
  const session = await server.session();
  await server.launch(session, 'boxcharge');
  await server.store.change(session.id, ({ payments }) => ({
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
    const { status, json } = await server.launch(session, 'boxcharge');
    expect([status, json.next?.type]).toEqual([201, 'redirect']);
    const payments = (await server.store.aggregate(session.id))?.payments ?? [];
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
    expect((await server.launch(session, 'boxcharge')).json.code).toBe('provider_unreachable');
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * SECOND);
  });
});
