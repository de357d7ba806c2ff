import { dayOf, daysAfter, startOfDay } from '../../domain/day.ts';
import { FareboxError } from '../../domain/errors.ts';
import {
  type BookedPayment,
  compareLists,
  type Difference,
  type ListedPayment,
} from '../../domain/reconciliation.ts';
import type { Statement } from '../../providers/provider.ts';
import type { ListedDay, Reconciliation } from '../../store/reconciliations.ts';
import { type Context, siteOf } from '../context.ts';
import { lookUp } from '../lookups/look-up.ts';
import { askProvider, operationOf } from '../operation.ts';

/** How long a provider may take for one day's list, in ms. */
const DEADLINE = 60_000;

/** A payment so near to midnight may be in the list of the day beside, in ms: their clock is not ours. */
const NEAR_MIDNIGHT = 120_000;

/** The day has not begun where the provider is. */
class DayNotBegun extends FareboxError {
  readonly code = 'day_not_begun';
}

/**
 * Compares a day of a provider's own list with what we have, keeps and tells what is different (each difference once), and asks the
 * provider about every payment that may be healed by it: their list moves no money, a lookup does.
 * @throws OperationOff, OperationRefused, OperationFailed, DayNotBegun
 */
export async function compareDay(context: Context, day: ListedDay): Promise<Reconciliation> {
  const statement = operationOf(siteOf(context, day.site), day.provider, 'statement');
  if (startOfDay(day.day, statement.timeZone) > context.now())
    throw new DayNotBegun(`${day.day} has not begun in ${statement.timeZone}.`);
  const listed = await readList(context, { ...day, statement });
  const own = await paymentsOfDay(context, { ...day, statement });
  const others = await paymentsElsewhere(context, day, { listed, own });
  const found = compareLists([...own, ...others], listed);
  const differences = await withoutNeighbours(context, { ...day, statement }, { found, own });
  const kept = await context.store.keepReconciliation(day, {
    listed: listed.length,
    booked: own.length,
    differences,
  });
  context.log.info({ ...day, differences: differences.length }, 'a day was compared');
  context.inBackground(heal(context, differences));
  return kept;
}

/** A day, and how to read its list. */
type StatementDay = ListedDay & { readonly statement: Statement };

const readList = (
  context: Context,
  { statement, provider, day }: StatementDay,
): Promise<readonly ListedPayment[]> =>
  askProvider(provider, () => statement.read(day, context.deadline(DEADLINE)));

const paymentsOfDay = (
  context: Context,
  { site, provider, day, statement: { timeZone } }: StatementDay,
): Promise<readonly BookedPayment[]> =>
  context.store.bookedPayments({
    site,
    provider,
    from: startOfDay(day, timeZone),
    to: startOfDay(daysAfter(day, 1), timeZone),
  });

/** Our payments that they list for this day, and that began on another one for us. */
async function paymentsElsewhere(
  { store }: Context,
  { site, provider }: ListedDay,
  { listed, own }: { listed: readonly ListedPayment[]; own: readonly BookedPayment[] },
): Promise<readonly BookedPayment[]> {
  const here = new Set(own.map(({ id }) => id));
  const elsewhere: BookedPayment[] = [];
  for (const id of new Set(listed.map(({ paymentId }) => paymentId))) {
    const payment = here.has(id) ? undefined : await store.payment(id);
    if (payment?.site === site && payment.provider === provider) elsewhere.push(payment);
  }
  return elsewhere;
}

/** What is missing from this day's list and began near midnight is looked for in the list of the day beside. */
async function withoutNeighbours(
  context: Context,
  of: StatementDay,
  { found, own }: { found: readonly Difference[]; own: readonly BookedPayment[] },
): Promise<readonly Difference[]> {
  const began = new Map(own.map(({ id, createdAt }) => [id, Date.parse(createdAt)]));
  const daysNear = ({ kind, reference }: Difference): string[] => {
    const at = began.get(reference);
    if (kind !== 'missing' || at === undefined) return [];
    const near = [at - NEAR_MIDNIGHT, at + NEAR_MIDNIGHT];
    return near.map((time) => dayOf(new Date(time), of.statement.timeZone)).filter((day) => day !== of.day);
  };
  const listedBeside = new Set<string>();
  for (const day of new Set(found.flatMap(daysNear)))
    for (const { paymentId } of await readList(context, { ...of, day })) listedBeside.add(paymentId);
  return found.filter(({ kind, reference }) => kind !== 'missing' || !listedBeside.has(reference));
}

async function heal(context: Context, differences: readonly Difference[]): Promise<void> {
  for (const { kind, paymentId } of differences) {
    const payment =
      kind === 'missing' || paymentId === null ? undefined : await context.store.payment(paymentId);
    if (payment) await lookUp(context, payment);
  }
}
