/** How many tints styles/icon.css knows. */
const TINTS = 8;

/** One or two letters that stand for a brand: "Papara" is P, "Banco do Brasil" is BD. */
export function monogramOf(name: string): string {
  // Every character beyond ASCII counts as a letter: a Unicode property escape takes a slow phone 4 ms.
  const words = name.split(/[^\dA-Za-zÀ-\uffff]+/).filter(Boolean);
  const letters = words.slice(0, 2).map((word) => [...word][0]);
  return letters.join('').toUpperCase() || '•';
}

/** The tint of a brand, from 0 to 7. */
export const tintOf = (slug: string): number => slug.length % TINTS;
