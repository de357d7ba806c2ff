import type { Payment } from '../../src/domain/payment.ts';
import type { InboundNotice, LaunchRequest, OfferedMethod } from '../../src/providers/provider.ts';
import { createTransport, type Transport } from '../../src/providers/transport.ts';
import { paymentFixture } from '../store/fixtures.ts';

/** What a test transport was asked to send. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** The real transport over literal answers, given one after another or by looking at the request; `sent` fills as it is used. */
export function answering(
  bases: readonly string[],
  answers: Response[] | ((request: SentRequest) => Response | Promise<Response>),
): { transport: Transport; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  const answer = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request: SentRequest = {
      method: init.method ?? 'GET',
      url: new URL(String(url)),
      headers: new Headers(init.headers),
      body: String(init.body ?? ''),
    };
    sent.push(request);
    init.signal?.throwIfAborted();
    const response = typeof answers === 'function' ? await answers(request) : answers.shift();
    if (!response) throw new Error(`nobody expected ${request.method} ${request.url.pathname}`);
    return response;
  };
  return { transport: createTransport({ provider: 'test', bases, fetch: answer }), sent };
}

/** A signal that nobody aborts. */
export const patient = (): AbortSignal => new AbortController().signal;

/** A pending payment of 12.00 EUR, but for what a test says otherwise. */
export const aPayment = (but: Partial<Payment> = {}): Payment =>
  paymentFixture({
    id: 'pay_abcdefghijkmnpqrstuvwxyz',
    sessionId: 'cs_abcdefghijkmnpqrstuvwxyz',
    provider: 'test',
    method: 'test:method',
    next: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...but,
  });

/** A method that redirects, but for what a test says otherwise. */
export const aMethod = (but: Partial<OfferedMethod> = {}): OfferedMethod => ({
  key: 'method',
  kind: 'method',
  name: 'Method',
  icon: 'wallet',
  amount: 1200,
  currency: 'EUR',
  requires: [],
  next: 'redirect',
  ...but,
});

/** A launch of that payment through that method, by a shopper who told everything. */
export const aLaunch = (but: Partial<LaunchRequest> = {}): LaunchRequest => ({
  payment: aPayment(),
  method: aMethod(),
  country: 'ES',
  customer: { name: 'Ada Lovelace', email: 'ada@shopper.example', phone: '+905551112233' },
  customerSource: {},
  fields: {},
  description: 'A pot of tea',
  returnUrl: 'https://pay.example/r/return',
  hookUrl: 'https://pay.example/hooks/shop/test/token',
  shopperIp: '203.0.113.7',
  device: 'web',
  ...but,
});

/** A GET notice with these fields, from a site that knows these payments. */
export const aNotice = (
  fields: Record<string, string>,
  { payments = [], ...but }: Partial<InboundNotice> & { payments?: readonly Payment[] } = {},
): InboundNotice => ({
  method: 'GET',
  query: new URLSearchParams(fields),
  headers: new Headers(),
  body: '',
  remoteAddress: '127.0.0.1',
  findPayment: ({ paymentId, providerReference }) =>
    Promise.resolve(
      payments.find(
        (payment) =>
          (paymentId === undefined || payment.id === paymentId) &&
          (providerReference === undefined || payment.providerReference === providerReference),
      ),
    ),
  ...but,
});
