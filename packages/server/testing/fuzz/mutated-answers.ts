import fc from 'fast-check';
import type { Notice } from '../../src/domain/notice.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { settle } from '../../src/domain/settle.ts';
import { ProviderError, ProviderRefused } from '../../src/providers/errors.ts';
import type { Launch, NoticeReader, NoticeReading } from '../../src/providers/provider.ts';
import { aNotice } from '../providers/fixtures.ts';
import { sessionFixture } from '../store/fixtures.ts';
import type { Wire } from './mutations.ts';

/** How many mutants each parser is given. */
const RUNS = 10_000;

/** How long that may take on a busy machine, in ms. */
export const PATIENCE = 120_000;

/** What became of a parser's mutants: how many gave each error, were `taken`, `rejected`, or `credited`. */
export type Tally = Readonly<Record<string, number>>;

/** One parser, and what it is held to. */
export interface ParserTrial<T> {
  readonly mutants: fc.Arbitrary<Wire>;
  readonly judge: (wire: Wire) => Promise<T>;
  /** Throws unless the result is right for this wire; says in a word what it was. */
  readonly hold: (result: T, wire: Wire) => string;
  /** What no error may say. */
  readonly secrets?: readonly string[];
  /** Whether this parser may throw one of the four errors; a reader of notices may not. */
  readonly mayThrow?: boolean;
}

/** A list with one mutated row among whole ones. */
export interface RowTrial {
  /** The mutated row, as JSON prints it. */
  readonly rows: fc.Arbitrary<string>;
  /** What the parser makes of a list with this row in it: a key for each row that it gives. */
  readonly judge: (row: string) => Promise<readonly string[]>;
  /** The keys of the whole rows. */
  readonly whole: readonly string[];
}

/** Gives a parser of a list every mutated row: it throws nothing, and the other rows are there, whatever became of this one. */
export async function judgeRows({ rows, judge, whole }: RowTrial): Promise<Tally> {
  const tally = { kept: 0, lost: 0 };
  const property = fc.asyncProperty(rows, async (row) => {
    const keys = await judge(row);
    for (const key of whole) demand(keys.includes(key), `the row ${key} beside a mutated one`);
    tally[keys.length > whole.length ? 'kept' : 'lost'] += 1;
  });
  await fc.assert(property, { numRuns: RUNS / 4 });
  return tally;
}

/**
 * Gives a parser every mutant. Whatever comes out is right, or one of the four errors, short and without a secret in it.
 * @throws Error with the shortest mutant that broke this.
 */
export async function judgeMutants<T>(trial: ParserTrial<T>): Promise<Tally> {
  const tally: Record<string, number> = {};
  const property = fc.asyncProperty(trial.mutants, async (wire) => {
    const became = await judgeOne(trial, wire);
    tally[became] = (tally[became] ?? 0) + 1;
  });
  await fc.assert(property, { numRuns: RUNS });
  return tally;
}

async function judgeOne<T>({ judge, hold, ...trial }: ParserTrial<T>, wire: Wire): Promise<string> {
  let result: T;
  try {
    result = await judge(wire);
  } catch (error) {
    if (!(error instanceof ProviderError) || trial.mayThrow === false) throw error;
    const said = everythingIn(error);
    if (error instanceof ProviderRefused)
      demand(FAULT_OWNERS.includes(error.faultOwner), 'somebody who can mend it');
    demand(said.length <= MOST_WORDS, `an error of at most ${MOST_WORDS} characters, got ${said.length}`);
    for (const secret of trial.secrets ?? []) demand(!said.includes(secret), 'an error without a secret');
    return error.code;
  }
  return hold(result, wire);
}

const FAULT_OWNERS = ['shopper', 'merchant', 'provider'];

/** An error is a line in a log, not a copy of what was received. */
const MOST_WORDS = 1000;

function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = error instanceof ProviderRefused ? error.providerCode : '';
  return [error.message, code, everythingIn(error.cause)].join('\n');
}

/** Fails with what was expected, unless it is so. A hundred thousand checks are too many for `expect`. */
export function demand(isSo: boolean, expected: string): asserts isSo {
  if (!isSo) throw new Error(`expected ${expected}`);
}

/** What a notice makes of the payment that it is about: it may be `credited` only where `isProven` says that it was paid. */
export function settled(
  notice: Notice,
  { payment, isProven }: { payment: Payment; isProven: () => boolean },
): string {
  const { amount, currency } = payment;
  demand(notice.paymentId === payment.id, 'a notice about this payment');
  demand(notice.providerStatus.length <= 200, "a provider's word for the status, got a text");
  const { outcome } = settle(
    payment,
    sessionFixture({ id: payment.sessionId, amount, currency }),
    notice,
  ).payment;
  if (outcome !== 'succeeded') return outcome ?? 'taken';
  demand(isProven(), 'no credit for what does not prove the payment');
  return 'credited';
}

/** The page that a launch leads to: on this origin, written as browsers and headers take it, with nobody's name in it. */
export function holdRedirect({ next }: Pick<Launch, 'next'>, origin: string): void {
  if (next.type !== 'redirect') return;
  const url = new URL(next.url);
  demand(url.origin === origin && url.username === '' && url.password === '', `an address on ${origin}`);
  demand(url.href === next.url, 'an address as a header carries it');
}

/** Who sends a notice, and whose payments it can be about. */
export interface NoticeTrial {
  readonly mutants: fc.Arbitrary<Wire>;
  readonly reader: NoticeReader;
  readonly payments: readonly Payment[];
  readonly method?: 'GET' | 'POST';
  readonly remoteAddress?: string;
  /** The headers that come with a body, such as a signature over what was said before it was mutated. */
  readonly headers?: (body: string) => Readonly<Record<string, string>>;
  /** What may not be kept of a request. */
  readonly secrets?: readonly string[];
  /** Whether what came proves, read without our adapter, that this payment was paid. */
  readonly isProven: (payment: Payment, wire: Wire) => boolean;
}

/** Gives a reader of notices every mutant: each is taken or rejected, always answered, and credits only what it proves. */
export function judgeNotices({
  reader,
  payments,
  isProven,
  secrets = [],
  ...trial
}: NoticeTrial): Promise<Tally> {
  const { method = 'POST', remoteAddress = '203.0.113.1', headers = () => ({}) } = trial;
  return judgeMutants({
    mutants: trial.mutants,
    mayThrow: false,
    judge: async ({ text }): Promise<NoticeReading> => {
      const carried = method === 'POST' ? { body: text } : { query: new URLSearchParams(text) };
      const inbound = aNotice(
        {},
        { method, payments, remoteAddress, headers: new Headers(headers(text)), ...carried },
      );
      const kept = reader.storable(inbound);
      for (const secret of secrets) demand(!plain(kept).includes(secret), 'a record without a secret');
      return reader.read(inbound);
    },
    hold: ({ notices, rejected, answer }, wire) => {
      demand(answer.status === 200 || answer.status === 403, 'an answer that a provider knows');
      demand((notices.length === 0) === (rejected !== undefined), 'notices, or why there are none');
      const became = notices.map((notice) => {
        const payment = payments.find(({ id }) => id === notice.paymentId);
        demand(payment !== undefined, 'a notice about a payment of ours');
        return settled(notice, { payment, isProven: () => isProven(payment, wire) });
      });
      return became[0] ?? 'rejected';
    },
  });
}

/** What somebody reads who looks at a record: a secret is one behind escapes and between zeros too. */
const plain = (kept: string): string =>
  kept
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\', '')
    .replaceAll('\0', '');

/** A JSON text or a form as its members, read without our adapters: numbers as they are printed, of doubled members the last. */
export function membersOf(decoded: string): Readonly<Record<string, unknown>> {
  // Byte order marks before it are skipped, however much white space is around them.
  const text = decoded.replace(/^[\s\ufeff]+/, '');
  if (!text.trimStart().startsWith('{')) return Object.fromEntries(phpForm(text));
  return JSON.parse(text, (_name, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? context?.source : value,
  );
}

/** A form's fields by the names under which PHP keeps them. */
export const phpForm = (text: string): URLSearchParams =>
  new URLSearchParams(
    [...new URLSearchParams(text.trim())].map(([name, value]) => [
      name.trimStart().replaceAll(/[ .]/g, '_'),
      value,
    ]),
  );
