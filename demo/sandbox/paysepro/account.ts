/** A merchant's credentials at Paysepro. */
export interface PayseproAccount {
  readonly uid: number;
  readonly mid: number;
  /** The account's own e-mail, which every signature covers. */
  readonly email: string;
  readonly apiKey: string;
}

/** The account that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const account = {
  uid: 12345,
  mid: 54321,
  email: 'merchant@example.com',
  apiKey: 'SANDBOXPAYSEPROX',
} as const satisfies PayseproAccount;

/** What a merchant configures. Paysepro documents no way back to the shop; the sandbox takes one as `return_url`. */
export const entry = (baseUrl: string) => ({ baseUrl, ...account, returnUrlField: 'return_url' });

declare module '../provider-name.ts' {
  interface StandIns {
    readonly paysepro: { readonly account: typeof account; readonly entry: ReturnType<typeof entry> };
  }
}
