import { ampere } from '@farebox/crypto';
import { parseAmount } from '../../checkout/money.ts';
import { asObject, expectOk, type JsonObject, parseJson, reading, requireText, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { AmpereConfig } from './config.ts';
import { type Token, TokenRefused } from './token.ts';

/** A subscription plan; `price` in minor units of its partner's currency. */
export interface Plan {
  readonly uuid: string;
  readonly name: string;
  readonly days: number;
  readonly price: number;
}

/** One page of a partner's plans; `total` counts the plans of all pages. */
export interface PlanPage {
  readonly total: number;
  readonly plans: readonly Plan[];
}

/**
 * Judges Authenticate's answer.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readToken(response: Response, config: AmpereConfig): Promise<Token> {
  const what = 'AMPERE authenticate';
  const data = await readData(response, config, what);
  const text = requireText(data, 'jwt_token', what);
  const expiresAt = Date.parse(requireText(data, 'expiry_dt', what));
  // A token that no header can carry would fail every call until it expires.
  if (!/^[!-~]+$/.test(text) || Number.isNaN(expiresAt))
    throw new UnexpectedBody(`${what}: expected a token and a time`);
  return { text, expiresAt };
}

/**
 * Judges one page of plans; prices are read exactly, in the partner's configured currency (ISO 4217).
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readPlans(
  response: Response,
  config: AmpereConfig,
  currency: string,
): Promise<PlanPage> {
  const what = 'AMPERE subscriptions';
  const data = await readData(response, config, what);
  const { rows } = data;
  if (!Array.isArray(rows))
    throw new UnexpectedBody(`${what}: expected a list in "rows", got ${typeof rows}`);
  const total = integerOf(data, 'total', what);
  const plans = reading(what, () => rows.map((row) => toPlan(asObject(row, what), currency, what)));
  return { total, plans };
}

/**
 * Judges the status call's answer: whether the number has access now. Anything but 1 or 0 is no answer.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readAccess(response: Response, config: AmpereConfig): Promise<boolean> {
  const what = 'AMPERE status';
  const access = requireText(await readData(response, config, what), 'access', what);
  if (access !== '0' && access !== '1')
    throw new UnexpectedBody(`${what}: expected access 0 or 1, got another`);
  return access === '1';
}

/**
 * Judges Unsubscribe's answer, which is an envelope without data.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readUnsubscribed(response: Response, config: AmpereConfig): Promise<void> {
  await readEnvelope(response, config, 'AMPERE unsubscribe');
}

async function readData(response: Response, config: AmpereConfig, what: string): Promise<JsonObject> {
  const { data } = await readEnvelope(response, config, what);
  return asObject(data, what);
}

/** `status` decides: `code` may disagree with the HTTP status, and a no may come with any of them (ampere.md, "Traps"). */
async function readEnvelope(response: Response, config: AmpereConfig, what: string): Promise<JsonObject> {
  if (response.status === 401) throw new TokenRefused(what, 'HTTP 401');
  const envelope = await openEnvelope(response, config, what);
  const status = textOf(envelope, 'status');
  if (status === 'fail') throw refusal(withoutSecrets(textOf(envelope, 'message') ?? '', config), what);
  expectOk(response, what);
  if (status !== 'success') throw new UnexpectedBody(`${what}: expected status success or fail, got another`);
  return envelope;
}

/** A failure may arrive plain, for an unknown apikey has no key to encrypt with (ampere.md, "Cipher"). */
async function openEnvelope(response: Response, config: AmpereConfig, what: string): Promise<JsonObject> {
  const text = await response.text();
  try {
    const body = asObject(parseJson(text, what), what);
    const { data } = body;
    if (typeof data !== 'string' || Object.keys(body).length !== 1) return body;
    return reading(what, () => asObject(parseJson(ampere.decrypt(data, config), what), what));
  } catch (error) {
    // The status of an error page says more than that the page is unreadable.
    expectOk(response, what);
    throw error;
  }
}

function refusal(message: string, what: string): ProviderRefused {
  if (/^unauthorized access/i.test(message)) return new TokenRefused(what, message);
  return new ProviderRefused(`${what}: AMPERE said no`, {
    providerCode: message || 'fail',
    mender: 'merchant',
  });
}

/** Their messages may repeat what we sent; a word this long is a token, a key or a signature. */
const withoutSecrets = (message: string, { apiKey, username, password }: AmpereConfig): string =>
  [apiKey, username, password]
    .reduce((text, secret) => text.replaceAll(secret, '…'), message)
    .replace(/\S{24,}/g, '…');

function toPlan(row: JsonObject, currency: string, what: string): Plan {
  return {
    uuid: filledText(row, 'uuid', what),
    name: filledText(row, 'plan_name', what),
    days: integerOf(row, 'days', what),
    price: parseAmount(requireText(row, 'price', what), currency),
  };
}

/** A plan without an id cannot be launched, one without a name cannot be chosen. */
function filledText(object: JsonObject, member: string, what: string): string {
  const text = requireText(object, member, what);
  if (text.trim() === '') throw new UnexpectedBody(`${what}: expected text in "${member}", got none`);
  return text;
}

function integerOf(object: JsonObject, member: string, what: string): number {
  const text = requireText(object, member, what);
  if (!/^\d{1,9}$/.test(text))
    throw new UnexpectedBody(`${what}: expected an integer in "${member}", got another`);
  return Number(text);
}
