import { readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { MigrationDialect } from '../../src/store/migrations/dialect.ts';
import { migrate } from '../../src/store/migrations/index.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';

/** An empty database of one kind, and how it is opened as a store afterwards. */
export interface EmptyDatabase {
  readonly db: Kysely<Tables>;
  readonly dialect: MigrationDialect;
  readonly open: () => Promise<Store>;
}

/** A payment of migration 018: its notes as they were stored. */
type Notes = Readonly<Record<string, string>>;

/** What a payment of today must be, by the notes that it had. */
function expected(notes: Notes): object {
  const { methodName, chosenAs, askedElsewhere, byCard, bankReference, bankReferenceHandovers, ...rest } =
    notes;
  const { receiptBankReference, receiptPayer, endingAt, endedAt, alreadyActive, linkSeed, ...own } = rest;
  return {
    methodName: orNull(methodName),
    fallbackFor: orNull(chosenAs),
    askedElsewhere: askedElsewhere === 'yes',
    byCard: byCard === 'yes',
    bankReference: orNull(bankReference),
    referenceHandovers: JSON.parse(bankReferenceHandovers ?? '{}') as object,
    receipt: unlessEmpty({ bankReference: orNull(receiptBankReference), payer: orNull(receiptPayer) }),
    subscriptionEnd: unlessEmpty({ askedAt: orNull(endingAt), endedAt: orNull(endedAt) }),
    alreadyActive: alreadyActive === 'yes' ? { linkSeed: orNull(linkSeed) } : null,
    providerState: own,
  };
}

const orNull = (note: string | undefined): string | null => note ?? null;

const unlessEmpty = (members: object): object | null =>
  Object.values(members).every((member) => member === null) ? null : members;

/** Registers the test that a database which was stored by an earlier server is brought up to date and loses nothing. */
export function testStoredDatabase(empty: () => Promise<EmptyDatabase>): void {
  it('of migration 018 is brought up to date: what its payments remember is in fields of their own, and nothing is lost', async () => {
    const { db, dialect, open } = await empty();
    await migrate(db, dialect, '018-held-payments');
    const stored = await readFile(new URL('databases/018.sql', import.meta.url), 'utf8');
    for (const statement of stored.split(/;\n/).filter((text) => text.includes('insert into')))
      await sql.raw(statement).execute(db);
    const { rows } = await sql<{ id: string; memo: string }>`select id, memo from payments`.execute(db);
    await db.destroy();
    const store = await open();
    for (const { id, memo } of rows)
      expect(await store.payment(id), id).toMatchObject(expected(JSON.parse(memo) as Notes));
    expect(rows.length).toBeGreaterThan(50);
    await store.close();
  });
}
