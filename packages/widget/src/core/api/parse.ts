import type {
  Checkout,
  Icon,
  Launched,
  Method,
  Next,
  PaymentStatus,
  Problem,
  PublicPayment,
  PublicSession,
  PublicSite,
  StreamState,
} from '../contract.ts';
import {
  flag,
  integer,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  type Reader,
  recordOf,
  text,
  textLike,
  webUrl,
} from './read.ts';

const sessionStatus = oneOf('open', 'completed', 'expired', 'canceled');

const session: Reader<PublicSession> = object<PublicSession>({
  id: text,
  mode: oneOf('payment', 'subscription'),
  status: sessionStatus,
  amount: orNull(integer),
  currency: orNull(text),
  country: text,
  reference: text,
  locale: orNull(text),
  items: listOf(
    object({ name: text, quantity: integer, amount: optional(integer), image: optional(webUrl) }),
  ),
  successUrl: orNull(webUrl),
  cancelUrl: orNull(webUrl),
  expiresAt: text,
});

const site: Reader<PublicSite> = object<PublicSite>({
  name: text,
  logo: orNull(text),
  theme: oneOf('auto', 'light', 'dark'),
  mode: oneOf('live', 'sandbox'),
});

const method: Reader<Method> = object<Method>({
  id: text,
  provider: text,
  providerName: text,
  kind: oneOf('method', 'plan'),
  name: text,
  icon: text,
  amount: integer,
  currency: text,
  requires: listOf(text),
  choices: optional(recordOf(listOf(object({ value: text, label: text })))),
  next: oneOf('redirect', 'qr', 'wait', 'card'),
  plan: optional(object({ days: integer })),
  health: oneOf('ok', 'slow'),
});

/** Only what draws: a path's data and a colour can do nothing else on a page. */
const icon: Reader<Icon> = object<Icon>({
  path: textLike(/^[\dmlhvcsqtaz.,\s-]+$/i),
  style: oneOf('fill', 'line'),
  color: orNull(textLike(/^#[\da-f]{6}$/i)),
});

const paymentStatus: Reader<PaymentStatus> = oneOf(
  'launching',
  'pending',
  'unknown',
  'succeeded',
  'failed',
  'expired',
  'canceled',
  'refund_pending',
  'partially_refunded',
  'refunded',
  'disputed',
  'reversed',
);

const nextType = object({ type: oneOf('redirect', 'qr', 'wait') });

/** What each must have; what some may have beside it is text too. */
const nextOf = {
  redirect: object({ url: webUrl }),
  qr: object({ data: text }),
  wait: object({ message: text }),
};

const next: Reader<Next> = (value, path) => {
  const { type } = nextType(value, path);
  nextOf[type](value, path);
  return recordOf(text)(value, path) as unknown as Next;
};

const payment: Reader<PublicPayment | null> = orNull(
  object<PublicPayment>({
    id: text,
    provider: text,
    providerName: text,
    method: text,
    methodName: orNull(text),
    status: paymentStatus,
    review: flag,
    next: orNull(next),
    alreadyActive: optional(object({ subscriptionUrl: orNull(webUrl) })),
  }),
);

/** Reads the answer of `GET /v1/checkout`. Throws a TypeError that names the first member that is wrong. */
export const parseCheckout: Reader<Checkout> = object<Checkout>({
  session,
  site,
  methods: listOf(method),
  icons: recordOf(icon),
  payment,
});

/** Reads the answer to a launch. Throws a TypeError that names the first member that is wrong. */
export const parseLaunched: Reader<Launched> = object<Launched>({
  payment: object({ id: text, status: paymentStatus }),
  next,
});

/** Reads one `state` event of the stream. Throws a TypeError that names the first member that is wrong. */
export const parseStreamState: Reader<StreamState> = object<StreamState>({
  session: object({ status: sessionStatus }),
  payment,
});

/** Reads the list of fields that are not as they must be. */
export const parseFieldProblems = listOf(object({ path: text, message: text }));

/** Reads an `application/problem+json` body. Throws a TypeError that names the first member that is wrong. */
export const parseProblem: Reader<Problem> = object<Omit<Problem, 'subscriptionUrl' | 'start'>>({
  type: text,
  title: text,
  status: integer,
  code: text,
  detail: text,
  requestId: text,
  recoverable: flag,
  errors: optional(parseFieldProblems),
});
