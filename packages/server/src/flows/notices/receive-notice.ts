import type { Site } from '../../config/sites.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import type { InboundRequest } from '../../providers/inbound-request.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReference } from '../../providers/provider.ts';
import { fromStored, toStored } from '../../providers/stored-request.ts';
import type { UnmatchedRequest, UnreadRequest } from '../../store/store.ts';
import { type Context, siteOf } from '../context.ts';
import { confirm } from '../lookups/look-up.ts';
import { settleNotice } from '../settle.ts';

/**
 * Takes a provider's request in: reads it, settles what it proves, and gives the answer to send, once the request and all that it changes
 * are stored, in one transaction. Where the cipher has no MAC it is stored and answered before anything is decrypted, and what is read
 * then is what was stored.
 */
export async function receiveNotice(
  context: Context,
  { site, provider, reader }: { site: Site; provider: string; reader: NoticeReader },
  request: InboundRequest,
): Promise<NoticeAnswer> {
  const { acknowledgeBeforeReading } = reader;
  const raw = toStored(reader, request);
  const received = { site: site.id, provider, raw };
  if (!acknowledgeBeforeReading) return await readAndSettle(context, { reader, request, received });
  const id = await context.store.recordRequest({ ...received, answered: true });
  context.inBackground(readStored(context, { ...received, id }));
  return acknowledgeBeforeReading;
}

/** Reads what was answered already from all that is left of it, as often as it takes, and settles what it says. */
export async function readStored(
  context: Context,
  { id, site, provider, raw }: UnreadRequest,
): Promise<void> {
  const reader = siteOf(context, site).providers.get(provider)?.notices;
  if (!reader) throw new Error(`${provider} is not configured for ${site}`);
  const request = fromStored(reader, raw);
  await readAndSettle(context, { reader, request, received: { id, site, provider, raw } });
}

/** A request as it came; without an `id` it is not stored yet. */
type Received = Omit<UnreadRequest, 'id'> & { readonly id?: string };

async function readAndSettle(
  context: Context,
  { reader, request, received }: { reader: NoticeReader; request: InboundRequest; received: Received },
): Promise<NoticeAnswer> {
  const found = new Map<string, Payment>();
  const findPayment = finder(context, received, found);
  const { notices, rejected, about, unmatched, answer } = await reader.read({ ...request, findPayment });
  if (unmatched) {
    await keepUnmatched(context, received, { said: unmatched, reason: rejected ?? 'unmatched' });
    return answer;
  }
  const isProof = notices.every(({ evidence }) => evidence === 'proven');
  // What moves one payment is stored with it: on one disk the commit is what costs. A claim waits for its provider, and is read again.
  const brought =
    received.id === undefined && notices.length === 1 && isProof
      ? { raw: received.raw }
      : { recordId: received.id ?? (await store(context, received, { answered: !isProof })) };
  for (const notice of notices) {
    const payment = found.get(notice.paymentId);
    if (!payment) throw new Error(`a notice names ${notice.paymentId}, which its reader did not find`);
    await settleOne(context, notice, { payment, brought });
  }
  if (rejected !== undefined && brought.recordId !== undefined) {
    context.log.warn({ record: brought.recordId, reason: rejected, payment: about }, 'notice rejected');
    await context.store.rejectRequest(brought.recordId, { reason: rejected, paymentId: about });
  }
  return answer;
}

/** A genuine notice that fits no payment here: money may have come that nobody waits for, so the merchant is told. */
async function keepUnmatched(
  context: Context,
  { id: recordId, ...request }: Received,
  found: Pick<UnmatchedRequest, 'said' | 'reason'>,
): Promise<void> {
  const record = await context.store.keepUnmatched({ ...request, ...found, recordId });
  const { site, provider } = request;
  context.log.warn({ record, site, provider, reason: found.reason }, 'notice without a payment');
}

const store = (
  context: Context,
  { site, provider, raw }: Received,
  { answered }: { answered: boolean },
): Promise<string> => context.store.recordRequest({ site, provider, raw, answered });

async function settleOne(
  context: Context,
  notice: Notice,
  { payment, brought }: { payment: Payment; brought: { raw: string } | { recordId: string } },
): Promise<void> {
  const settled = await settleNotice(context, notice, { payment, origin: { source: 'webhook', ...brought } });
  if (settled.verdict === 'claimed')
    context.inBackground(confirm(context, settled.payment, { claim: notice, ...brought }));
}

/** Only this site’s and this provider’s payments can be found, and are `known` then; where both references are given, both must lead to the same one. */
function finder(
  context: Context,
  { site, provider }: Received,
  known: Map<string, Payment>,
): InboundNotice['findPayment'] {
  return async ({ paymentId, providerReference }: NoticeReference) => {
    const byOurs = paymentId === undefined ? undefined : await context.store.payment(paymentId);
    const byTheirs =
      providerReference === undefined
        ? undefined
        : await context.store.paymentByProviderReference(site, provider, providerReference);
    if (paymentId !== undefined && providerReference !== undefined && byOurs?.id !== byTheirs?.id)
      return undefined;
    const found = byOurs ?? byTheirs;
    if (found?.site !== site || found.provider !== provider) return undefined;
    known.set(found.id, found);
    return found;
  };
}
