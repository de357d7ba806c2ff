import type { ComplaintRecord } from '../domain/complaint.ts';

/** What complaints need of a store. */
export interface ComplaintStore {
  /**
   * Writes a complaint down, unless `decide` throws when it is given those that are there, oldest first. One complaint about a payment is
   * decided about at a time, on whichever server.
   */
  addComplaint(
    complaint: ComplaintRecord,
    decide: (earlier: readonly ComplaintRecord[]) => void,
  ): Promise<void>;
  /** Writes what became of a complaint. */
  finishComplaint(
    id: string,
    outcome: Pick<ComplaintRecord, 'status' | 'reference' | 'reason'>,
  ): Promise<void>;
  /** A payment's complaints, oldest first. */
  complaints(paymentId: string): Promise<readonly ComplaintRecord[]>;
}
