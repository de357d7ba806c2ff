import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { JsonText } from './dialect.ts';

/** The notes that get a column: the domain decides on them. */
const MOVED = [
  ...['methodName', 'chosenAs', 'askedElsewhere', 'byCard', 'bankReference', 'bankReferenceHandovers'],
  ...['receiptBankReference', 'receiptPayer', 'endingAt', 'endedAt', 'alreadyActive', 'linkSeed'],
];

/**
 * `memo` held, side by side as text, what the domain decides on and what only a provider reads again. The former gets columns of its own;
 * the latter stays, as `provider_state`.
 */
export async function up(db: Kysely<Tables>, json: JsonText): Promise<void> {
  await addColumns(db);
  await moveNotes(db, json);
  await db.schema.alterTable('payments').renameColumn('memo', 'provider_state').execute();
}

async function addColumns(db: Kysely<Tables>): Promise<void> {
  const texts = ['method_name', 'fallback_for', 'bank_reference', 'receipt', 'subscription_end'];
  for (const name of [...texts, 'already_active'])
    await db.schema.alterTable('payments').addColumn(name, 'text').execute();
  for (const name of ['asked_elsewhere', 'by_card'])
    await db.schema
      .alterTable('payments')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  await db.schema
    .alterTable('payments')
    .addColumn('reference_handovers', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}

async function moveNotes(db: Kysely<Tables>, json: JsonText): Promise<void> {
  const note = (name: string) => json.member('memo', name);
  const receipt = { bankReference: note('receiptBankReference'), payer: note('receiptPayer') };
  const subscriptionEnd = { askedAt: note('endingAt'), endedAt: note('endedAt') };
  await sql`
    update payments set
      method_name = ${note('methodName')},
      fallback_for = ${note('chosenAs')},
      asked_elsewhere = ${ifKnown(note('askedElsewhere'), sql.lit(1), sql.lit(0))},
      by_card = ${ifKnown(note('byCard'), sql.lit(1), sql.lit(0))},
      bank_reference = ${note('bankReference')},
      reference_handovers = coalesce(${note('bankReferenceHandovers')}, '{}'),
      receipt = ${ifKnown(anyOf(receipt), json.object(receipt), sql.lit(null))},
      subscription_end = ${ifKnown(anyOf(subscriptionEnd), json.object(subscriptionEnd), sql.lit(null))},
      already_active = ${ifKnown(note('alreadyActive'), json.object({ linkSeed: note('linkSeed') }), sql.lit(null))},
      memo = ${json.without('memo', MOVED)}
    where memo <> '{}'`.execute(db);
}

const anyOf = (members: Readonly<Record<string, RawBuilder<unknown>>>) =>
  sql`coalesce(${sql.join(Object.values(members))})`;

const ifKnown = (note: RawBuilder<unknown>, then: RawBuilder<unknown>, otherwise: RawBuilder<unknown>) =>
  sql`case when ${note} is null then ${otherwise} else ${then} end`;
