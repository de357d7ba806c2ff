import type {
  InboundNotice,
  NoticeAnswer,
  NoticeReader,
  NoticeReading,
} from '../../src/providers/provider.ts';
import { type Kind, type Message, noticeOf } from './world.ts';

const answer = (status: number): NoticeAnswer => ({ status, contentType: 'text/plain', body: '' });

const TAKEN = answer(200);

const rejected = (reason: string): NoticeReading => ({ notices: [], rejected: reason, answer: answer(403) });

/** Genuine, and about no payment of ours. */
const unmatched = ({ paymentId, reference, said, amount, currency }: Message): NoticeReading => ({
  notices: [],
  rejected: 'unknown_order',
  unmatched: {
    providerReference: reference,
    orderId: paymentId,
    providerStatus: said,
    amount: String(amount),
    currency,
  },
  answer: TAKEN,
});

/** How each kind of provider's notices are read: the same checks, in the same order, as in the real adapters. */
export const READERS: Readonly<Record<Kind, NoticeReader>> = {
  signed: {
    storable: ({ body }) => body,
    async read(inbound) {
      const message = messageIn(inbound);
      if (!message.sealed) return rejected('hash_mismatch');
      const payment = await inbound.findPayment({ paymentId: message.paymentId });
      if (!payment) return unmatched(message);
      return { notices: [noticeOf(message, 'proven')], answer: TAKEN };
    },
  },

  hinting: {
    storable: ({ body }) => body,
    acknowledgeBeforeReading: TAKEN,
    async read(inbound) {
      const message = messageIn(inbound);
      const payment = await inbound.findPayment({ paymentId: message.paymentId });
      if (!payment) return rejected('unknown_order');
      if ((payment.providerReference ?? message.reference) !== message.reference)
        return rejected('other_transaction');
      return { notices: [noticeOf(message, 'claimed')], answer: TAKEN };
    },
  },

  matched: {
    storable: ({ body }) => body,
    async read(inbound) {
      const message = messageIn(inbound);
      if (inbound.remoteAddress !== addressOf('matched')) return rejected('address');
      const payment = await inbound.findPayment({ providerReference: message.reference });
      // One of ours whose reference is not known yet is nobody else's.
      const isOurs = (await inbound.findPayment({ paymentId: message.paymentId })) !== undefined;
      if (!payment) return isOurs ? rejected('unknown_code') : unmatched(message);
      if (message.paymentId !== payment.id) return rejected('ucode');
      const isPrice = message.amount === payment.amount && message.currency === payment.currency;
      if (message.isReadable && !isPrice) return rejected('price');
      return { notices: [noticeOf(message, 'proven')], answer: TAKEN };
    },
  },
};

/** Where a kind's own notices come from; whoever forges one has another address. */
export const addressOf = (kind: Kind): string => `${kind}.example`;

/** In a run the only senders are the world and its forger, and both write whole messages. */
const messageIn = ({ body }: InboundNotice): Message => JSON.parse(body) as Message;
