import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { paymentFixture, sessionFixture } from '../../../testing/store/fixtures.ts';
import { dayOf, daysAfter, startOfDay } from '../../domain/day.ts';
import { newPaymentId, newReturnToken, newSessionId } from '../../domain/ids.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Difference } from '../../domain/reconciliation.ts';

const INDIA = 'Asia/Kolkata';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  // What the sandbox is told here, nobody is told of: the list is all that there is to learn it by.
  server.sandbox.setHooks({ payatom: '' });
});
afterAll(() => server.close());

const today = () => dayOf(new Date(), INDIA);

/** A payment of 250.50 INR in our store, paid unless `over` says otherwise. */
async function book(over: Partial<Payment> = {}, at: TestServer = server): Promise<string> {
  const session = sessionFixture({ id: newSessionId(), currency: 'INR', amount: 25050 });
  const id = over.id ?? newPaymentId();
  const payment = paymentFixture({
    id,
    sessionId: session.id,
    provider: 'payatom',
    method: 'payatom:upi',
    status: 'succeeded',
    outcome: 'succeeded',
    amount: 25050,
    receivedAmount: 25050,
    receivedCurrency: 'INR',
    currency: 'INR',
    next: null,
    returnToken: newReturnToken(),
    createdAt: new Date().toISOString(),
    ...over,
  });
  const { store } = at.farebox.context;
  await store.insertSession(session);
  await store.change(session.id, () => ({ payments: [payment], result: undefined }));
  return id;
}

/** The same at the sandbox, paid on its page unless told otherwise. */
async function list(id: string, { amount = '250.5', paid = true } = {}): Promise<string> {
  const person = { name: 'Asha', email: 'asha@example.in', phone: '9000000000' };
  const { pid } = accounts.payatom;
  const answer = await fetch(`${server.sandbox.url}/payatom/pay/request.php`, {
    method: 'POST',
    body: JSON.stringify({ pid, amount, order_id: id, ...person }),
  });
  const { hash_value } = (await answer.json()) as { hash_value: string };
  if (paid) await choose(`${server.sandbox.url}/payatom/pay/connect.php?code=${hash_value}`, 'approve');
  return id;
}

const compare = (day = today(), provider = 'payatom') =>
  server.merchant('POST', '/v1/reconciliations', { provider, day });

const said = (differences: readonly Difference[], kind: Difference['kind']) =>
  differences
    .filter((difference) => difference.kind === kind)
    .map(({ reference }) => reference)
    .sort();

const told = async () =>
  (await server.merchant('GET', '/v1/events?limit=1000')).json.data.filter(
    ({ type }: { type: string }) => type === 'reconciliation.difference',
  );

/** Some of many at a time. */
async function each<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let start = 0; start < count; start += 25)
    done.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(25, count - start) }, (_each, index) => work(start + index)),
      )),
    );
  return done;
}

describe('a day of 1,000 payments with 5 missing, 5 extra and 5 altered rows', { timeout: 120_000 }, () => {
  it('is compared, and exactly those 15 are found, told once, and shown', async () => {
    const missing = await each(5, () => book());
    const unknown = await each(3, (index) => list(`pay_nobody${index}`));
    const unpaidHere = await each(2, async () => list(await book({ status: 'failed', outcome: null })));
    const altered = await each(5, async () => list(await book(), { amount: '250.49' }));
    const paid = await each(690, async () => list(await book()));
    const unpaid = await each(300, async () =>
      list(await book({ status: 'failed', outcome: null }), { paid: false }),
    );
    expect([...paid, ...unpaid]).toHaveLength(990);

    const { status, json } = await compare();
    expect(status).toBe(200);
    expect(json).toMatchObject({ provider: 'payatom', listed: 1000, booked: 1002 });
    expect(json.differences).toHaveLength(15);
    expect(said(json.differences, 'missing')).toEqual(missing.sort());
    expect(said(json.differences, 'extra')).toEqual([...unknown, ...unpaidHere].sort());
    expect(said(json.differences, 'different')).toEqual(altered.sort());
    expect(await told()).toHaveLength(15);

    // What they list as paid is looked up, and the lookup is what proves it.
    await server.settled();
    for (const id of unpaidHere)
      expect((await server.merchant('GET', `/v1/payments/${id}`)).json).toMatchObject({
        outcome: 'succeeded',
        receivedAmount: 25050,
      });

    const again = (await compare()).json;
    expect(await told()).toHaveLength(15);
    const closed = again.differences.filter(({ closedAt }: { closedAt: string | null }) => closedAt !== null);
    expect(said(closed, 'extra')).toEqual(unpaidHere.sort());
    expect(closed).toHaveLength(2);
    expect((await server.merchant('GET', `/v1/reconciliations?day=${today()}`)).json.data).toEqual([again]);
  });
});

describe('a comparison', () => {
  it('says in an event what each side has', async () => {
    const [event] = (await told()).filter(({ data }: { data: Difference }) => data.kind === 'different');
    expect(event.data).toMatchObject({
      provider: 'payatom',
      day: today(),
      ours: { status: 'succeeded', amount: 25050 },
      theirs: { status: 'Approved', amount: 25049 },
    });
  });

  it('is refused for what cannot be compared', async () => {
    expect((await compare('2999-01-01')).json.code).toBe('day_not_begun');
    expect((await compare('2026-02-30')).json.errors[0].path).toBe('day');
    expect((await compare(today(), 'boxcharge')).json).toMatchObject({ status: 422, code: 'unsupported' });
    expect((await compare(today(), 'nobody')).json.code).toBe('unsupported');
    server.sandbox.setScenario('down', 'payatom');
    const failed = (await compare()).json;
    server.sandbox.setScenario(null, 'payatom');
    expect(failed.code).toBe('operation_failed');
  });
});

describe('yesterday', () => {
  const DAY = 86_400_000;
  const compared = async (day: string) =>
    (await server.merchant('GET', `/v1/reconciliations?provider=payatom&day=${day}`)).json.data;
  /** Moves the clock to an hour of the next day, where the provider is. */
  function moveTo(hour: number): string {
    const { now } = server.farebox.context;
    const yesterday = dayOf(now(), INDIA);
    server.clock.advance(
      startOfDay(daysAfter(yesterday, 1), INDIA).getTime() + hour * 3_600_000 - now().getTime(),
    );
    return yesterday;
  }

  it('is compared by itself, once, in the morning of where the provider is', async () => {
    const yesterday = moveTo(2);
    await server.runJobs();
    const before = await compared(yesterday);
    server.clock.advance(3_600_000);
    await server.runJobs();
    const [after] = await compared(yesterday);
    expect(after.checkedAt > (before[0]?.checkedAt ?? '')).toBe(true);
    server.clock.advance(3_600_000);
    await server.runJobs();
    expect(await compared(yesterday)).toEqual([after]);
  });

  it('is tried again when the provider could not be asked', async () => {
    const yesterday = moveTo(4);
    server.sandbox.setScenario('down', 'payatom');
    await server.runJobs();
    server.sandbox.setScenario(null, 'payatom');
    expect(await compared(yesterday)).toEqual([]);
    server.clock.advance(10 * 60_000);
    await server.runJobs();
    expect(await compared(yesterday)).toEqual([]);
    server.clock.advance(10 * 60_000);
    await server.runJobs();
    expect(await compared(yesterday)).toHaveLength(1);
  });

  it('does not miss what began near midnight and is listed for the day beside', async () => {
    const { now } = server.farebox.context;
    const listedToday = await list(newPaymentId());
    const midnight = startOfDay(today(), INDIA).getTime();
    const atMidnight = await book({ id: listedToday, createdAt: new Date(midnight - 1000).toISOString() });
    const nowhere = await book({ createdAt: new Date(midnight - 2000).toISOString() });
    expect(now().getTime()).toBeGreaterThan(midnight);
    const { differences } = (await compare(dayOf(new Date(midnight - DAY / 2), INDIA))).json;
    const open = differences.filter(({ closedAt }: { closedAt: string | null }) => closedAt === null);
    expect(said(open, 'missing')).toEqual([nowhere]);
    expect(atMidnight).toBe(listedToday);
  });
});

it.each([
  ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['America/Havana', '2025-11-02', '2025-11-02T04:00:00.000Z', '2025-11-03T05:00:00.000Z'],
  ['America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000Z', '2025-09-08T03:00:00.000Z'],
  ['Africa/Cairo', '2025-10-30', '2025-10-29T21:00:00.000Z', '2025-10-30T22:00:00.000Z'],
])('in %s, %s is compared with what began from %s until %s', async (...row) => {
  const [timeZone, day, begins, ends] = row;
  const there = await startTestServer((url) => {
    const { payatom, ...others } = providerConfig(url);
    const { operations } = payatom;
    const reconciliation = { ...operations.reconciliation, timeZone };
    return {
      providers: { ...others, payatom: { ...payatom, operations: { ...operations, reconciliation } } },
    };
  });
  try {
    const at = (moment: string, ms: number) => new Date(Date.parse(moment) + ms).toISOString();
    const [before, first, last, after] = [at(begins, -1), begins, at(ends, -1), ends];
    for (const createdAt of [before, after]) await book({ createdAt }, there);
    const inside = [await book({ createdAt: first }, there), await book({ createdAt: last }, there)];
    const { json } = await there.merchant('POST', '/v1/reconciliations', { provider: 'payatom', day });
    expect(json.booked).toBe(2);
    expect(said(json.differences, 'missing')).toEqual(inside.sort());
  } finally {
    await there.close();
  }
});
