import { type Payment, UNDECIDED } from '../../src/domain/payment.ts';
import type { Session } from '../../src/domain/session.ts';

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
  customerSource: {},
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
  ...UNDECIDED,
  id: 'pay_aaaaaaaaaaaaaaaaaaaaaaaa',
  sessionId: 'cs_aaaaaaaaaaaaaaaaaaaaaaaa',
  site: 'shop',
  reference: 'order-1',
  provider: 'boxcharge',
  method: 'boxcharge:NB',
  methodName: 'Net banking',
  status: 'pending',
  amount: 1200,
  currency: 'EUR',
  next: { type: 'redirect', url: 'https://provider.example/pay' },
  launchKey: '',
  returnToken: 'r'.repeat(32),
  returnUrl: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...over,
});
