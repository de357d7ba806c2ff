import { decimalsOf } from '../../checkout/money.ts';
import type { MethodQuery, OfferedMethod } from '../provider.ts';
import { type Because, misfit, type Withheld } from '../withheld.ts';
import {
  isPakistani,
  type PayatomAccount,
  type PayatomConfig,
  type PayatomLine,
  type Wallet,
} from './config.ts';

/** One way to pay through PayAtom: a line of business, or one wallet of it. */
export interface PayatomMethod {
  readonly key: string;
  readonly line: PayatomLine;
  readonly wallet?: Wallet;
}

/**
 * Where the shopper pays: on PayAtom's `page`, by a UPI `code` on ours, to a wallet's `number` that ours shows, or in a wallet's own `app`
 * (payatom.md, "Pay-in" and "Pakistan host-to-host").
 */
export type Way = 'page' | 'code' | 'number' | 'app';

/** What each way asks of the shopper beyond who they are, and what happens next. */
const WAYS: Readonly<Record<Way, Pick<OfferedMethod, 'requires' | 'next'>>> = {
  page: { requires: [], next: 'redirect' },
  code: { requires: ['upi_id'], next: 'qr' },
  number: { requires: [], next: 'wait' },
  app: { requires: ['account_number'], next: 'wait' },
};

/** Where a method is paid. */
export function wayOf({ line, wallet }: Pick<PayatomMethod, 'line' | 'wallet'>): Way {
  if (wallet !== undefined && isPakistani(wallet)) return 'app';
  if (!line.seamless) return 'page';
  return wallet === undefined ? 'code' : 'number';
}

/** Every method that the lines give. */
function methodsOf(config: PayatomConfig): PayatomMethod[] {
  return config.lines.flatMap((line): PayatomMethod[] =>
    line.wallets === undefined
      ? [{ key: line.id, line }]
      : line.wallets.map((wallet) => ({ key: `${line.id}-${wallet.toLowerCase()}`, line, wallet })),
  );
}

/** What is offered for a country, a currency and an amount. PayAtom takes single payments only. */
export function offer(config: PayatomConfig, query: MethodQuery): OfferedMethod[] {
  const { amount, currency } = query;
  if (amount === null || currency === null) return [];
  return methodsOf(config)
    .filter(({ line }) => !against(config, line, query))
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
export const withheld = (config: PayatomConfig, query: MethodQuery): Withheld[] =>
  methodsOf(config).flatMap((method) => {
    const because = against(config, method.line, query);
    return because ? [{ key: method.key, name: looksOf(method).name, ...because }] : [];
  });

function against(config: PayatomConfig, line: PayatomLine, query: MethodQuery): Because | undefined {
  const { amount, currency } = query;
  const because = misfit(query, { countries: line.countries, currencies: [line.currency] });
  if (because || amount === null || currency === null) return because;
  return accountOf(config, line).version === 1 || isWhole(amount, currency)
    ? undefined
    : { reason: 'amount', detail: `Version 2 takes whole ${currency} only.` };
}

/** Version 2 takes whole units only. */
const isWhole = (amount: number, currency: string): boolean => amount % 10 ** decimalsOf(currency) === 0;

/** What a method asks of the shopper beyond who they are. */
function asked(method: PayatomMethod, config: PayatomConfig): readonly string[] {
  const { version, upiId } = accountOf(config, method.line);
  const isAsked = (field: string) => field !== 'upi_id' || (version === 1 && upiId === 'ask');
  return WAYS[wayOf(method)].requires.filter(isAsked);
}

/** The method with this key, or undefined when the configuration no longer has it. */
export const findMethod = (config: PayatomConfig, key: string): PayatomMethod | undefined =>
  methodsOf(config).find((method) => method.key === key);

/** What a line's exchanges are made with; a payment whose line is gone from the configuration falls to the account itself. */
export function accountOf(config: PayatomConfig, line: PayatomLine | undefined): PayatomAccount {
  return {
    ...config,
    baseUrl: line?.baseUrl ?? config.baseUrl,
    pid: line?.pid ?? config.pid,
    secretKey: line?.secretKey ?? config.secretKey,
    version: line?.version ?? config.version,
  };
}

/** What the exchanges of a payment are made with, by its method id `payatom:key`. */
export const accountOfMethod = (config: PayatomConfig, methodId: string): PayatomAccount =>
  accountOf(config, findMethod(config, methodId.slice(methodId.indexOf(':') + 1))?.line);

/** What any exchange may be made with: the account's own, and every line's. */
export const accountsOf = (config: PayatomConfig): PayatomAccount[] =>
  [undefined, ...config.lines].map((line) => accountOf(config, line));

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
