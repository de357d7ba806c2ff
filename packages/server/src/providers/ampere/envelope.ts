import * as ampere from '@farebox/crypto/ampere';
import { asObject, expectOk, type JsonObject, parseJson, reading, textOf } from '../body.ts';
import { ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { AmpereConfig } from './config.ts';
import { TokenRefused } from './token.ts';

/**
 * Opens an answer. `status` decides, in any case: `code` may disagree with the HTTP status, and a no may come with any of them
 * (ampere.md, "Traps").
 * @throws UnexpectedStatus, UnexpectedBody, ProviderRefused
 */
export async function readEnvelope(
  response: Response,
  config: AmpereConfig,
  what: string,
): Promise<JsonObject> {
  if (response.status === 401) throw new TokenRefused(what, 'HTTP 401');
  const envelope = await openEnvelope(response, config, what);
  const status = statusOf(envelope);
  if (status === 'fail') throw refusal(envelope, config, what);
  expectOk(response, what);
  if (status !== 'success') throw new UnexpectedBody(`${what}: expected status success or fail, got another`);
  return envelope;
}

const statusOf = (envelope: JsonObject): string | undefined =>
  textOf(envelope, 'status')?.trim().toLowerCase();

/** Whole blocks of AES in hex. An envelope's own `data` is never a text, so such a text is sealed, whatever stands beside it. */
const SEALED = /^(?:[0-9a-f]{32})+$/i;

/** A failure may arrive plain, for an unknown apikey has no key to encrypt with (ampere.md, "Cipher"). */
async function openEnvelope(response: Response, config: AmpereConfig, what: string): Promise<JsonObject> {
  const text = await response.text();
  try {
    const body = asObject(parseJson(text, what), what);
    const sealed = textOf(body, 'data')?.trim();
    if (sealed === undefined || (statusOf(body) !== undefined && !SEALED.test(sealed))) return body;
    return reading(what, () => asObject(parseJson(ampere.decrypt(sealed, config), what), what));
  } catch (error) {
    // The status of an error page says more than that the page is unreadable.
    expectOk(response, what);
    throw error;
  }
}

/** In a failure `error` holds the real reason, and `message` its class: a merchant needs both, and no shopper is told either. */
function refusal(envelope: JsonObject, config: AmpereConfig, what: string): ProviderRefused {
  const [message = '', error = ''] = ['message', 'error'].map((member) =>
    withoutSecrets(textOf(envelope, member) ?? '', config).trim(),
  );
  const said = [...new Set([message, error])].filter((text) => text !== '').join(' ');
  const reason = said.slice(0, LONGEST_REASON) || 'fail';
  if (/^unauthorized access/i.test(message)) return new TokenRefused(what, reason);
  return new ProviderRefused(`${what}: AMPERE said no (${reason})`, {
    providerCode: reason,
    faultOwner: 'merchant',
  });
}

/** In characters. */
const LONGEST_REASON = 200;

/** Their texts may repeat what we sent: a word this long is a token, a key or a signature, and so many digits are a phone number. */
const withoutSecrets = (said: string, config: AmpereConfig): string =>
  [config.apiKey, config.username, config.password, config.secretKey, config.vectorKey]
    .reduce((text, secret) => text.replaceAll(secret, '…'), said)
    .replace(/\S{24,}/g, '…')
    .replace(/\d{9,}/g, '…')
    .replace(/\p{Cc}+/gu, ' ');
