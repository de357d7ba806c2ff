import type { Generated } from 'kysely';

/** Times are ISO 8601 text in UTC, which sorts as time does; JSON is text; amounts are integer minor units. */
export interface Tables {
  readonly sessions: SessionRow;
  readonly payments: PaymentRow;
  readonly notices: NoticeRow;
  readonly unmatched_notices: UnmatchedNoticeRow;
  readonly events: EventRow;
  readonly numbered_events: NumberedEventsRow;
  readonly deliveries: DeliveryRow;
  readonly gone_endpoints: GoneEndpointRow;
  readonly idempotency: IdempotencyRow;
  readonly reconciliations: ReconciliationRow;
  readonly differences: DifferenceRow;
  readonly complaints: ComplaintRow;
  readonly probes: ProbeRow;
  readonly method_health: MethodHealthRow;
  readonly subscription_links: SubscriptionLinkRow;
}

export interface SessionRow {
  id: string;
  site: string;
  client_secret: string;
  mode: string;
  status: string;
  amount: number | null;
  currency: string | null;
  country: string;
  reference: string;
  customer: string;
  customer_source: string;
  success_url: string | null;
  cancel_url: string | null;
  locale: string | null;
  items: string;
  metadata: string;
  methods: string;
  created_at: string;
  expires_at: string;
  completed_by: string | null;
  /** When to expire it, if it is still open: its end, or later while somebody is at it. */
  next_expiry_at: string | null;
}

export interface PaymentRow {
  id: string;
  session_id: string;
  site: string;
  provider: string;
  method: string;
  status: string;
  outcome: string | null;
  amount: number;
  currency: string;
  received_amount: number | null;
  received_currency: string | null;
  provider_reference: string | null;
  method_name: string | null;
  fallback_for: string | null;
  /** 1 when the shopper is asked elsewhere. */
  asked_elsewhere: number;
  /** 1 when a card was sent. */
  by_card: number;
  /** What only its provider reads again, as JSON. */
  provider_state: string;
  bank_reference: string | null;
  /** What became of each bank reference, as JSON. */
  reference_handovers: string;
  receipt: string | null;
  subscription_end: string | null;
  already_active: string | null;
  subject: string | null;
  review: string | null;
  /** Reasons of reviews, as JSON. */
  dismissed: string;
  refund: string | null;
  failure: string | null;
  next: string | null;
  launch_key: string;
  return_token: string;
  return_url: string | null;
  created_at: string;
  updated_at: string;
  settled_at: string | null;
  /** 1 when a proven success waits for a person: it may be live beside another live payment. */
  held: number;
  next_lookup_at: string | null;
}

export interface NoticeRow {
  id: string;
  site: string;
  provider: string;
  source: string;
  payment_id: string | null;
  evidence: string | null;
  status: string | null;
  provider_status: string | null;
  amount: number | null;
  currency: string | null;
  verdict: string;
  reason: string | null;
  raw: string;
  received_at: string;
  /** When to read it again; null unless it was answered before all was made of it that can be. */
  next_read_at: string | null;
}

/** A genuine notice that fits no payment of its site; `digest` is of what it says, `record_id` the first request that said it. */
export interface UnmatchedNoticeRow {
  site: string;
  provider: string;
  digest: string;
  record_id: string;
}

export interface EventRow {
  position: Generated<number>;
  id: string;
  site: string;
  /** The session's id, which begins with `cs_`; of an event about no session, the site's. */
  session_id: string;
  sequence: number;
  type: string;
  payment_id: string | null;
  data: string;
  created_at: string;
}

/** One row: the last position of the feed that was given to merchants as a number. */
export interface NumberedEventsRow {
  last_position: number;
}

export interface DeliveryRow {
  event_id: string;
  site: string;
  status: string;
  attempt: number;
  next_attempt_at: string | null;
}

/** The address of a site that said that it takes no more webhooks. */
export interface GoneEndpointRow {
  site: string;
  url: string;
  since: string;
}

export interface IdempotencyRow {
  key: string;
  fingerprint: string;
  status: number | null;
  body: string | null;
  created_at: string;
}

/** A link to a subscription's page; `id` is a digest of its token. */
export interface SubscriptionLinkRow {
  id: string;
  payment_id: string;
  tries: number;
  expires_at: string;
}

/** How a method, `provider:method`, or a provider's listing, `provider`, stands; without a row nothing was ever known against it. */
export interface MethodHealthRow {
  site: string;
  subject: string;
  state: string;
  since: string;
  retry_at: string | null;
}

/** Rows that are written and deleted at once, to see whether anything can be written. */
export interface ProbeRow {
  id: string;
  filling: string;
}

/** A day of a provider's list: compared, or being compared until the claim ends. */
export interface ReconciliationRow {
  site: string;
  provider: string;
  day: string;
  claimed_until: string;
  checked_at: string | null;
  listed: number | null;
  booked: number | null;
}

/** What a comparison found; `details` as JSON. */
export interface DifferenceRow {
  site: string;
  provider: string;
  day: string;
  reference: string;
  kind: string;
  details: string;
  found_at: string;
  closed_at: string | null;
}

/** A complaint about a payment; `pictures` as JSON, without the pictures themselves. */
export interface ComplaintRow {
  id: string;
  site: string;
  payment_id: string;
  description: string;
  pictures: string;
  status: string;
  reference: string | null;
  reason: string | null;
  created_at: string;
}
