/** A merchant's credentials at AMPERE. */
export interface AmpereAccount {
  readonly username: string;
  readonly password: string;
  readonly apiKey: string;
  /** 32 bytes of UTF-8. */
  readonly secretKey: string;
  /** 16 bytes in hex. */
  readonly vectorKey: string;
  readonly partners: Readonly<
    Record<
      string,
      { readonly currency: string; readonly countries: readonly string[]; readonly recurring?: '0' | '1' }
    >
  >;
}

/** The account that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const account = {
  username: '905550000001',
  password: 'kettle-and-leaf',
  apiKey: 'sandbox-ampere-api-key',
  secretKey: 'AmpereSandboxSecretKey-32-bytes!',
  vectorKey: 'ffeeddccbbaa99887766554433221100',
  partners: {
    PAPARA_TURKEY: { currency: 'TRY', countries: ['TR'], recurring: '1' },
    DANA: { currency: 'IDR', countries: ['ID'] },
    LINE_PAY: { currency: 'THB', countries: ['TH'] },
    STRIPE: { currency: 'EUR', countries: ['DE', 'ES', 'FR'] },
    PAYPAL: { currency: 'USD', countries: ['US'] },
    JAZZCASH: { currency: 'PKR', countries: ['PK'] },
    EASYPAISA: { currency: 'PKR', countries: ['PK'] },
  },
} as const satisfies AmpereAccount;

/** What a merchant configures. AMPERE documents no way back to the shop; the sandbox takes one as `return_url`. */
export const entry = (base: string) => ({
  apiUrl: base,
  paymentUrl: `${base}/pay`,
  ...account,
  returnUrlField: 'return_url',
});

declare module '../provider-name.ts' {
  interface StandIns {
    readonly ampere: { readonly account: typeof account; readonly entry: ReturnType<typeof entry> };
  }
}
