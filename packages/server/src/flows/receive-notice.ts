import type { Site } from '../config/sites.ts';
import type { InboundNotice, NoticeAnswer, NoticeReader, NoticeReference } from '../providers/provider.ts';
import type { UnreadRequest } from '../store/store.ts';
import { type Context, siteOf } from './context.ts';
import { confirm } from './reconcile.ts';
import { settleNotice } from './settle.ts';

/** A request at one of our hook addresses, before it is tied to a site's payments. */
export type InboundRequest = Omit<InboundNotice, 'findPayment'>;

/**
 * Takes a provider's request in: stores it, reads it, settles what it proves, and gives the answer to send. Where the cipher has no
 * MAC the answer is given before anything is decrypted, and what is read then is what was stored.
 */
export async function receiveNotice(
  context: Context,
  { site, provider, reader }: { site: Site; provider: string; reader: NoticeReader },
  request: InboundRequest,
): Promise<NoticeAnswer> {
  const { answerFirst } = reader;
  const inbound: InboundNotice = { ...request, findPayment: finder(context, site.id, provider) };
  const raw = reader.storable(inbound);
  const answered = answerFirst !== undefined;
  const recordId = await context.store.recordRequest({ site: site.id, provider, raw, answered });
  if (!answerFirst) return await readAndSettle(context, { reader, inbound, recordId });
  context.inBackground(readStored(context, { id: recordId, site: site.id, provider, raw }));
  return answerFirst;
}

/** Reads what was answered already from all that is left of it, as often as it takes, and settles what it says. */
export async function readStored(
  context: Context,
  { id, site, provider, raw }: UnreadRequest,
): Promise<void> {
  const reader = siteOf(context, site).providers.get(provider)?.notices;
  if (!reader) throw new Error(`${provider} is not configured for ${site}`);
  const inbound: InboundNotice = {
    method: 'POST',
    query: new URLSearchParams(),
    headers: new Headers(),
    body: raw,
    remoteAddress: '',
    findPayment: finder(context, site, provider),
  };
  await readAndSettle(context, { reader, inbound, recordId: id });
}

async function readAndSettle(
  context: Context,
  { reader, inbound, recordId }: { reader: NoticeReader; inbound: InboundNotice; recordId: string },
): Promise<NoticeAnswer> {
  const { notices, rejected, about, answer } = await reader.read(inbound);
  for (const notice of notices) {
    const payment = await context.store.payment(notice.paymentId);
    if (!payment) continue;
    const settled = await settleNotice(context, notice, { payment, origin: { source: 'webhook', recordId } });
    if (settled.verdict === 'claimed')
      context.inBackground(confirm(context, settled.payment, { claim: notice, recordId }));
  }
  if (rejected !== undefined) {
    context.log.warn({ record: recordId, reason: rejected, payment: about }, 'notice rejected');
    await context.store.rejectRequest(recordId, { reason: rejected, paymentId: about });
  }
  return answer;
}

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
