import { isMonth } from '@farebox/contract/card';
import { grouped } from '@farebox/contract/card-brands';
import { joinDigits } from '@farebox/contract/digits';

/** What a field holds, and how many characters of it are before the caret. */
export interface Typed {
  readonly value: string;
  readonly caret: number;
}

/** Writes a number in groups as somebody types it; the caret stays behind the same digit. What is no number stays as it is. */
export function groupNumber({ value, caret }: Typed): Typed {
  const digits = joinDigits(value);
  if (!/^\d{0,19}$/.test(digits)) return { value, caret };
  const before = joinDigits(value.slice(0, caret)).length;
  const written = grouped(digits);
  let at = 0;
  for (let seen = 0; seen < before; at += 1) if (written[at] !== ' ') seen += 1;
  return { value: written, caret: at };
}

/**
 * Writes the slash of an expiry date once the month is there: once, if it is typed as well, and not again if it is deleted. Who begins
 * with the year (`2030-03`) is left to write.
 */
export function slashExpiry({ value, caret }: Typed, isDeleting: boolean): Typed {
  const digits = joinDigits(value).replace(/^(\d{2})\/+/, '$1');
  if (isDeleting || caret !== value.length || !/^\d{2,4}$/.test(digits)) return { value, caret };
  if (!isMonth(digits.slice(0, 2))) return { value, caret };
  const written = `${digits.slice(0, 2)}/${digits.slice(2)}`;
  return { value: written, caret: written.length };
}
