import type { MethodQuery, OfferedMethod } from '../provider.ts';
import type { PayatomAccount, PayatomConfig, PayatomLine } from './config.ts';

/** One way to pay through PayAtom: a line of business, or one wallet of it. */
export interface PayatomMethod {
  readonly key: string;
  readonly line: PayatomLine;
  readonly wallet?: string;
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
  const { mode, amount, currency, country } = query;
  if (mode !== 'payment' || amount === null || currency === null) return [];
  return methodsOf(config)
    .filter(({ line }) => line.currency === currency && line.countries.includes(country))
    .map((method) => ({
      key: method.key,
      kind: 'method',
      ...looksOf(method),
      amount,
      currency,
      requires: ['name', 'email', 'phone'],
      next: 'redirect',
    }));
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

function looksOf({ line, wallet }: PayatomMethod): { name: string; icon: string } {
  if (wallet !== undefined) return { name: wallet, icon: wallet.toLowerCase() };
  const looks = LOOKS.get(line.id);
  return { name: line.name ?? looks?.name ?? line.id, icon: line.icon ?? looks?.icon ?? 'wallet' };
}
