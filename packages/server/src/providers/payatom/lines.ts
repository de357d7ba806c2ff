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

/** Where a method is paid. */
export function wayOf({ line, wallet }: Pick<PayatomMethod, 'line' | 'wallet'>): Way {
  if (wallet !== undefined && isPakistani(wallet)) return 'app';
  if (!line.seamless) return 'page';
  return wallet === undefined ? 'code' : 'number';
}

/** Whether a method takes whole units alone in version 1: where it is paid on our page, their amount is an integer (payatom.md, "Seamless UPI"). */
export const isWholeOnly = (method: Pick<PayatomMethod, 'line' | 'wallet'>): boolean =>
  wayOf(method) === 'code' || wayOf(method) === 'number';

/** Every method that the lines give. */
export function methodsOf(config: PayatomConfig): PayatomMethod[] {
  return config.lines.flatMap((line): PayatomMethod[] =>
    line.wallets === undefined
      ? [{ key: line.id, line }]
      : line.wallets.map((wallet) => ({ key: `${line.id}-${wallet.toLowerCase()}`, line, wallet })),
  );
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
