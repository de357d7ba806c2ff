import type { Money } from '../../checkout/money.ts';
import { parseAmount } from '../../checkout/money.ts';
import { asObject, expectOk, type JsonObject, reading, requireText, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import { refused } from './refusal.ts';
import { parseTolerantJson } from './tolerant-json.ts';

/** One row of a module's methods, as printed: prices are exact decimal text. */
export interface ModuleMethod {
  readonly method: string;
  /** Lower-case ISO 3166-1 alpha-2; empty: every country. */
  readonly country: string;
  readonly price: string;
  readonly pmin: string;
  readonly pmax: string;
}

/** What getData tells of a module. */
export interface ModuleData {
  /** Whether site and module both accept payments. */
  readonly enabled: boolean;
  readonly currency: string;
  readonly methods: readonly ModuleMethod[];
  /** Where createCode goes; from outside, to be trusted by nobody before the transport does. */
  readonly gatewayUrl: string;
}

/** A created payment code and the page where it is paid. */
export interface CreatedCode {
  readonly code: string;
  readonly url: string;
}

const NOTHING_FOR_THIS_COUNTRY = ['31', '32'];

/**
 * Judges getData's answer; undefined when this module has nothing for the country.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readData(response: Response): Promise<ModuleData | undefined> {
  const what = 'Paysepro getData';
  try {
    const { data } = await readAnswer(response, what);
    return toModuleData(asObject(data, what), what);
  } catch (error) {
    if (error instanceof ProviderRefused && NOTHING_FOR_THIS_COUNTRY.includes(error.providerCode)) return;
    throw error;
  }
}

/**
 * Judges createCode's answer: it must be about the price that we sent.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readCode(response: Response, expected: Money): Promise<CreatedCode> {
  const what = 'Paysepro createCode';
  const answer = await readAnswer(response, what);
  const code = requireText(answer, 'code', what);
  const url = requireText(answer, 'url', what);
  const price = reading(what, () => parseAmount(requireText(answer, 'price', what), expected.currency));
  if (code.trim() === '' || price !== expected.amount) {
    throw new UnexpectedBody(
      `${what}: expected a code for ${expected.amount} minor units, got one for ${price}`,
    );
  }
  return { code, url };
}

async function readAnswer(response: Response, what: string): Promise<JsonObject> {
  expectOk(response, what);
  const answer = asObject(parseTolerantJson(await response.text(), what), what);
  expectNoError(answer, what);
  return answer;
}

/** `error` is the number 0 or a text with a leading zero: compared as two digits (paysepro.md, "Traps"). */
function expectNoError(answer: JsonObject, what: string): void {
  const error = requireText(answer, 'error', what);
  if (!/^\d{1,2}$/.test(error))
    throw new UnexpectedBody(`${what}: expected two digits in "error", got other`);
  if (Number(error) !== 0) throw refused(error.padStart(2, '0'), what);
}

function toModuleData(data: JsonObject, what: string): ModuleData {
  expectNoError(data, what);
  const { sites, modules, gateway } = data;
  const [site, module] = [asObject(sites, what), asObject(modules, what)];
  const { methods } = module;
  return {
    enabled: textOf(site, 'status') === 'enabled' && textOf(module, 'status') === 'enabled',
    currency: requireText(module, 'currency', what).toUpperCase(),
    methods: rowsOf(methods, what).map((row) => toMethod(row, what)),
    gatewayUrl: requireText(asObject(gateway, what), 'url', what),
  };
}

/** PHP prints an empty list as `[]`, a filled one as an object of lists. */
function rowsOf(methods: unknown, what: string): unknown[] {
  if (Array.isArray(methods) && methods.length === 0) return [];
  return Object.values(asObject(methods, what)).flat();
}

function toMethod(row: unknown, what: string): ModuleMethod {
  const method = asObject(row, what);
  return {
    method: methodName(method, what),
    country: (textOf(method, 'country') ?? '').toLowerCase(),
    price: requireText(method, 'price', what),
    pmin: requireText(method, 'pmin', what),
    pmax: requireText(method, 'pmax', what),
  };
}

/** It becomes an id, a label and what createCode is asked for. */
function methodName(row: JsonObject, what: string): string {
  const name = requireText(row, 'method', what);
  if (name.trim() === '' || name.length > 60)
    throw new UnexpectedBody(`${what}: expected a name in "method", got ${name.length} characters`);
  return name;
}
