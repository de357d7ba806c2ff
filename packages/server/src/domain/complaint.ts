import { FareboxError } from './errors.ts';
import type { PictureType } from './picture.ts';

/** An earlier complaint about this payment has no answer: it may have arrived. */
export class ComplaintUnanswered extends FareboxError {
  readonly code = 'complaint_unanswered';
}

/** A picture as it is remembered: what was sent, not the picture itself. */
export interface PictureRecord {
  readonly type: PictureType;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly digest: string;
}

/** Where a complaint stands: `unknown` has no answer and may have arrived. */
export type ComplaintStatus = 'filing' | 'filed' | 'refused' | 'unknown';

/** A complaint about a payment, as it was filed. */
export interface ComplaintRecord {
  readonly id: string;
  readonly site: string;
  readonly paymentId: string;
  readonly description: string;
  readonly pictures: readonly PictureRecord[];
  readonly status: ComplaintStatus;
  /** What the provider follows it under. */
  readonly reference: string | null;
  /** Why it was refused, in the provider's words. */
  readonly reason: string | null;
  readonly createdAt: string;
}

/** A complaint as its merchant sees it. */
export type MerchantComplaint = Omit<ComplaintRecord, 'site' | 'paymentId'>;

/** How long filing may take before it is taken for cut off by a crash: 60 s, in ms, longer than any call. */
const FILING_GRACE = 60_000;

/** Whether a complaint may have arrived, or may yet: another one would be a second one. */
export const isUnanswered = ({ status }: ComplaintRecord): boolean =>
  status === 'filing' || status === 'unknown';

/** A complaint as it stands now: one that was cut off while it was filed has no answer, and will have none. */
export function complaintNow(complaint: ComplaintRecord, now: Date): ComplaintRecord {
  const isCutOff =
    complaint.status === 'filing' && now.getTime() - Date.parse(complaint.createdAt) >= FILING_GRACE;
  return isCutOff ? { ...complaint, status: 'unknown' } : complaint;
}

/** Leaves out what is said beside it already. */
export function merchantComplaint(complaint: ComplaintRecord): MerchantComplaint {
  const { site: _site, paymentId: _payment, ...shown } = complaint;
  return shown;
}
