import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'farebox-feed-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const nextFile = () => join(folder, `${++files}.db`);

/** A server on a database file, which outlives it. */
async function serve(file: string): Promise<TestServer> {
  const server = await startTestServer({}, { database: `sqlite:${file}` });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await server.close();
    isClosed = true;
  };
  onTestFinished(close);
  return { ...server, close };
}

/** Makes something happen that is told, so often. */
async function happen(server: TestServer, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { id } = await server.session();
    expect((await server.merchant('POST', `/v1/sessions/${id}/expire`)).status).toBe(200);
  }
}

const feed = (server: TestServer, query = ''): Promise<Answer> =>
  server.merchant('GET', `/v1/events?${query}`);
const idsOf = ({ json }: Answer): string[] => json.data.map(({ id }: { id: string }) => id);

/** A backup of a database, as it is now. */
function backUp(file: string): string {
  const copy = nextFile();
  const database = new DatabaseSync(file);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  copyFileSync(file, copy);
  return copy;
}

describe('the feed', () => {
  it('goes on from its cursor, page by page, and gives the same cursor where nothing is new', async () => {
    const server = await serve(nextFile());
    expect((await feed(server)).json).toEqual({ data: [], next: '0' });
    await happen(server, 5);
    const all = idsOf(await feed(server));
    const first = await feed(server, 'limit=2&after=0');
    const rest = await feed(server, `after=${first.json.next}`);
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(all);
    const { json } = await feed(server, `after=${rest.json.next}`);
    expect(json).toEqual({ data: [], next: rest.json.next });
    await happen(server, 1);
    expect(idsOf(await feed(server, `after=${json.next}`))).toHaveLength(1);
  });

  it('goes on after any event that was received as a webhook', async () => {
    const server = await serve(nextFile());
    await happen(server, 3);
    await server.runJobs();
    const received = server.webhooks.map(({ headers }) => String(headers['webhook-id']));
    const [first, ...later] = idsOf(await feed(server));
    expect(received).toContain(first);
    expect(idsOf(await feed(server, `after=${first}`))).toEqual(later);
  });
});

describe('a cursor of another life', () => {
  it('is told as gone after a backup was restored, however far the feed goes on, with where to start', async () => {
    const file = nextFile();
    const before = await serve(file);
    await happen(before, 4);
    const copy = backUp(file);
    const atBackup = (await feed(before)).json.next;
    await happen(before, 4);
    const lost = idsOf(await feed(before)).slice(4);
    await before.close();

    const restored = await serve(copy);
    const cursor = lost.at(-1) ?? '';
    const gone = await feed(restored, `limit=50&after=${cursor}`);
    expect(gone.status).toBe(410);
    expect(gone.headers.get('content-type')).toBe('application/problem+json');
    expect(gone.json).toMatchObject({
      code: 'cursor_gone',
      type: `${restored.url}/docs#cursor_gone`,
      recoverable: true,
      errors: [{ path: 'after' }],
      start: `${restored.url}/v1/events?limit=50`,
    });
    expect(gone.json.detail).toContain('Read it again from its start');
    expect((await restored.merchant('GET', '/v1/events?limit=50')).json.data).toHaveLength(4);

    await happen(restored, 6);
    for (const id of lost) expect((await feed(restored, `after=${id}`)).status).toBe(410);
    const since = idsOf(await feed(restored, `after=${atBackup}`));
    expect(since, 'a cursor from before the backup leads on').toHaveLength(6);
    expect(
      since.filter((id) => lost.includes(id)),
      'ids tell one life from the other',
    ).toEqual([]);
  });

  it('is told as gone as a number beyond the end, which goes on being no empty list', async () => {
    const server = await serve(nextFile());
    await happen(server, 4);
    for (const after of ['8', '5', '9007199254740993', '99999999999999999999'])
      expect((await feed(server, `after=${after}`)).json, after).toMatchObject({ status: 410 });
    await happen(server, 6);
    expect((await feed(server, 'after=8')).status).toBe(410);
  });

  it('is told as gone where it is of an event that never was, and refused where it is no cursor', async () => {
    const server = await serve(nextFile());
    await happen(server, 1);
    expect((await feed(server, 'after=evt_aaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(410);
    for (const after of [
      '',
      'evt_',
      'EVT_AAAAAAAAAAAAAAAAAAAAAAAA',
      'pay_aaaaaaaaaaaaaaaaaaaaaaaa',
      '1.5',
      '-1',
      'null',
    ])
      expect((await feed(server, `after=${after}`)).json, after).toMatchObject({
        status: 422,
        errors: [{ path: 'after' }],
      });
  });
});

describe('a number that an earlier release gave as a cursor', () => {
  it('leads on from its event, and its answer gives the cursor that takes its place', async () => {
    const file = nextFile();
    const older = await serve(file);
    await happen(older, 4);
    const ids = idsOf(await feed(older));
    await older.close();
    const database = new DatabaseSync(file);
    database.exec('update numbered_events set last_position = (select max(position) from events)');
    database.close();

    const newer = await serve(file);
    expect(idsOf(await feed(newer, 'after=3'))).toEqual(ids.slice(3));
    expect((await feed(newer, 'after=4')).json).toEqual({ data: [], next: ids[3] });
    expect((await feed(newer, 'after=5')).status).toBe(410);
    await happen(newer, 3);
    expect((await feed(newer, 'after=5')).status, 'it is beyond what was ever given as a number').toBe(410);
    expect(idsOf(await feed(newer, 'after=4'))).toHaveLength(3);
  });
});
