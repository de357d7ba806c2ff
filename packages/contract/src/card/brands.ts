/** What is known of a brand by its numbers. */
export interface CardBrand {
  readonly name: string;
  /** The first digits of its numbers. */
  readonly begins: RegExp;
  readonly lengths: readonly number[];
  /** Digits of its security code. */
  readonly code: number;
  /** How many digits stand together on the card. */
  readonly groups: readonly number[];
}

const FOURS = [4, 4, 4, 4, 3];
const from = (least: number): number[] => [...Array(20 - least).keys()].map((more) => least + more);

/** Issuer ranges as the schemes publish them; the first row that fits is it. */
const BRANDS: readonly CardBrand[] = [
  { name: 'Visa', begins: /^4/, lengths: [13, 16, 19], code: 3, groups: FOURS },
  {
    name: 'Mastercard',
    begins: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    code: 3,
    groups: FOURS,
  },
  { name: 'American Express', begins: /^3[47]/, lengths: [15], code: 4, groups: [4, 6, 5] },
  { name: 'JCB', begins: /^35(2[89]|[3-8])/, lengths: from(16), code: 3, groups: FOURS },
  { name: 'Diners Club', begins: /^3(0[0-5]|[689])/, lengths: from(14), code: 3, groups: [4, 6, 9] },
  { name: 'RuPay', begins: /^(508[5-9]|60[678]|8[12])/, lengths: [16], code: 3, groups: FOURS },
  { name: 'Discover', begins: /^(6011|64[4-9]|65)/, lengths: from(16), code: 3, groups: FOURS },
  { name: 'UnionPay', begins: /^62/, lengths: from(16), code: 3, groups: FOURS },
  { name: 'Maestro', begins: /^(50|5[6-8]|6)/, lengths: from(12), code: 3, groups: FOURS },
];

/** The brand of a number, or of its first digits; undefined while it could be several, or is none that we know. */
export const brandOf = (digits: string): CardBrand | undefined =>
  BRANDS.find(({ begins }) => begins.test(digits));

/** A number as it stands on the card, digits in groups. */
export function grouped(digits: string): string {
  const parts: string[] = [];
  let rest = digits;
  for (const size of brandOf(digits)?.groups ?? FOURS) {
    if (rest) parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return parts.join(' ');
}
