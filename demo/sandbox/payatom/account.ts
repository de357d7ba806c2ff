import { operationsEntry } from './office.ts';

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

/** The account that the sandbox knows; every key and identity is invented and opens nothing elsewhere. */
export const account = {
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
} as const satisfies PayatomAccount;

/** What a merchant configures. */
export const entry = (baseUrl: string) => ({ baseUrl, ...account, operations: operationsEntry(baseUrl) });

declare module '../provider-name.ts' {
  interface StandIns {
    readonly payatom: { readonly account: typeof account; readonly entry: ReturnType<typeof entry> };
  }
}
