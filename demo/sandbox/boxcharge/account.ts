/** A merchant's credentials at BoxCharge. */
export interface BoxchargeAccount {
  /** Base64, 44 characters. */
  readonly publicKey: string;
  /** 64 hex characters. */
  readonly privateKey: string;
  readonly terNO: string;
  readonly methods: readonly string[];
  readonly currencies: readonly string[];
  /** The generation of the cipher that the terminal speaks; today's when left out. */
  readonly ivMode?: 'raw' | 'hex';
  readonly base64?: 'single' | 'double';
  readonly keyMode?: 'pad' | 'sha256' | 'sha256-hex';
}

const banks = [
  { value: 'TEST', label: 'Sandbox Bank' },
  { value: 'SAVE', label: 'Harbour Savings' },
  { value: 'COOP', label: 'Teapot Cooperative' },
];

const wallets = [
  { value: 'TEST', label: 'Sandbox Wallet' },
  { value: 'PURS', label: 'Purse' },
];

/** The account that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const account = {
  publicKey: 'tHCR9V7cKSI7OH209MmdDkfrSNibzfspOqD6Ui6oRM8=',
  privateKey: 'b47d1e60a2c85f93b47d1e60a2c85f93b47d1e60a2c85f93b47d1e60a2c85f93',
  terNO: '42',
  methods: ['NB', 'WALLET', 'UPICOLLECT', 'QRINTENT'],
  currencies: ['EUR', 'INR'],
} as const satisfies BoxchargeAccount;

/** What a merchant configures. */
export const entry = (baseUrl: string) => ({ baseUrl, ...account, banks, wallets });

/** The same providers with cards, which a merchant takes in BoxCharge's entry by name. */
export function withCards<P extends { readonly boxcharge: { readonly methods: readonly string[] } }>(
  providers: P,
) {
  const { boxcharge } = providers;
  return {
    ...providers,
    boxcharge: { ...boxcharge, cards: true, methods: [...boxcharge.methods, 'CC', 'DC'] },
  };
}

declare module '../provider-name.ts' {
  interface StandIns {
    readonly boxcharge: { readonly account: typeof account; readonly entry: ReturnType<typeof entry> };
  }
}
