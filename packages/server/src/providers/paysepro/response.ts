import { type Money, type NumberFormat, parseAmount } from '../../domain/money.ts';
import { asObject, expectOk, type JsonObject, reading, requireText, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import { inWords, type Oddity } from '../oddities.ts';
import { refused } from './refusal.ts';
import { type ModuleMethod, readRows } from './rows.ts';
import { parseTolerantJson } from './tolerant-json.ts';

/** What getData tells of a module. */
export interface ModuleData {
  /** Why site and module do not both accept payments, as a sentence; undefined when they do. */
  readonly disabled: string | undefined;
  readonly currency: string;
  readonly methods: readonly ModuleMethod[];
  /** Where createCode goes; from outside, to be trusted by nobody before the transport does. */
  readonly gatewayUrl: string;
  /** What was left out of it. */
  readonly oddities: readonly Oddity[];
  readonly account: ModuleAccount;
}

/** What getData tells of the account, as printed; undefined where it does not. */
export interface ModuleAccount {
  /** Decimal text in the module's currency. */
  readonly price: string | undefined;
  readonly siteUrl: string | undefined;
  /** The one address that may call (`api_ip`). */
  readonly apiIp: string | undefined;
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
export async function readData(
  response: Response,
  { fixedPrices }: { fixedPrices: boolean },
): Promise<ModuleData | undefined> {
  const what = 'Paysepro getData';
  try {
    const { data } = await readAnswer(response, what);
    return toModuleData(asObject(data, what), { what, fixedPrices });
  } catch (error) {
    if (error instanceof ProviderRefused && NOTHING_FOR_THIS_COUNTRY.includes(error.providerCode)) return;
    throw error;
  }
}

/**
 * Judges createCode's answer: it must be about the price that we sent.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readCode(
  response: Response,
  expected: Money,
  format?: NumberFormat,
): Promise<CreatedCode> {
  const what = 'Paysepro createCode';
  const answer = await readAnswer(response, what);
  const code = requireText(answer, 'code', what);
  const url = requireText(answer, 'url', what);
  const printed = requireText(answer, 'price', what);
  const price = reading(what, () => parseAmount(printed, expected.currency, format));
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

function toModuleData(data: JsonObject, reading: { what: string; fixedPrices: boolean }): ModuleData {
  const { what } = reading;
  // The answer's own "error" was 0: without a second one there is nothing to add to it.
  if (data['error'] !== undefined) expectNoError(data, what);
  const { sites, modules, gateway } = data;
  const [site, module] = [asObject(sites, what), asObject(modules, what)];
  const states = [stateOf('website', site, what), stateOf('payment module', module, what)];
  const { methods, oddities } = readRows(module['methods'], reading);
  return {
    disabled: states.flatMap(({ disabled }) => disabled ?? [])[0],
    currency: requireText(module, 'currency', what).trim().toUpperCase(),
    methods,
    gatewayUrl: requireText(asObject(gateway, what), 'url', what),
    oddities: [...states.flatMap(({ oddity }) => oddity ?? []), ...oddities],
    account: {
      price: textOf(module, 'price'),
      siteUrl: textOf(site, 'url'),
      apiIp: textOf(module, 'api_ip'),
    },
  };
}

/** `enabled` alone accepts payments, however it is written; any other word does not, and one that is not theirs is told. */
function stateOf(of: string, { status }: JsonObject, what: string): { disabled?: string; oddity?: Oddity } {
  const word = typeof status === 'string' ? status.trim().toLowerCase() : undefined;
  if (word === 'enabled') return {};
  if (word === 'disabled') return { disabled: `The ${of} is disabled at Paysepro.` };
  const detail = `The status of the ${of} is ${inWords(status)}, and only "enabled" accepts payments`;
  return { disabled: `${detail}.`, oddity: { kind: 'unreadable', what, detail } };
}
