import type { Context } from 'hono';
import { type JsonObject, readObject } from '../reading.ts';
import { sameText } from '../same-text.ts';
import type { World } from '../world.ts';
import type { Access } from './access.ts';
import type { AmpereAccount } from './account.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { Tokens } from './tokens.ts';

/** One merchant's gateway at AMPERE. */
export interface Gateway {
  readonly account: AmpereAccount;
  readonly world: World;
  readonly tokens: Tokens;
  readonly access: Access;
}

/** A request's answer before it is dressed: AMPERE's envelope without version and time. */
export interface Verdict {
  readonly code: 200 | 400;
  readonly message: string;
  readonly error?: string;
  readonly data?: unknown;
}

/** AMPERE's page prints this for a wrong token. */
export const unauthorized = (error: string): Verdict => ({
  code: 400,
  message: 'Unauthorized access!',
  error,
});

/** What is missing or wrong in a request. */
export const invalid = (error: string): Verdict => ({ code: 400, message: 'Invalid request!', error });

/** Answers a request of a known merchant encrypted; an unknown apikey has no key to encrypt with and gets it plain. */
export async function answer(c: Context, gateway: Gateway, judge: () => Verdict | Promise<Verdict>) {
  const started = performance.now();
  if (!sameText(gateway.account.apiKey, c.req.header('x-api-key') ?? '')) {
    return c.json(envelope(unauthorized('Invalid apikey!'), started), 400);
  }
  const verdict = await judge();
  const sealed = encrypt(JSON.stringify(envelope(verdict, started)), gateway.account);
  return c.json({ data: sealed }, verdict.code);
}

/** The same, for calls that need the token, which comes bare in `Authorization`. */
export const answerToken = (c: Context, gateway: Gateway, judge: () => Verdict) =>
  answer(c, gateway, () =>
    gateway.tokens.isValid(c.req.header('authorization') ?? '')
      ? judge()
      : unauthorized('Invalid apikey token!'),
  );

/** The object behind an encrypted text; empty when it cannot be read, and so lacks every field. */
export const unseal = (hex: string, gateway: Gateway): JsonObject =>
  readObject(decrypt(hex, gateway.account) ?? '');

function envelope({ code, message, error, data }: Verdict, started: number) {
  const ms = Math.max(1, Math.round(performance.now() - started));
  return {
    status: code === 200 ? 'success' : 'fail',
    code,
    version: '1.0.0',
    message,
    ...(data === undefined ? {} : { data }),
    ...(error === undefined ? {} : { error }),
    time: `${ms} ms (${(ms / 1000).toFixed(2)} s)`,
  };
}
