import { type FaultOwner, ProviderRefused } from '../errors.ts';

interface Refusal {
  readonly meaning: string;
  readonly faultOwner: FaultOwner;
  readonly field?: string;
}

const refusal = (meaning: string, faultOwner: FaultOwner, field?: string): Refusal => ({
  meaning,
  faultOwner,
  ...(field && { field }),
});

/** Their error codes, of getData and createCode together, and who can mend each. */
const REFUSALS: ReadonlyMap<string, Refusal> = new Map(
  Object.entries({
    '01': refusal('unknown payment method', 'merchant'),
    '02': refusal('empty e-mail', 'shopper', 'email'),
    '03': refusal('empty UID', 'merchant'),
    '04': refusal('empty MID', 'merchant'),
    '05': refusal('unknown MID', 'merchant'),
    '06': refusal('unknown UID', 'merchant'),
    '07': refusal('disabled account', 'merchant'),
    '08': refusal('internal error', 'provider'),
    '09': refusal('no payment methods enabled', 'merchant'),
    '10': refusal('payment method disabled', 'merchant'),
    '11': refusal('incorrect access data', 'merchant'),
    '12': refusal('insufficient balance', 'merchant'),
    '16': refusal('payment method unknown to the API', 'provider'),
    '17': refusal('internal processing error', 'provider'),
    '18': refusal('account setup error', 'provider'),
    '19': refusal('unknown website', 'merchant'),
    '20': refusal('no commission configured', 'provider'),
    '22': refusal('incorrect API KEY', 'merchant'),
    '26': refusal('unknown referrer', 'merchant'),
    '27': refusal('disabled IP', 'merchant'),
    '28': refusal('payment module disabled', 'merchant'),
    '29': refusal('website disabled', 'merchant'),
    '31': refusal('no data to display', 'merchant'),
    '32': refusal('unknown country', 'merchant'),
    '40': refusal('incorrect signature', 'merchant'),
  }),
);

/** Says no in words: `code` is two digits. A code that their tables do not list is Paysepro's to explain. */
export function refused(code: string, what: string): ProviderRefused {
  const { meaning, faultOwner, field } =
    REFUSALS.get(code) ?? refusal('a code that is not in their tables', 'provider');
  return new ProviderRefused(`${what}: error ${code}, ${meaning}`, {
    providerCode: code,
    faultOwner,
    ...(field && { field }),
  });
}
