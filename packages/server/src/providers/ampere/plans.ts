import { type NumberFormat, parseAmount } from '../../domain/money.ts';
import { isObject, type JsonObject, textOf } from '../body.ts';
import { inWords, type Oddity } from '../oddities.ts';
import { PARTNERS, type Partner } from './config.ts';

/** A subscription plan; `price` in minor units of its partner's currency. */
export interface Plan {
  readonly uuid: string;
  readonly name: string;
  readonly days: number;
  readonly price: number;
}

/** Whose plans are read, the currency of their prices (ISO 4217), and how AMPERE is known to write them. */
export interface PlansOf {
  readonly partner: Partner;
  readonly currency: string;
  readonly format?: NumberFormat | undefined;
}

/** A row of the list: its plan, or why it is left out. */
export type PlanRow = {
  /** The same row has the same key on every page that it is on. */
  readonly key: string;
} & (
  | { readonly plan: Plan; readonly oddity?: undefined }
  | { readonly plan?: undefined; readonly oddity: Oddity }
);

/** The exchange, as errors and oddities name it. */
export const SUBSCRIPTIONS = 'AMPERE subscriptions';

/** Reads a page's rows. One that cannot be read takes nothing but itself away. */
export function readPlanRows(rows: readonly unknown[], of: PlansOf): readonly PlanRow[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const id = (isObject(row) ? filled(row, 'uuid') : undefined) ?? JSON.stringify(row) ?? '';
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    const key = `${before} ${id}`;
    const plan = planOf(row, of);
    return typeof plan === 'string' ? { key, oddity: leftOut(row, of, plan) } : { key, plan };
  });
}

/** The plan, or what is wrong with its row. */
function planOf(row: unknown, of: PlansOf): Plan | string {
  if (!isObject(row)) return `a row is expected, and it is ${inWords(row)}`;
  const [uuid, name] = [filled(row, 'uuid'), filled(row, 'plan_name')];
  const [days, price] = [daysOf(row['days']), priceOf(row['price'], of)];
  if (uuid === undefined) return `its "uuid" is ${inWords(row['uuid'])}`;
  if (name === undefined) return `its "plan_name" is ${inWords(row['plan_name'])}`;
  if (days === undefined) return `its "days" is ${inWords(row['days'])}`;
  if (price === undefined) return `its "price" is ${inWords(row['price'])}`;
  return { uuid, name, days, price };
}

/** What a row or two rows of the same id are left out for. */
export function leftOut(row: unknown, { partner }: PlansOf, why: string): Oddity {
  const uuid = isObject(row) ? filled(row, 'uuid') : undefined;
  const name = isObject(row) ? filled(row, 'plan_name') : undefined;
  const called = name ?? 'a plan without a name';
  return {
    kind: 'unreadable',
    what: SUBSCRIPTIONS,
    detail: `A row of ${partner}${name === undefined ? '' : ` ("${name}")`} is left out: ${why}`,
    ...(uuid !== undefined && {
      method: { key: `${partner}:${uuid}`, name: `${PARTNERS[partner].name} · ${called}` },
    }),
  };
}

/** In characters: an id and a name are shown and stored. */
const LONGEST = 100;

/** A plan without an id cannot be launched, one without a name cannot be chosen. */
function filled(row: JsonObject, member: string): string | undefined {
  const text = textOf(row, member);
  return text === undefined || text.trim() === '' || text.length > LONGEST ? undefined : text;
}

/** A whole number of days. Nobody says what 0 means. */
function daysOf(value: unknown): number | undefined {
  const [, digits] = typeof value === 'string' ? (/^(\d{1,9})(?:\.0{1,6})?$/.exec(value.trim()) ?? []) : [];
  const days = Number(digits ?? 0);
  return days > 0 ? days : undefined;
}

/** Exactly, never through a float. */
function priceOf(value: unknown, { currency, format }: PlansOf): number | undefined {
  try {
    return typeof value === 'string' ? parseAmount(value, currency, format) : undefined;
  } catch {
    return undefined;
  }
}
