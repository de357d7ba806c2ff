import type { z } from 'zod';
import {
  cancelSubscriptionSchema,
  createSessionSchema,
  eventsQuerySchema,
  launchSchema,
  loadSchema,
  methodsQuerySchema,
  paymentsQuerySchema,
  productSessionSchema,
  resolveSchema,
  subscriptionQuerySchema,
} from '../schemas.ts';
import type { AnswerName } from './answers.ts';

/** Who calls: a merchant's server with its secret key, a shopper's browser with a client secret, the others without a key in a header. */
export type Audience = 'merchant' | 'shopper' | 'browser' | 'provider' | 'operator';

/** Every JSON body that we read, by the name that the document gives it. */
export const BODIES = {
  CreateSession: createSessionSchema,
  ResolvePayment: resolveSchema,
  CancelSubscription: cancelSubscriptionSchema,
  OrderProduct: productSessionSchema,
  LoadCheckout: loadSchema,
  Launch: launchSchema,
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
      'GET /v1/events',
      'The same events as the webhooks, as a feed, oldest first.',
      [200, 'Events'],
      { query: eventsQuerySchema },
    ],
    ['POST /v1/events/:id/redeliver', 'Send an event’s webhook again.', [202, 'Event']],
    ['GET /v1/methods', 'What a shopper would be offered.', [200, 'Methods'], { query: methodsQuerySchema }],
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
    ['GET /r/:token', 'Back from a provider’s page, on to where the payment stands.', [303, null]],
    ['POST /r/:token', 'The same, for providers that post.', [303, null]],
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
