import type { SiteEventDraft } from '../../domain/events.ts';
import {
  type CallKind,
  type CallSample,
  type Fitness,
  fitnessOf,
  HEALTHY,
  type Health,
  isRecovery,
  judge,
  medianMs,
  remember,
} from '../../domain/health.ts';
import { ProviderError, ProviderRefused } from '../../providers/errors.ts';
import type { Context } from '../context.ts';
import type { SiteBook } from './health-book.ts';

/** How old what we know of other servers may be, in ms. */
const FRESH = 5000;

/** One call that came to its end. */
export interface FinishedCall {
  readonly site: string;
  /** A method's id, or a provider's name for its listing. */
  readonly subject: string;
  readonly kind: CallKind;
  /** When it began. */
  readonly at: Date;
  /** What it threw, if it threw. */
  readonly error?: unknown;
}

/** What a method's launches are judged under: all plans of one method together. */
export const subjectOf = (methodId: string): string => methodId.split(':').slice(0, 2).join(':');

/**
 * Whether a failure counts against the method: no answer, an answer that cannot be read, or a refusal that the shopper cannot correct.
 * A payment that is declined later says nothing about it.
 */
const isFailure = (error: unknown): boolean =>
  error instanceof ProviderError && !(error instanceof ProviderRefused && error.faultOwner === 'shopper');

/** What a shopper is shown of each subject now: asks the database once at the start, later behind the shopper's back. */
export async function fitnesses(context: Context, site: string): Promise<(subject: string) => Fitness> {
  const book = bookOf(context, site);
  const now = context.now().getTime();
  if (book.readAt === null || now - book.readAt >= FRESH) {
    book.reading ??= read(context, site, book);
    if (book.readAt === null) await book.reading;
    else context.inBackground(book.reading);
  }
  return (subject) => fitnessOf(book.health.get(subject) ?? HEALTHY, now);
}

/** How a subject stands, as far as this server knows. */
export const healthOf = (context: Context, site: string, subject: string): Health =>
  bookOf(context, site).health.get(subject) ?? HEALTHY;

/** Takes note of a call. What changes by it is written down and told behind the shopper's back. */
export function observe(context: Context, call: FinishedCall): void {
  const { site, subject, kind, at, error } = call;
  const book = bookOf(context, site);
  const now = context.now().getTime();
  const sample: CallSample = { at: at.getTime(), ms: now - at.getTime(), well: !isFailure(error) };
  const samples = remember(book.samples.get(subject) ?? [], sample);
  const before = book.health.get(subject) ?? HEALTHY;
  const after = judge(before, samples, { kind, now });
  book.samples.set(subject, isRecovery(before, after) ? [sample] : samples);
  if (after === before) return;
  book.health.set(subject, after);
  const told = before.state === after.state ? null : report({ subject, before, after, samples, error });
  if (told) context.log.warn({ site, subject, health: after.state }, told.type);
  const written = context.store.moveHealth({ site, subject, before, after, told });
  context.inBackground(written.finally(() => forget(book)));
}

function bookOf({ state: { health } }: Context, site: string): SiteBook {
  const kept = health.get(site);
  if (kept) return kept;
  const book: SiteBook = { samples: new Map(), health: new Map(), readAt: null, reading: undefined };
  health.set(site, book);
  return book;
}

/** What the database says is what holds on every server; calls of our own that it has not heard of yet will be judged again. */
async function read(context: Context, site: string, book: SiteBook): Promise<void> {
  try {
    const known = await context.store.healthOf(site);
    book.health.clear();
    for (const [subject, health] of known) book.health.set(subject, health);
    book.readAt = context.now().getTime();
  } finally {
    book.reading = undefined;
  }
}

/** Another server may have been first, or the write may have failed: the next shopper's request reads how it stands. */
function forget(book: SiteBook): void {
  if (book.readAt !== null) book.readAt = 0;
}

/** What the merchant is told; it holds no address and no secret. */
function report({
  subject,
  before,
  after,
  samples,
  error,
}: {
  subject: string;
  before: Health;
  after: Health;
  samples: readonly CallSample[];
  error: unknown;
}): SiteEventDraft {
  const [provider = subject, method] = subject.split(':', 2);
  return {
    type: after.state === 'ok' ? 'method.recovered' : 'method.degraded',
    data: {
      provider,
      method: method === undefined ? null : subject,
      health: after.state,
      before: before.state,
      calls: samples.length,
      failed: samples.filter(({ well }) => !well).length,
      medianMs: medianMs(samples),
      lastError: error instanceof ProviderError ? error.code : null,
    },
  };
}
