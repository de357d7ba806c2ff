import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Counter } from './counter.ts';

/**
 * Up to here cursors of the feed were positions; from here on they are ids of events. How far the positions went is kept: a number beyond
 * it was given by another database, such as the one that this was once copied from.
 */
export async function up(db: Kysely<Tables>, counter: Counter): Promise<void> {
  await db.schema
    .createTable('numbered_events')
    .addColumn('last_position', counter.type, (column) => column.notNull())
    .execute();
  await db
    .insertInto('numbered_events')
    .columns(['last_position'])
    .expression(({ selectFrom }) =>
      selectFrom('events').select(({ fn, val }) =>
        fn.coalesce(fn.max('position'), val(0)).as('last_position'),
      ),
    )
    .execute();
}
