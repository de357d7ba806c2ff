import type { ProviderName } from './orders.ts';
import { operationsEntry } from './payatom/office.ts';

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

/** A merchant's credentials at PayAtom. */
export interface PayatomAccount {
  readonly pid: string;
  readonly secretKey: string;
  readonly lines: readonly PayatomLine[];
  /** What opens version 2 of their interface, and what a merchant tells it. */
  readonly v2?: { readonly apiKey: string; readonly latitude: string; readonly longitude: string };
}

/** A line of business at PayAtom; `wallets` are its wallet types. What is `seamless` is paid without PayAtom's page. */
interface PayatomLine {
  readonly id: string;
  readonly currency: string;
  readonly countries: readonly string[];
  readonly wallets?: readonly string[];
  readonly name?: string;
  readonly icon?: string;
  readonly kind?: 'p2p' | 'p2c';
  readonly seamless?: boolean;
  /** The line's own merchant id, where PayAtom gave it one. */
  readonly pid?: string;
  readonly method?: 'POST' | 'GET';
}

/** A merchant's credentials at Paysepro. */
export interface PayseproAccount {
  readonly uid: number;
  readonly mid: number;
  /** The account's own e-mail, which every signature covers. */
  readonly email: string;
  readonly apiKey: string;
}

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

/** One merchant's accounts at all four providers. */
export interface Accounts {
  readonly ampere: AmpereAccount;
  readonly payatom: PayatomAccount;
  readonly paysepro: PayseproAccount;
  readonly boxcharge: BoxchargeAccount;
}

/** The accounts that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const accounts = {
  ampere: {
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
  },
  payatom: {
    pid: '532400017',
    secretKey: 'sandbox-payatom-secret',
    lines: [
      { id: 'upi', currency: 'INR', countries: ['IN'] },
      // A line of its own: their page of IMPS prints GET where that of UPI prints POST.
      { id: 'imps', currency: 'INR', countries: ['IN'], pid: '532400018', method: 'GET' },
      {
        id: 'code',
        currency: 'INR',
        countries: ['IN'],
        kind: 'p2p',
        seamless: true,
        name: 'Scan a UPI code',
        icon: 'qr',
      },
      { id: 'wallet', currency: 'BDT', countries: ['BD'], wallets: ['bKash', 'Nagad'] },
      { id: 'send', currency: 'BDT', countries: ['BD'], kind: 'p2p', seamless: true, wallets: ['Rocket'] },
      { id: 'pk', currency: 'PKR', countries: ['PK'], wallets: ['JAZZCASH', 'EASYPAISA'] },
    ],
    v2: { apiKey: 'sandbox-payatom-api-key', latitude: '28.7041', longitude: '77.1025' },
  },
  paysepro: { uid: 12345, mid: 54321, email: 'merchant@example.com', apiKey: 'SANDBOXPAYSEPROX' },
  boxcharge: {
    publicKey: 'tHCR9V7cKSI7OH209MmdDkfrSNibzfspOqD6Ui6oRM8=',
    privateKey: 'b47d1e60a2c85f93b47d1e60a2c85f93b47d1e60a2c85f93b47d1e60a2c85f93',
    terNO: '42',
    methods: ['NB', 'WALLET', 'UPICOLLECT', 'QRINTENT'],
    currencies: ['EUR', 'INR'],
  },
} as const satisfies Accounts;

const banks = [
  { value: 'TEST', label: 'Sandbox Bank' },
  { value: 'SAVE', label: 'Harbour Savings' },
  { value: 'COOP', label: 'Teapot Cooperative' },
];

const wallets = [
  { value: 'TEST', label: 'Sandbox Wallet' },
  { value: 'PURS', label: 'Purse' },
];

/**
 * The four entries that a merchant writes under `providers` in `farebox.config`, for the sandbox at this address. AMPERE and Paysepro
 * document no way back to the shop; the sandbox takes one as `return_url`.
 */
export function providerConfig(sandboxUrl: string) {
  const base = (provider: ProviderName) => `${sandboxUrl}/${provider}`;
  return {
    ampere: {
      apiUrl: base('ampere'),
      paymentUrl: `${base('ampere')}/pay`,
      ...accounts.ampere,
      returnUrlField: 'return_url',
    },
    payatom: {
      baseUrl: base('payatom'),
      ...accounts.payatom,
      operations: operationsEntry(base('payatom')),
    },
    paysepro: { baseUrl: base('paysepro'), ...accounts.paysepro, returnUrlField: 'return_url' },
    boxcharge: { baseUrl: base('boxcharge'), ...accounts.boxcharge, banks, wallets },
  };
}

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
