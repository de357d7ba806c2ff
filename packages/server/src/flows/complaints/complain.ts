import { createHash } from 'node:crypto';
import {
  type ComplaintRecord,
  ComplaintUnanswered,
  complaintNow,
  isUnanswered,
  type PictureRecord,
} from '../../domain/complaint.ts';
import { newComplaintId } from '../../domain/ids.ts';
import type { Payment } from '../../domain/payment.ts';
import { pictureTypeOf } from '../../domain/picture.ts';
import { changedNothing, ProviderError, ProviderRefused } from '../../providers/errors.ts';
import { type Context, siteOf } from '../context.ts';
import { askProvider, operationOf } from '../operation.ts';

/** How long a provider may take, in ms: pictures are large. */
const DEADLINE = 30_000;

/** What a merchant complains of. */
export interface ComplaintOrder {
  readonly description: string;
  readonly pictures: readonly Uint8Array[];
  /** Whether to file it although an earlier one has no answer. */
  readonly again: boolean;
}

/**
 * Files a complaint about a payment with its provider: writes it down first, then sends it once. One whose answer never came is `unknown`,
 * and is not sent again unless somebody asks for that.
 * @throws NoPicture, PictureTooLarge, ComplaintUnanswered, OperationOff, OperationRefused, OperationFailed when it was not sent
 */
export async function fileComplaint(
  context: Context,
  payment: Payment,
  { description, pictures, again }: ComplaintOrder,
): Promise<ComplaintRecord> {
  const complain = operationOf(siteOf(context, payment.site), payment.provider, 'complain');
  const complaint: ComplaintRecord = {
    id: newComplaintId(),
    site: payment.site,
    paymentId: payment.id,
    description,
    pictures: pictures.map(recordOf),
    status: 'filing',
    reference: null,
    reason: null,
    createdAt: context.now().toISOString(),
  };
  await context.store.addComplaint(complaint, (earlier) =>
    assertAnswered(
      earlier.map((each) => complaintNow(each, context.now())),
      again,
    ),
  );
  return await askProvider(payment.provider, async () => {
    try {
      const { reference } = await complain({ payment, description, pictures }, context.deadline(DEADLINE));
      return await finish(context, complaint, { status: 'filed', reference, reason: null });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return await afterFailure(context, complaint, error);
    }
  });
}

/** A payment's complaints as they stand now, oldest first. */
export async function complaintsOf(context: Context, payment: Payment): Promise<readonly ComplaintRecord[]> {
  const kept = await context.store.complaints(payment.id);
  return kept.map((complaint) => complaintNow(complaint, context.now()));
}

function assertAnswered(earlier: readonly ComplaintRecord[], again: boolean): void {
  if (earlier.some(({ status }) => status === 'filing'))
    throw new ComplaintUnanswered('A complaint about this payment is being filed.');
  if (!again && earlier.some(isUnanswered))
    throw new ComplaintUnanswered(
      'An earlier complaint has no answer and may have arrived. Ask the provider, or send "again": true.',
    );
}

async function afterFailure(
  context: Context,
  complaint: ComplaintRecord,
  error: ProviderError,
): Promise<ComplaintRecord> {
  context.log.warn({ complaint: complaint.id, payment: complaint.paymentId, err: error }, 'complaint failed');
  if (!changedNothing(error))
    return await finish(context, complaint, { status: 'unknown', reference: null, reason: null });
  const reason = error instanceof ProviderRefused ? error.providerCode : 'not sent';
  await finish(context, complaint, { status: 'refused', reference: null, reason });
  throw error;
}

async function finish(
  context: Context,
  complaint: ComplaintRecord,
  outcome: Pick<ComplaintRecord, 'status' | 'reference' | 'reason'>,
): Promise<ComplaintRecord> {
  await context.store.finishComplaint(complaint.id, outcome);
  return { ...complaint, ...outcome };
}

const recordOf = (picture: Uint8Array): PictureRecord => ({
  type: pictureTypeOf(picture),
  size: picture.length,
  digest: createHash('sha256').update(picture).digest('hex'),
});
