/** How fine a price of theirs may be, in decimals: they print two or three, whatever the currency has. */
const FINEST = 6;

const PLAIN = /^(\d{1,15})(?:\.(\d{1,6}))?$/;
/** Thousands separators have one meaning only before a decimal point. */
const GROUPED = /^\d{1,3}(?:,\d{3}){1,4}\.\d{1,6}$/;

/**
 * A decimal text as a whole number of its finest part (millionths), so that prices are compared exactly, also where they are finer than
 * their currency. Undefined when the text is none, or has two meanings, as `1,000` has.
 */
export function millionthsOf(text: unknown): bigint | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const trimmed = text.trim();
  const plain = GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  const [, whole, fraction = ''] = PLAIN.exec(plain) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(FINEST, '0'));
}
