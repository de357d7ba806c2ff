import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The least that a server could do with a notice: store it durably and say yes. What Farebox is measured beside. */
const [path = ':memory:', port = '0'] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS notices (body TEXT)',
);
const insert = database.prepare('INSERT INTO notices VALUES (?)');

const app = new Hono().post('/', async (c) => {
  insert.run(await c.req.text());
  return c.json({ acknowledge: 'yes' });
});

serve({ fetch: app.fetch, port: Number(port) }, () => process.stderr.write('serving\n'));
