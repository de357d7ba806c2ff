import { asObject, type JsonObject, parseJson, textOf } from '../body.ts';
import { type FaultOwner, ProviderRefused, UnexpectedBody } from '../errors.ts';

/** Who can mend which `error_number` (boxcharge.md, "Errors"); any other is BoxCharge's own affair. */
const FAULT_OWNERS: ReadonlyMap<string, FaultOwner> = new Map([
  ['1111', 'merchant'],
  ['1112', 'merchant'],
  ['1113', 'shopper'],
  ['5001', 'merchant'],
  ['5012', 'provider'],
  ['5015', 'provider'],
] as const);

/**
 * The refusal that an answer is, if it is one: `{error_number, error_message, status: "Error"}`, `{error}`, or a bare HTTP 403.
 * Their error 500 and HTTP 5xx are none: after them nobody knows whether a payment was made.
 */
export function refusalOf(status: number, text: string, what: string): ProviderRefused | undefined {
  const body = tryObject(text, what);
  const number = textOf(body, 'error_number');
  if (number === '500') return undefined;
  if (number !== undefined) {
    const message = textOf(body, 'error_message') ?? '';
    const providerCode = `${number} ${message}`.trim();
    // 1113 is about the card's number: the shopper can mend it by that one field.
    const field = number === '1113' ? 'ccno' : undefined;
    return refused(what, { providerCode, faultOwner: FAULT_OWNERS.get(number) ?? 'provider', field });
  }
  // `error` is such as "Terminal not found": wrong keys, or an unescaped `+` in them.
  const error = textOf(body, 'error') ?? (status === 403 ? '403 blocked' : undefined);
  return error === undefined || status >= 500
    ? undefined
    : refused(what, { providerCode: error, faultOwner: 'merchant' });
}

function refused(
  what: string,
  refusal: { providerCode: string; faultOwner: FaultOwner; field?: string | undefined },
): ProviderRefused {
  return new ProviderRefused(`${what}: ${refusal.providerCode.slice(0, 200)}`, refusal);
}

function tryObject(text: string, what: string): JsonObject {
  try {
    return asObject(parseJson(text, what), what);
  } catch (error) {
    if (error instanceof UnexpectedBody) return {};
    throw error;
  }
}
