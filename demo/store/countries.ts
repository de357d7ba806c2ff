/** A country that the shop sells to, and someone who could live there: demo values for the order form. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** What people there pay with in this demo, for the shopper to read. */
  readonly payWith: string;
  readonly sample: { readonly name: string; readonly email: string; readonly phone: string };
}

const person = (name: string, email: string, phone: string) => ({ name, email, phone });

/** The countries that the shop sells to; the first is the one it opens with. */
export const countries: readonly [Country, ...Country[]] = [
  {
    code: 'ES',
    name: 'Spain',
    currency: 'EUR',
    payWith: 'vouchers, bank transfer or bitcoin through Paysepro, or your bank through BoxCharge',
    sample: person('Lucía Romero', 'lucia@example.com', '+34612345678'),
  },
  {
    code: 'DE',
    name: 'Germany',
    currency: 'EUR',
    payWith: 'bank transfer or bitcoin through Paysepro, or your bank through BoxCharge',
    sample: person('Jonas Weber', 'jonas@example.com', '+4915112345678'),
  },
  {
    code: 'IN',
    name: 'India',
    currency: 'INR',
    payWith: 'UPI through PayAtom, on its page or by a code on ours, or through BoxCharge',
    sample: person('Ananya Iyer', 'ananya@example.com', '+919876543210'),
  },
  {
    code: 'BD',
    name: 'Bangladesh',
    currency: 'BDT',
    payWith: 'bKash, Nagad or Rocket through PayAtom',
    sample: person('Rafiq Hasan', 'rafiq@example.com', '+8801712345678'),
  },
  {
    code: 'PK',
    name: 'Pakistan',
    currency: 'PKR',
    payWith: 'JazzCash or Easypaisa, in their apps, through PayAtom',
    sample: person('Hina Malik', 'hina@example.com', '+923001234567'),
  },
  {
    code: 'TR',
    name: 'Türkiye',
    currency: 'TRY',
    payWith: 'Papara, by subscription, through AMPERE',
    sample: person('Elif Yılmaz', 'elif@example.com', '+905321234567'),
  },
];

/** The country with this code, or undefined when the shop does not sell there. */
export function findCountry(code: string | undefined): Country | undefined {
  return countries.find((country) => country.code === code);
}
