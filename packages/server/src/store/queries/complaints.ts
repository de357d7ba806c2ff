import type { Kysely } from 'kysely';
import type { ComplaintRecord } from '../../domain/complaint.ts';
import type { ComplaintStore } from '../complaints.ts';
import type { Database } from '../database.ts';
import type { ComplaintRow, Tables } from '../tables.ts';

/** Complaints, over a database. */
export const complaintStore = ({ db, transact, write, rowLocks }: Database): ComplaintStore => ({
  async addComplaint(complaint, decide) {
    await transact(async (tx) => {
      await tx
        .selectFrom('payments')
        .select('id')
        .where('id', '=', complaint.paymentId)
        .$if(rowLocks, (query) => query.forUpdate())
        .execute();
      decide(await complaints(tx, complaint.paymentId));
      await tx.insertInto('complaints').values(rowOf(complaint)).execute();
    });
  },
  async finishComplaint(id, outcome) {
    await write((at) => at.updateTable('complaints').set(outcome).where('id', '=', id).execute());
  },
  complaints: (paymentId) => complaints(db, paymentId),
});

async function complaints(db: Kysely<Tables>, paymentId: string): Promise<readonly ComplaintRecord[]> {
  const rows = await db
    .selectFrom('complaints')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(complaintOf);
}

const rowOf = ({ paymentId, pictures, createdAt, ...rest }: ComplaintRecord): ComplaintRow => ({
  ...rest,
  payment_id: paymentId,
  pictures: JSON.stringify(pictures),
  created_at: createdAt,
});

const complaintOf = ({
  payment_id,
  pictures,
  created_at,
  status,
  ...rest
}: ComplaintRow): ComplaintRecord => ({
  ...rest,
  paymentId: payment_id,
  pictures: JSON.parse(pictures) as ComplaintRecord['pictures'],
  status: status as ComplaintRecord['status'],
  createdAt: created_at,
});
