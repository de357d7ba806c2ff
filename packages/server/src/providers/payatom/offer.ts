import { decimalsOf } from '@farebox/contract/money';
import { type Exclusion, exclusionOf, type ProviderExclusion } from '../exclusions.ts';
import type { MethodQuery } from '../method-query.ts';
import type { OfferedMethod } from '../provider.ts';
import type { PayatomConfig, Wallet } from './config.ts';
import { accountOf, isWholeOnly, methodsOf, type PayatomMethod, type Way, wayOf } from './lines.ts';

/** What each way asks of the shopper beyond who they are, and what happens next. */
const WAYS: Readonly<Record<Way, Pick<OfferedMethod, 'requires' | 'next'>>> = {
  page: { requires: [], next: 'redirect' },
  code: { requires: ['upi_id'], next: 'qr' },
  number: { requires: [], next: 'wait' },
  app: { requires: ['account_number'], next: 'wait' },
};

/** What is offered for a country, a currency and an amount. PayAtom takes single payments only. */
export function offer(config: PayatomConfig, query: MethodQuery): OfferedMethod[] {
  const { amount, currency } = query;
  if (amount === null || currency === null) return [];
  return methodsOf(config)
    .filter((method) => !against(config, method, query))
    .map((method) => ({
      key: method.key,
      kind: 'method',
      ...looksOf(method),
      amount,
      currency,
      requires: ['name', 'email', 'phone', ...asked(method, config)],
      next: WAYS[wayOf(method)].next,
      // One account at the wallet, whoever leads there; where it is paid on a bank's page, that page differs.
      ...(method.wallet !== undefined && { sameAs: method.wallet.toLowerCase() }),
    }));
}

/** Why each other method is not offered. */
export const exclusions = (config: PayatomConfig, query: MethodQuery): ProviderExclusion[] =>
  methodsOf(config).flatMap((method) => {
    const because = against(config, method, query);
    return because ? [{ key: method.key, name: looksOf(method).name, ...because }] : [];
  });

function against(config: PayatomConfig, method: PayatomMethod, query: MethodQuery): Exclusion | undefined {
  const { amount, currency } = query;
  const { line } = method;
  const because = exclusionOf(query, { countries: line.countries, currencies: [line.currency] });
  if (because || amount === null || currency === null) return because;
  if (isWhole(amount, currency)) return undefined;
  if (accountOf(config, line).version === 2)
    return { reason: 'amount', detail: `Version 2 takes whole ${currency} only.` };
  return isWholeOnly(method)
    ? { reason: 'amount', detail: `A payment on our page takes whole ${currency} only.` }
    : undefined;
}

const isWhole = (amount: number, currency: string): boolean => amount % 10 ** decimalsOf(currency) === 0;

/** What a method asks of the shopper beyond who they are. */
function asked(method: PayatomMethod, config: PayatomConfig): readonly string[] {
  const isAsked = (field: string) => field !== 'upi_id' || config.upiId === 'ask';
  return WAYS[wayOf(method)].requires.filter(isAsked);
}

const LOOKS: ReadonlyMap<string, { name: string; icon: string }> = new Map([
  ['upi', { name: 'UPI', icon: 'upi' }],
  ['imps', { name: 'Bank transfer (IMPS)', icon: 'bank' }],
]);

/** How a wallet calls itself, where PayAtom writes it otherwise. */
const WALLET_NAMES: Readonly<Partial<Record<Wallet, string>>> = {
  JAZZCASH: 'JazzCash',
  EASYPAISA: 'Easypaisa',
};

function looksOf({ line, wallet }: PayatomMethod): { name: string; icon: string } {
  if (wallet !== undefined) return { name: WALLET_NAMES[wallet] ?? wallet, icon: wallet.toLowerCase() };
  const looks = LOOKS.get(line.id);
  return { name: line.name ?? looks?.name ?? line.id, icon: line.icon ?? looks?.icon ?? 'wallet' };
}
