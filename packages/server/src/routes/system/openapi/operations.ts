import type { z } from 'zod';
import {
  complaintSchema,
  reconciliationSchema,
  reconciliationsQuerySchema,
} from '../../operation-schemas.ts';
import {
  cancelSubscriptionSchema,
  createSessionSchema,
  eventsQuerySchema,
  launchSchema,
  linkSubscriptionSchema,
  loadSchema,
  methodsQuerySchema,
  paymentsQuerySchema,
  productSessionSchema,
  referenceSchema,
  refundSchema,
  resolveSchema,
  subscriptionQuerySchema,
} from '../../schemas.ts';
import type { AnswerName } from './answers.ts';

/** Who calls: a merchant's server with its secret key, a shopper's browser with a client secret, the others without a key in a header. */
export type Audience = 'merchant' | 'shopper' | 'browser' | 'provider' | 'operator';

/** Every JSON body that we read, by the name that the document gives it. */
export const BODIES = {
  CreateSession: createSessionSchema,
  ResolvePayment: resolveSchema,
  RefundPayment: refundSchema,
  FileComplaint: complaintSchema,
  CompareDay: reconciliationSchema,
  CancelSubscription: cancelSubscriptionSchema,
  LinkSubscription: linkSubscriptionSchema,
  OrderProduct: productSessionSchema,
  LoadCheckout: loadSchema,
  Launch: launchSchema,
  GiveReference: referenceSchema,
};

/** The name of such a body. */
export type BodyName = keyof typeof BODIES;

/** A call, what it is for, what it answers when all is well (a JSON by its name, or a media type), and what it takes. */
type Row = readonly [
  call: `${'GET' | 'POST' | 'DELETE'} /${string}`,
  summary: string,
  answer: readonly [status: number, content: AnswerName | `${string}/${string}` | null],
  input?: { readonly query?: z.ZodObject; readonly body?: BodyName },
];

/** Every call that the server answers, by who calls. */
export const OPERATIONS: Readonly<Record<Audience, readonly Row[]>> = {
  merchant: [
    ['POST /v1/sessions', 'Ask a shopper to pay.', [201, 'Session'], { body: 'CreateSession' }],
    ['GET /v1/sessions/:id', 'Read a session.', [200, 'Session']],
    ['POST /v1/sessions/:id/expire', 'End a session: it can no longer be paid.', [200, 'Session']],
    ['GET /v1/payments', 'List payments, latest first.', [200, 'Payments'], { query: paymentsQuerySchema }],
    [
      'GET /v1/payments/:id',
      'Read a payment with every notice of it, its evidence and verdict.',
      [200, 'PaymentWithNotices'],
    ],
    ['POST /v1/payments/:id/sync', 'Ask the provider now.', [200, 'Payment']],
    [
      'POST /v1/payments/:id/resolve',
      'Settle a payment under review by hand, with a note that is kept.',
      [200, 'Payment'],
      { body: 'ResolvePayment' },
    ],
    [
      'POST /v1/payments/:id/refunds',
      'Give a payment back, whole or in part. A request without an answer is looked up, never sent again.',
      [202, 'Payment'],
      { body: 'RefundPayment' },
    ],
    [
      'POST /v1/payments/:id/complaints',
      'Complain to the provider about a payment, with PNG or JPEG pictures under 5 MB; also as multipart/form-data.',
      [201, 'Complaint'],
      { body: 'FileComplaint' },
    ],
    [
      'POST /v1/reconciliations',
      'Compare a day with the provider’s own list now; each new difference is told as an event.',
      [200, 'Reconciliation'],
      { body: 'CompareDay' },
    ],
    [
      'GET /v1/reconciliations',
      'Days that were compared, latest first, with every difference.',
      [200, 'Reconciliations'],
      { query: reconciliationsQuerySchema },
    ],
    [
      'GET /v1/reports/:provider/:name',
      'One of a provider’s lists for people, such as wallet-balance; what it asks for as the query.',
      [200, 'Report'],
    ],
    [
      'GET /v1/events',
      'The same events as the webhooks, as a feed, oldest first.',
      [200, 'Events'],
      { query: eventsQuerySchema },
    ],
    ['POST /v1/events/:id/redeliver', 'Send an event’s webhook again.', [202, 'Event']],
    [
      'GET /v1/methods',
      'What a shopper would be offered, and with explain=1 why each other method is not.',
      [200, 'Methods'],
      { query: methodsQuerySchema },
    ],
    [
      'GET /v1/subscriptions',
      'Whether a phone number has access (AMPERE).',
      [200, 'Subscription'],
      { query: subscriptionQuerySchema },
    ],
    [
      'POST /v1/subscriptions/cancel',
      'End a subscription (AMPERE).',
      [200, 'CanceledSubscription'],
      { body: 'CancelSubscription' },
    ],
    [
      'POST /v1/subscriptions/links',
      'Make a link to the page on which a subscriber sees and cancels what a payment bought (AMPERE).',
      [201, 'SubscriptionLink'],
      { body: 'LinkSubscription' },
    ],
  ],
  shopper: [
    ['GET /v1/checkout', 'Everything that a checkout shows.', [200, 'Checkout']],
    [
      'POST /v1/checkout/payments',
      'Pay with a method: answers where the shopper goes next.',
      [201, 'Launched'],
      { body: 'Launch' },
    ],
    [
      'DELETE /v1/checkout/payments/:id',
      'Give up the live payment, to choose another way.',
      [200, 'GivenUp'],
    ],
    [
      'POST /v1/checkout/payments/:id/reference',
      'Say what the bank calls a payment, where `next.reference` asks for it: it proves nothing, and has the provider asked.',
      [200, 'ReferenceTaken'],
      { body: 'GiveReference' },
    ],
    [
      'GET /v1/checkout/stream',
      'The state of session and payment as they change, as server-sent events named `state`.',
      [200, 'text/event-stream'],
    ],
  ],
  browser: [
    [
      'POST /v1/checkout',
      'The same, as text/plain if you like: a browser at another origin asks for it without a preflight.',
      [200, 'Checkout'],
      { body: 'LoadCheckout' },
    ],
    [
      'POST /v1/checkout/sessions',
      'Open a session for a configured product, with the publishable key.',
      [201, 'Session'],
      { body: 'OrderProduct' },
    ],
    ['GET /c/:clientSecret', 'The hosted checkout.', [200, 'text/html']],
    ['POST /c/:clientSecret', 'Its form, without JavaScript.', [303, null]],
    ['GET /c/:clientSecret/card', 'Our own page for a card, in a frame or by itself.', [200, 'text/html']],
    ['POST /c/:clientSecret/card', 'Its form; only that page may send it.', [303, null]],
    [
      'GET /a/:site/:provider/:token',
      'What became of a provider’s access code, and the code once it is paid.',
      [200, 'text/html'],
    ],
    ['POST /a/:site/:provider/:token', 'The same, for providers that post.', [303, null]],
    ['GET /r/:token', 'Back from a provider’s page, on to where the payment stands.', [303, null]],
    ['POST /r/:token', 'The same, for providers that post.', [303, null]],
    ['GET /s/:token', 'A subscriber’s own page, which asks for the phone number.', [200, 'text/html']],
    ['POST /s/:token', 'Its form: show, ask, cancel.', [200, 'text/html']],
    ['GET /farebox.js', 'The widget.', [200, 'text/javascript']],
    [
      'GET /farebox-:version.js',
      'The widget as it never changes, for an integrity hash.',
      [200, 'text/javascript'],
    ],
    ['GET /farebox.css', 'The hosted page’s stylesheet.', [200, 'text/css']],
    ['GET /farebox-:version.css', 'The stylesheet as it never changes.', [200, 'text/css']],
    ['GET /farebox/:build/:file', 'What the widget loads when it is needed.', [200, '*/*']],
    ['GET /favicon.ico', 'Nothing.', [204, null]],
  ],
  provider: [
    [
      'GET /hooks/:site/:provider/:token',
      'A provider’s notice. `farebox hooks` prints these addresses.',
      [200, 'text/plain'],
    ],
    ['POST /hooks/:site/:provider/:token', 'A provider’s notice.', [200, 'text/plain']],
  ],
  operator: [
    ['GET /healthz', 'The process lives.', [200, 'Health']],
    ['GET /readyz', 'The database takes writes.', [200, 'Health']],
    [
      'GET /integration.json',
      'The script tag with its integrity, and what a shop’s Content-Security-Policy must allow.',
      [200, 'Integration'],
    ],
    ['GET /v1/openapi.json', 'This document.', [200, 'application/json']],
    ['GET /docs', 'This document, to read.', [200, 'text/html']],
  ],
};
