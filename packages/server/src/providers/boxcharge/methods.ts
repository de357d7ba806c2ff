import type { Choice, MethodQuery, OfferedMethod } from '../provider.ts';
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
  UPICOLLECT: { name: 'UPI', icon: 'upi', requires: ['upi_address'], next: 'wait' },
  QRINTENT: { name: 'UPI QR code', icon: 'qr', requires: [], next: 'redirect' },
};

/** What is offered for a country, a currency and an amount. BoxCharge takes single payments only. */
export function offer(config: BoxchargeConfig, query: MethodQuery): OfferedMethod[] {
  const { mode, amount, currency, country } = query;
  if (mode !== 'payment' || amount === null || currency === null) return [];
  if (!config.currencies.includes(currency) || config.countries?.includes(country) === false) return [];
  if (billAmount({ amount, currency }) === undefined) return [];
  return config.methods.map((mop) => ({
    key: mop.toLowerCase(),
    kind: 'method',
    ...LOOKS[mop],
    ...choicesOf(config, mop),
    amount,
    currency,
  }));
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
