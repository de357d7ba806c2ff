import type { Checkout, Method, PublicPayment } from '../src/core/contract.ts';

/** A method that asks for nothing; `over` changes what a test is about. */
export const method = (over: Partial<Method> = {}): Method => ({
  id: 'paysepro:sofort',
  provider: 'paysepro',
  providerName: 'Paysepro',
  kind: 'method',
  name: 'Sofort',
  icon: 'sofort',
  amount: 1200,
  currency: 'EUR',
  requires: [],
  next: 'redirect',
  health: 'ok',
  ...over,
});

/** A payment that waits for the shopper. */
export const payment = (over: Partial<PublicPayment> = {}): PublicPayment => ({
  id: 'pay_1',
  provider: 'paysepro',
  providerName: 'Paysepro',
  method: 'paysepro:sofort',
  methodName: 'Sofort',
  status: 'pending',
  review: false,
  next: { type: 'redirect', url: 'https://provider.example/pay' },
  ...over,
});

/** An open session with two methods and no payment. */
export const checkout = (over: Partial<Checkout> = {}): Checkout => ({
  session: {
    id: 'cs_1',
    mode: 'payment',
    status: 'open',
    amount: 1200,
    currency: 'EUR',
    country: 'ES',
    reference: 'order-1',
    locale: null,
    items: [{ name: 'Tea', quantity: 2, amount: 600 }],
    successUrl: 'https://shop.example/thanks',
    cancelUrl: 'https://shop.example/cart',
    expiresAt: '2030-01-01T00:00:00Z',
  },
  site: { name: 'Kettle & Leaf', logo: null, theme: 'auto', mode: 'live' },
  methods: [
    method(),
    method({
      id: 'boxcharge:NB',
      provider: 'boxcharge',
      providerName: 'BoxCharge',
      name: 'Net banking',
      icon: 'bank',
    }),
  ],
  icons: {},
  payment: null,
  ...over,
});

/** The same checkout, its session in this status. */
export const withStatus = (status: Checkout['session']['status'], over: Partial<Checkout> = {}): Checkout => {
  const base = checkout(over);
  return { ...base, session: { ...base.session, status } };
};
