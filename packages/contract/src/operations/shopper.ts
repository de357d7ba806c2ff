import {
  Checkout,
  GivenUp,
  GiveReference,
  Launch,
  Launched,
  LoadCheckout,
  ReferenceTaken,
} from '../checkout.ts';
import { byAnybody, byShopper } from '../operation.ts';
import { OrderProduct, Session } from '../session.ts';
import { paymentParams } from './params.ts';

/** The calls of a shopper's browser, with a client secret or the key that a page may show. */
export const shopperOperations = {
  getCheckout: byShopper({
    method: 'GET',
    path: '/v1/checkout',
    summary: 'Read everything that a checkout shows.',
    answers: { 200: Checkout },
  }),
  launchPayment: byShopper({
    method: 'POST',
    path: '/v1/checkout/payments',
    summary: 'Pay by a method: the answer says where the shopper goes next.',
    body: Launch,
    answers: { 201: Launched },
  }),
  giveUpPayment: byShopper({
    method: 'DELETE',
    path: '/v1/checkout/payments/{id}',
    summary: 'Give up the live payment, to choose another method.',
    params: paymentParams,
    answers: { 200: GivenUp },
  }),
  giveReference: byShopper({
    method: 'POST',
    path: '/v1/checkout/payments/{id}/reference',
    summary:
      'Say what the bank calls a payment, where `next.reference` asks for it. It proves nothing; the provider is asked at once.',
    params: paymentParams,
    body: GiveReference,
    answers: { 200: ReferenceTaken },
  }),
  streamCheckout: byShopper({
    method: 'GET',
    path: '/v1/checkout/stream',
    summary: 'Follow session and payment as they change: server-sent events named `state`.',
    answers: { 200: 'text/event-stream' },
  }),
  loadCheckout: byAnybody('browser', {
    method: 'POST',
    path: '/v1/checkout',
    summary:
      'Read everything that a checkout shows. The body may be text/plain: a browser then sends no preflight.',
    body: LoadCheckout,
    answers: { 200: Checkout },
  }),
  orderProduct: byAnybody('browser', {
    method: 'POST',
    path: '/v1/checkout/sessions',
    summary: 'Create a session for a configured product, with the publishable key.',
    body: OrderProduct,
    answers: { 201: Session },
  }),
};
