import type { Notice } from '../checkout/notice.ts';
import type { Payment } from '../checkout/payment.ts';
import type { Site } from '../config/sites.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReference } from '../providers/provider.ts';
import type { Context } from './context.ts';
import { lookUp } from './reconcile.ts';
import { settleNotice } from './settle.ts';

/** A request at one of our hook addresses, before it is tied to a site's payments. */
export type InboundRequest = Omit<InboundNotice, 'findPayment'>;

/**
 * Takes a provider's request in: stores it, reads it, settles what it proves, and gives the answer to send. Where the cipher has no
 * MAC the answer is given before anything is decrypted.
 */
export async function receiveNotice(
  context: Context,
  { site, provider, reader }: { site: Site; provider: string; reader: NoticeReader },
  request: InboundRequest,
): Promise<NoticeAnswer> {
  const inbound: InboundNotice = { ...request, findPayment: finder(context, site.id, provider) };
  const recordId = await context.store.recordRequest({
    site: site.id,
    provider,
    raw: reader.storable(inbound),
  });
  const work = readAndSettle(context, { reader, inbound, recordId });
  if (!reader.answerFirst) return await work;
  context.inBackground(work);
  return reader.answerFirst;
}

async function readAndSettle(
  context: Context,
  { reader, inbound, recordId }: { reader: NoticeReader; inbound: InboundNotice; recordId: string },
): Promise<NoticeAnswer> {
  const reading = await reader.read(inbound);
  for (const notice of reading.notices) {
    const payment = await context.store.payment(notice.paymentId);
    if (!payment) continue;
    const settled = await settleNotice(context, notice, { payment, origin: { source: 'webhook', recordId } });
    if (settled.verdict === 'claimed') context.inBackground(lookUp(context, hinted(settled.payment, notice)));
  }
  if (reading.rejected !== undefined) {
    context.log.warn({ record: recordId, reason: reading.rejected }, 'notice rejected');
    await context.store.rejectRequest(recordId, reading.rejected);
  }
  return reading.answer;
}

/** After a launch whose answer was lost, a claimed reference is all there is to ask with; what the provider then says proves it. */
const hinted = (payment: Payment, notice: Notice): Payment => ({
  ...payment,
  providerReference: payment.providerReference ?? notice.providerReference ?? null,
});

/** Only this site's and this provider's payments can be found; where both references are given, both must lead to the same one. */
function finder(context: Context, site: string, provider: string): InboundNotice['findPayment'] {
  return async ({ paymentId, providerReference }: NoticeReference) => {
    const byOurs = paymentId === undefined ? undefined : await context.store.payment(paymentId);
    const byTheirs =
      providerReference === undefined
        ? undefined
        : await context.store.paymentByProviderReference(site, provider, providerReference);
    if (paymentId !== undefined && providerReference !== undefined && byOurs?.id !== byTheirs?.id)
      return undefined;
    const found = byOurs ?? byTheirs;
    return found?.site === site && found.provider === provider ? found : undefined;
  };
}
