// How the providers write their own names.
const NAMES: Readonly<Record<string, string>> = {
  ampere: 'AMPERE',
  payatom: 'PayAtom',
  paysepro: 'Paysepro',
  boxcharge: 'BoxCharge',
};

/** How many tints styles/icon.css knows. */
const TINTS = 8;

/** A provider's name as it writes itself; an unknown one as it came. */
export const providerName = (provider: string): string => NAMES[provider] ?? provider;

/** One or two letters that stand for a brand: "Papara" is P, "Banco do Brasil" is BD. */
export function monogramOf(name: string): string {
  // Every sign beyond ASCII counts as a letter: to learn what Unicode calls one takes a slow phone 4 ms.
  const words = name.split(/[^\dA-Za-zÀ-\uffff]+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0]);
  return letters.join('').toUpperCase() || '•';
}

/** A number from 0 to 7 that is always the same for the same brand: its colour. */
export function tintOf(slug: string): number {
  let hash = 7;
  for (const character of slug) hash = (hash * 33 + character.charCodeAt(0)) % 65_521;
  return (hash >> 3) % TINTS;
}
