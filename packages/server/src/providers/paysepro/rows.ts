import { asObject, isObject, type JsonObject, textOf } from '../body.ts';
import { inWords, type Oddity } from '../oddities.ts';
import { millionthsOf } from './decimal.ts';

/** One row of a module's methods, as printed: prices are exact decimal text. */
export interface ModuleMethod {
  readonly method: string;
  /** Lower-case ISO 3166-1 alpha-2; empty: every country. */
  readonly country: string;
  /** Undefined where it cannot be read and does not count. */
  readonly price: string | undefined;
  readonly pmin: string;
  readonly pmax: string;
}

/** The rows that can be read, and why each other one is left out. */
export interface ModuleRows {
  readonly methods: readonly ModuleMethod[];
  readonly oddities: readonly Oddity[];
}

/** How rows are read; `fixedPrices` as in the configuration: a row's price must be readable only where it counts. */
export interface RowReading {
  readonly what: string;
  readonly fixedPrices: boolean;
}

/**
 * Reads a module's methods (paysepro.md, "getData"). A row that cannot be read, or has two meanings, takes nothing but itself away.
 * @throws UnexpectedBody when the methods are no list at all.
 */
export function readRows(methods: unknown, reading: RowReading): ModuleRows {
  const rows = Array.isArray(methods)
    ? methods.map((group) => ({ group, name: undefined }))
    : Object.entries(asObject(methods, reading.what)).map(([name, group]) => ({ group, name }));
  const read = rows.flatMap(({ group, name }) =>
    rowsOf(group).map((row) => readRow(row, { ...reading, group: name })),
  );
  return {
    methods: read.flatMap(({ method }) => method ?? []),
    oddities: read.flatMap(({ oddity }) => oddity ?? []),
  };
}

/** PHP prints an empty list as `[]`, a list with gaps as an object of its rows, and some programs a single row without its list. */
function rowsOf(group: unknown): readonly unknown[] {
  if (Array.isArray(group)) return group;
  if (!isObject(group) || 'method' in group) return [group];
  const rows = Object.values(group);
  return rows.length > 0 && rows.every(isObject) ? rows : [group];
}

type Read =
  | { readonly method: ModuleMethod; readonly oddity?: undefined }
  | { readonly method?: undefined; readonly oddity: Oddity };

function readRow(row: unknown, { group, ...reading }: RowReading & { group: string | undefined }): Read {
  const name = isObject(row) ? nameOf(textOf(row, 'method')) : undefined;
  const known = name ?? nameOf(group);
  const leftOut = (why: string): Read => ({
    oddity: {
      kind: 'unreadable',
      what: reading.what,
      detail: `The row${known === undefined ? '' : ` of ${known}`} is left out: ${why}`,
      ...(known !== undefined && { method: { key: known, name: known } }),
    },
  });
  if (!isObject(row)) return leftOut(`a row is expected, and it is ${inWords(row)}`);
  if (name === undefined) return leftOut(`its "method" is no name of 1 to ${LONGEST_NAME} characters`);
  const country = countryOf(row);
  if (country === undefined) return leftOut(`its "country" is ${inWords(row['country'])}`);
  const why = againstPrices(row, reading);
  if (why !== undefined) return leftOut(why);
  const [price, pmin = '', pmax = ''] = ['price', 'pmin', 'pmax'].map((member) => textOf(row, member));
  return {
    method: {
      method: name,
      country,
      price: millionthsOf(price) === undefined ? undefined : price,
      pmin,
      pmax,
    },
  };
}

const LONGEST_NAME = 60;

/** It becomes an id, a label and what createCode is asked for. */
const nameOf = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' || text.length > LONGEST_NAME ? undefined : text;

/** Their sample prints bitcoin's country as nothing, which may be an empty text or null: both are every country. */
function countryOf(row: JsonObject): string | undefined {
  const { country } = row;
  if (country === null) return '';
  const code = typeof country === 'string' ? country.trim().toLowerCase() : undefined;
  return code === '' || /^[a-z]{2}$/.test(code ?? '') ? code : undefined;
}

/**
 * What is wrong with a row's prices. Nobody says whether an empty or missing limit, -1, or a `pmax` of 0 means that there is none, or that
 * nothing can be paid: such a row has no one meaning.
 */
function againstPrices(row: JsonObject, { fixedPrices }: RowReading): string | undefined {
  const { price, pmin, pmax } = row;
  const [least, most] = [millionthsOf(pmin), millionthsOf(pmax)];
  if (fixedPrices && millionthsOf(price) === undefined) return `its "price" is ${inWords(price)}`;
  if (least === undefined) return `its "pmin" is ${inWords(pmin)}`;
  if (most === undefined || most === 0n) return `its "pmax" is ${inWords(pmax)}`;
  return least > most ? 'its "pmin" is above its "pmax"' : undefined;
}
