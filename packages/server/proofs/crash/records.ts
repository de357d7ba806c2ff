import { z } from 'zod';

const payment = z.object({
  id: z.string(),
  sessionId: z.string(),
  provider: z.string(),
  status: z.string(),
  outcome: z.string().nullable(),
  amount: z.number(),
  currency: z.string(),
});

const event = z.object({
  id: z.string(),
  type: z.string(),
  sequence: z.number(),
  data: z.object({
    // What is told of the site itself is about no session.
    session: z.object({ id: z.string() }).nullish(),
    payment: z.object({ id: z.string() }).nullish(),
    /** Of `notice.unmatched`. */
    orderId: z.string().nullish(),
  }),
});

/** A payment, as far as the snapshot are checked with it. */
export type PaymentRecord = z.infer<typeof payment>;

/** An event, likewise; `text` is the webhook's body that it must have had. */
export type EventRecord = z.infer<typeof event> & { readonly text: string };

/** `GET /v1/payments`. */
export const paymentPage = z.object({ data: z.array(payment), next: z.string().nullable() });

/** `GET /v1/events`. */
export const eventPage = z.object({
  data: z.array(z.unknown().transform((row) => ({ ...event.parse(row), text: JSON.stringify(row) }))),
  next: z.string(),
});

/** `POST /v1/sessions` and `GET /v1/sessions/:id`. */
export const sessionAnswer = z.object({ id: z.string(), clientSecret: z.string(), status: z.string() });

const next = z.object({ type: z.string(), url: z.string().optional() });

/** `POST /v1/checkout/payments`. */
export const launchAnswer = z.object({ payment: z.object({ id: z.string() }), next });

/** `GET /v1/checkout`. */
export const checkoutAnswer = z.object({
  session: z.object({ status: z.string() }),
  methods: z.array(
    z.object({
      id: z.string(),
      requires: z.array(z.string()),
      choices: z.record(z.string(), z.array(z.object({ value: z.string() }))).optional(),
    }),
  ),
  payment: z.object({ id: z.string(), status: z.string(), next: next.nullable() }).nullable(),
});

/** `GET /v1/payments/:id`. */
export const paymentAnswer = payment.extend({
  notices: z.array(z.object({ source: z.string(), verdict: z.string() })),
});

/** A message of `GET /v1/checkout/stream`. */
export const streamState = z.object({
  session: z.object({ status: z.string() }),
  payment: z.object({ status: z.string() }).nullable(),
});

/** A webhook's body, as far as pages are compared with it. */
export const webhookBody = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({ session: z.object({ id: z.string() }).nullish() }),
});

/** Whether a payment of this status holds its session. */
export const holdsSession = (status: string): boolean => ['launching', 'pending', 'unknown'].includes(status);
