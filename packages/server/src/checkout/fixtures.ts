import type { Payment } from './payment.ts';
import type { Session } from './session.ts';

/** An open session over 12.00 EUR, for tests; `over` says what is different. */
export const sessionFixture = (over: Partial<Session> = {}): Session => ({
  id: 'cs_aaaaaaaaaaaaaaaaaaaaaaaa',
  site: 'shop',
  clientSecret: `cs_aaaaaaaaaaaaaaaaaaaaaaaa_secret_${'b'.repeat(32)}`,
  mode: 'payment',
  status: 'open',
  amount: 1200,
  currency: 'EUR',
  country: 'ES',
  reference: 'order-1',
  customer: {},
  successUrl: 'https://shop.example/thanks',
  cancelUrl: 'https://shop.example/cart',
  locale: null,
  items: [],
  metadata: {},
  methods: {},
  createdAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2026-11-21T10:00:00.000Z',
  completedBy: null,
  ...over,
});

/** A pending payment of that session, for tests. */
export const paymentFixture = (over: Partial<Payment> = {}): Payment => ({
  id: 'pay_aaaaaaaaaaaaaaaaaaaaaaaa',
  sessionId: 'cs_aaaaaaaaaaaaaaaaaaaaaaaa',
  site: 'shop',
  provider: 'boxcharge',
  method: 'boxcharge:NB',
  status: 'pending',
  outcome: null,
  amount: 1200,
  currency: 'EUR',
  receivedAmount: null,
  receivedCurrency: null,
  providerReference: null,
  memo: {},
  subject: null,
  review: null,
  refund: null,
  failure: null,
  next: { type: 'redirect', url: 'https://provider.example/pay' },
  launchKey: '',
  returnToken: 'r'.repeat(32),
  returnUrl: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...over,
});
