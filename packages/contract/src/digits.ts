/**
 * Writes every decimal digit of Unicode (general category Nd) as 0 to 9 and leaves out format characters (Cf): the bidirectional marks,
 * joiners and soft hyphens that come along with a copied number and that nobody sees.
 */
export const foldDigits = (text: string): string =>
  text.replace(/\p{Cf}/gu, '').replace(/\p{Nd}/gu, digitValue);

/** Folds digits and leaves out the spaces and dashes that people type between them; a letter or another sign stays. */
export const joinDigits = (text: string): string => foldDigits(text).replace(/[\s\p{Pd}\u2212]/gu, '');

const isDigit = (sign: string): boolean => /^\p{Nd}$/u.test(sign);

/**
 * The value of one digit. Unicode encodes digits in runs of ten, 0 first, so the distance to the start of the run tells it; the runs of
 * the mathematical digits follow each other without a gap.
 */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
