/** A whole JSON object that an answer holds, and what stands around it. */
export interface WholeObject {
  /** From its first `{` to the `}` that closes it. */
  readonly json: string;
  /** What stands around it, in a few words that repeat nothing of it. */
  readonly stray: string;
}

/**
 * Finds the JSON object of an answer that a PHP server printed something before: a notice, a warning, a byte order mark. What follows the
 * text must be one whole object; after it only white space and HTML comments may stand, since more text may be a second answer. Undefined
 * when nothing stands around the object, or when there is no whole one: then the answer is read as it came, and refused.
 * It looks at structure alone, for Paysepro's objects are not always strict JSON. Linear in the length of the text.
 */
export function withoutStrayText(text: string): WholeObject | undefined {
  const start = text.indexOf('{');
  if (start === -1) return undefined;
  const before = text.slice(0, start);
  const isCleanBefore = before.trim() === '' && !before.includes(BYTE_ORDER_MARK);
  if (isCleanBefore && text.trimEnd().endsWith('}')) return undefined;
  const end = continuesJson(before) ? undefined : endOfObject(text, start);
  if (end === undefined || !isOnlyComments(text, end)) return undefined;
  return { json: text.slice(start, end), stray: inWords(before, text.slice(end)) };
}

/** JavaScript counts it as white space, JSON does not. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What is cut off from a list or from another object is not whole, however it looks. */
const continuesJson = (before: string): boolean => {
  const text = before.trim();
  return /[[,]$/.test(text) || /"\s*:$/.test(text.slice(-100));
};

/** The index after the bracket that closes what opens at `start`; quotes of both kinds hide the brackets in them. */
function endOfObject(text: string, start: number): number | undefined {
  const closers: string[] = [];
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '"' || character === "'") index = endOfText(text, index);
    else if (character === '{') closers.push('}');
    else if (character === '[') closers.push(']');
    else if ((character === '}' || character === ']') && closers.pop() !== character) return undefined;
    if (closers.length === 0) return index + 1;
  }
  return undefined;
}

/** The index of the quote that ends a quoted text, or the text's length where none does. */
function endOfText(text: string, start: number): number {
  const quote = text[start];
  let index = start + 1;
  while (index < text.length && text[index] !== quote) index += text[index] === '\\' ? 2 : 1;
  return index;
}

/** Whether only white space and HTML comments stand from `start` on. */
function isOnlyComments(text: string, start: number): boolean {
  let index = start;
  while (index < text.length) {
    if (/\s/.test(text[index] ?? '')) index += 1;
    else if (text.startsWith('<!--', index)) {
      const end = text.indexOf('-->', index + 4);
      if (end === -1) return false;
      index = end + 3;
    } else return false;
  }
  return true;
}

const PHP = /\b(fatal error|parse error|warning|notice|deprecated)\b/i;

function inWords(before: string, after: string): string {
  const level = PHP.exec(before)?.[1]?.toLowerCase();
  const first = level === undefined ? 'text' : `a PHP ${level}`;
  const places = [
    ...(before.replaceAll(BYTE_ORDER_MARK, '').trim() === '' ? [] : [`${first} before it`]),
    ...(before.includes(BYTE_ORDER_MARK) ? ['a byte order mark before it'] : []),
    ...(after.trim() === '' ? [] : ['an HTML comment after it']),
  ];
  return places.join(' and ');
}
