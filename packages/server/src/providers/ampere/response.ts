import { asObject, type JsonObject, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { utcTime } from '../utc-time.ts';
import type { AmpereConfig } from './config.ts';
import { readEnvelope } from './envelope.ts';
import type { PlanPage } from './paging.ts';
import { type PlansOf, readPlanRows, SUBSCRIPTIONS } from './plans.ts';
import type { Token } from './token.ts';

/**
 * Judges Authenticate's answer.
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readToken(response: Response, config: AmpereConfig): Promise<Token> {
  const what = 'AMPERE authenticate';
  const data = await readData(response, config, what);
  const text = requireText(data, 'jwt_token', what);
  const expiresAt = utcTime(requireText(data, 'expiry_dt', what));
  // A token that no header can carry would fail every call until it expires.
  if (!/^[!-~]+$/.test(text) || expiresAt === undefined)
    throw new UnexpectedBody(`${what}: expected a token and a time`);
  return { text, expiresAt };
}

/**
 * Judges one page of plans; prices are read exactly, in the partner's configured currency (ISO 4217).
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readPlans(response: Response, config: AmpereConfig, of: PlansOf): Promise<PlanPage> {
  const data = await readData(response, config, SUBSCRIPTIONS);
  const { rows } = data;
  if (!Array.isArray(rows))
    throw new UnexpectedBody(`${SUBSCRIPTIONS}: expected a list in "rows", got ${typeof rows}`);
  const total = textOf(data, 'total')?.trim() ?? '';
  return {
    total: /^\d{1,9}$/.test(total) ? Number(total) : undefined,
    rows: readPlanRows(rows, { ...of, format: config.numberFormat }),
  };
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
