import { type Exclusion, exclusionOf, type ProviderExclusion } from '../exclusions.ts';
import type { MethodQuery } from '../method-query.ts';
import type { Choice, OfferedMethod } from '../provider.ts';
import { billAmount } from './bill-amount.ts';
import type { BoxchargeConfig, Mop } from './config.ts';

type Looks = Pick<OfferedMethod, 'name' | 'icon' | 'requires' | 'next'>;

/**
 * Their kinds of payment (boxcharge.md, "Encrypted request"). A UPI collect request reaches the shopper's phone without any page of
 * ours or theirs, so it is a `wait`: it may be paid even when the answer to its launch was lost.
 */
const LOOKS: Readonly<Record<Mop, Looks>> = {
  NB: { name: 'Net banking', icon: 'bank', requires: ['bankcode'], next: 'redirect' },
  WALLET: { name: 'Wallet', icon: 'wallet', requires: ['bankcode'], next: 'redirect' },
  UPICOLLECT: { name: 'Request to your UPI app', icon: 'upi', requires: ['upi_address'], next: 'wait' },
  QRINTENT: { name: 'QR code for any UPI app', icon: 'qr', requires: [], next: 'redirect' },
  CC: { name: 'Credit card', icon: 'card', requires: [], next: 'card' },
  DC: { name: 'Debit card', icon: 'card', requires: [], next: 'card' },
};

const UPI: readonly Mop[] = ['UPICOLLECT', 'QRINTENT'];

/** What is offered for a country, a currency and an amount. BoxCharge takes single payments only. */
export function offer(config: BoxchargeConfig, query: MethodQuery): OfferedMethod[] {
  const { amount, currency } = query;
  if (amount === null || currency === null) return [];
  const mops = config.methods.filter((mop) => !against(config, mop, query));
  return mops.map((mop) => ({
    key: mop.toLowerCase(),
    kind: 'method',
    ...LOOKS[mop],
    ...choicesOf(config, mop),
    amount,
    currency,
  }));
}

/** Why each other method is not offered. */
export const exclusions = (config: BoxchargeConfig, query: MethodQuery): ProviderExclusion[] =>
  config.methods.flatMap((mop) => {
    const because = against(config, mop, query);
    return because ? [{ key: mop.toLowerCase(), name: LOOKS[mop].name, ...because }] : [];
  });

function against(config: BoxchargeConfig, mop: Mop, query: MethodQuery): Exclusion | undefined {
  const { countries, currencies, upiCurrencies } = config;
  const { amount, currency } = query;
  const taken = UPI.includes(mop) ? currencies.filter((one) => upiCurrencies.includes(one)) : currencies;
  const because = exclusionOf(query, { countries, currencies: taken });
  if (because || amount === null || currency === null) return because;
  return billAmount({ amount, currency }) === undefined
    ? { reason: 'amount', detail: 'It has more decimals than the two that BoxCharge takes.' }
    : undefined;
}

/** The `mop` of a method's key, or undefined when the configuration no longer has it. */
export const mopOf = (config: BoxchargeConfig, key: string): Mop | undefined =>
  config.methods.find((mop) => mop.toLowerCase() === key);

/** The fields that a `mop` needs of the shopper. */
export const fieldsOf = (mop: Mop): readonly string[] => LOOKS[mop].requires;

function choicesOf(
  { banks, wallets }: BoxchargeConfig,
  mop: Mop,
): { choices?: Readonly<Record<string, readonly Choice[]>> } {
  const bankcode = mop === 'NB' ? banks : mop === 'WALLET' ? wallets : undefined;
  return bankcode === undefined ? {} : { choices: { bankcode } };
}
