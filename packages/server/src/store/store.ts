import type { Event, EventDraft, SiteEventDraft } from '../domain/events.ts';
import type { Health } from '../domain/health.ts';
import type { Notice, UnmatchedNotice, Verdict } from '../domain/notice.ts';
import type { Payment } from '../domain/payment.ts';
import type { Session } from '../domain/session.ts';
import type { SubscriptionLink } from '../domain/subscription.ts';
import type { ComplaintStore } from './complaints.ts';
import type { ReconciliationStore } from './reconciliations.ts';

/** A session with all of its payments, oldest first: what changes together is loaded together. */
export interface SessionAggregate {
  readonly session: Session;
  readonly payments: readonly Payment[];
}

/** What a decision makes of a session aggregate: everything in it is written in one transaction, or nothing is. */
export interface Change<T> {
  readonly session?: Session;
  /** New and changed payments; one that is handed back as it was given is not written. */
  readonly payments?: readonly Payment[];
  readonly events?: readonly EventDraft[];
  /** The notice that caused the change, with what became of it. Unless it is only claimed, its request is not read again. */
  readonly notice?: NoticeOutcome;
  /** The stored request whose claim the provider answered: it is not read again. */
  readonly confirmed?: string;
  readonly result: T;
}

/** A notice as it is kept: the request that brought it, and what became of it. */
export interface NoticeRecord {
  readonly id: string;
  readonly site: string;
  readonly provider: string;
  readonly source: NoticeSource;
  readonly paymentId: string | null;
  readonly evidence: Notice['evidence'] | null;
  readonly status: string | null;
  readonly providerStatus: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** `unmatched`: genuine, and about no payment of the site. */
  readonly verdict: Verdict | 'received' | 'rejected' | 'unmatched';
  readonly reason: string | null;
  /** The request's storable text; empty for a lookup. */
  readonly raw: string;
  readonly receivedAt: string;
}

/** How a notice reached us; `hand`: the merchant settled a payment under review; `refund`: the answer to a refund that was asked for. */
export type NoticeSource = 'webhook' | 'lookup' | 'hand' | 'refund';

/** Completes a stored request, or records a notice that no request brought. */
export interface NoticeOutcome {
  /** The id of the request that brought it, where that is stored already. */
  readonly recordId?: string;
  /** The request that brought it, where it is to be stored together with what it changes; a lookup has neither. */
  readonly raw?: string;
  readonly source: NoticeSource;
  readonly notice: Notice;
  readonly verdict: Verdict;
}

/** A genuine request that is about no payment of its site. */
export interface UnmatchedRequest {
  readonly site: string;
  readonly provider: string;
  readonly raw: string;
  /** The id of its record, where it is stored already. */
  readonly recordId?: string | undefined;
  /** Why it fits no payment. */
  readonly reason: string;
  readonly said: UnmatchedNotice;
}

/** A request that was answered before all was made of it that can be: nobody will send it again. */
export interface UnreadRequest {
  readonly id: string;
  readonly site: string;
  readonly provider: string;
  readonly raw: string;
}

/** A payment that is decided about among others of its person: unsettled ones count when they were created after `since`. */
export interface Competition {
  readonly payment: Payment;
  readonly since: Date;
}

/** A merchant's webhook to be sent now: one event, for the `attempt`-th time (1 is the first). */
export interface DueDelivery {
  readonly event: Event;
  readonly attempt: number;
  /** Until when nobody else gets it. */
  readonly leasedUntil: string;
  /** An address of the site that said that it takes no more. */
  readonly goneUrl: string | null;
}

/** A subject's health before and after a step; `told` is the event that says so, where the step is news. */
export interface HealthMove {
  readonly site: string;
  /** `provider:method` for its launches, `provider` for its listing. */
  readonly subject: string;
  readonly before: Health;
  readonly after: Health;
  readonly told: SiteEventDraft | null;
}

/** What became of a delivery: done, or due again at a time, or given up. */
export type DeliveryOutcome =
  | { readonly status: 'delivered' }
  | { readonly status: 'due'; readonly at: Date }
  | { readonly status: 'failed' };

/** An Idempotency-Key that is one request's until its end; `since` tells it from a later request, where the first took too long. */
export interface Reservation {
  readonly key: string;
  readonly since: string;
}

/** An answer kept for an Idempotency-Key. */
export interface KeptAnswer {
  readonly fingerprint: string;
  /** Null while the first request is still at work. */
  readonly answer: { readonly status: number; readonly body: string } | null;
}

/** Which payments a merchant asks for; `after` is the id of the last one seen. */
export interface PaymentFilter {
  readonly site: string;
  readonly sessionId?: string | undefined;
  /** The merchant's own, of the session: exactly this. */
  readonly reference?: string | undefined;
  readonly provider?: string | undefined;
  readonly status?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * Where everything that must survive is kept; any number of servers may share it on PostgreSQL, one on SQLite. Times that are due are
 * compared with the `now` that a caller gives. Every call throws StoreUnavailable while the database is down, locked, full or too slow.
 */
export interface Store extends ReconciliationStore, ComplaintStore {
  insertSession(session: Session): Promise<void>;
  session(id: string): Promise<Session | undefined>;
  aggregate(sessionId: string): Promise<SessionAggregate | undefined>;
  /**
   * Loads the aggregate, lets `decide` say what changes (purely, it may run again), and writes all of it in one transaction:
   * session, payments, events with their deliveries, notice. Two changes of one session never interleave, wherever they are made;
   * nor do two with a `competition` of one person, whose competing payments are read in the same transaction (none without a subject).
   */
  change<T>(
    sessionId: string,
    decide: (aggregate: SessionAggregate, competing: readonly Payment[]) => Change<T>,
    competition?: Competition,
  ): Promise<T>;
  /**
   * Calls `listener` after every committed change of the session by any server, and when changes may have gone unheard; the returned
   * function ends it.
   */
  watch(sessionId: string, listener: () => void): () => void;

  payment(id: string): Promise<Payment | undefined>;
  paymentByProviderReference(site: string, provider: string, reference: string): Promise<Payment | undefined>;
  paymentByReturnToken(token: string): Promise<Payment | undefined>;
  payments(filter: PaymentFilter): Promise<readonly Payment[]>;
  /** Other payments of the same site, provider and subject: unsettled and created since `since`, or settled since this one began. */
  competingPayments(payment: Payment, since: Date): Promise<readonly Payment[]>;

  /**
   * Stores a request before anything is made of it; the id completes it later. One that is `answered` before all is made of it that can be
   * (it is not read yet, or its provider must be asked first) is due to be read again after a minute, and then at the pace of a watched
   * payment for 72 hours, until a change settles or confirms it, or it is rejected.
   */
  recordRequest(request: { site: string; provider: string; raw: string; answered: boolean }): Promise<string>;
  /** Says why a stored request moved nothing, and which payment it claims to be about, if it is known. */
  rejectRequest(
    recordId: string,
    rejection: { reason: string; paymentId?: string | undefined },
  ): Promise<void>;
  /**
   * Keeps a genuine request that is about no payment of its site, and tells the site of it (`notice.unmatched`), in one transaction. What says
   * the same again, from whichever server, is kept and told no more. Gives the record's id.
   */
  keepUnmatched(request: UnmatchedRequest): Promise<string>;
  /** Claims requests that are to be read again, and sets when to read them next. */
  dueReadings(now: Date, limit: number): Promise<readonly UnreadRequest[]>;
  notices(paymentId: string): Promise<readonly NoticeRecord[]>;

  /** Tells a site of something that is about no session: each event is written with its delivery, at the end of the feed. */
  tell(site: string, drafts: readonly SiteEventDraft[]): Promise<void>;
  /** How a site's methods and listings stand, by subject; what is not in it was never anything but well. */
  healthOf(site: string): Promise<ReadonlyMap<string, Health>>;
  /**
   * Writes how a subject stands now and tells its site, in one transaction; whether it did: not when another server moved it first, so that
   * each change is told once.
   */
  moveHealth(move: HealthMove): Promise<boolean>;
  /** A site's events after a position of the feed, oldest first. No event ever appears before one that was seen already. */
  events(query: { site: string; after: number; limit: number }): Promise<readonly Event[]>;
  event(site: string, id: string): Promise<Event | undefined>;
  /** A site's event by its position, where that was given to merchants as a number: an earlier release did, before its last migration. */
  numberedEvent(site: string, position: number): Promise<Event | undefined>;
  /** Makes an event due for delivery again, from the first attempt, and its site's address one that takes webhooks. */
  redeliver(eventId: string): Promise<void>;
  /** Remembers that an address of a site takes no more webhooks; whether that is news. */
  disableEndpoint(site: string, url: string): Promise<boolean>;

  /** Claims deliveries that are due, of each site in `rooms` at most so many; nobody else gets them, here or on another server, for a minute. */
  dueDeliveries(now: Date, rooms: ReadonlyMap<string, number>): Promise<readonly DueDelivery[]>;
  /** Writes what became of a claimed delivery; nothing when it was claimed again since, or is to be made again from the first attempt. */
  finishDelivery(claimed: DueDelivery, outcome: DeliveryOutcome): Promise<void>;
  /** Claims payments whose provider is to be asked, and sets when to ask next. */
  dueLookups(now: Date, limit: number): Promise<readonly Payment[]>;
  /** Claims open sessions that ran out of time, for a minute, and gives their ids. */
  dueExpiries(now: Date, limit: number): Promise<readonly string[]>;

  /** Reserves an Idempotency-Key, for 75 s or until its answer is kept; returns what is kept for it when it was used before. */
  reserveKey(key: string, fingerprint: string): Promise<Reservation | KeptAnswer>;
  /** Keeps an answer for whoever sends the key again; not that of a request whose reservation ended, and is another's now. */
  keepAnswer(reservation: Reservation, answer: { status: number; body: string }): Promise<void>;
  /** Frees a key whose request failed on our side, so that it can be tried again; likewise not another's. */
  releaseKey(reservation: Reservation): Promise<void>;
  /** Deletes keys that are older than 24 h, whether they come again or not. */
  forgetAnswers(now: Date): Promise<void>;

  insertLink(link: SubscriptionLink): Promise<void>;
  /** The payment of a person (by the provider's key of them) at a site that got its outcome last. */
  lastPaid(person: { site: string; provider: string; subject: string }): Promise<Payment | undefined>;
  /** A link to a subscription's page, until 30 days after it expired. */
  link(id: string): Promise<SubscriptionLink | undefined>;
  /** Takes one of a link's `most` tries, before it is known whether it is right; false when none is left. */
  takeTry(linkId: string, most: number): Promise<boolean>;
  /** Gives a try back that was right. */
  returnTry(linkId: string): Promise<void>;

  /** Whether something can be written now, within a second; for `/readyz`. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
