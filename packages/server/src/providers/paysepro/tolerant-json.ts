import { parseJson } from '../body.ts';

/** A trailing comma, a single-quoted text, a double-quoted text, or a run of anything else. */
const TOKEN = /(,(?=\s*[}\]]))|('(?:[^'\\]|\\.)*')|"(?:[^"\\]|\\.)*"|,|[^"',]+/gsy;

/**
 * Reads an answer that may be single-quoted or end with a trailing comma (paysepro.md, "Traps"): strictly first, then rewritten
 * into strict JSON. Numbers stay text; a text that was cut off stays refused.
 * @throws UnexpectedBody
 */
export function parseTolerantJson(text: string, what: string): unknown {
  try {
    return parseJson(text, what);
  } catch (error) {
    const rewritten = toStrictJson(text);
    if (rewritten === text) throw error;
    return parseJson(rewritten, what);
  }
}

/** Token by token, so that quotes and commas inside a text are left alone. A quote that nothing closes leaves all as it came. */
function toStrictJson(text: string): string {
  const tokens = [...text.matchAll(TOKEN)];
  const read = tokens.reduce((length, [token]) => length + token.length, 0);
  if (read < text.length) return text;
  return tokens
    .map(([token, trailingComma, singleQuoted]) => {
      if (trailingComma !== undefined) return '';
      return singleQuoted === undefined ? token : doubleQuoted(singleQuoted);
    })
    .join('');
}

/** `'it\'s "it"'` becomes `"it's \"it\""`. */
function doubleQuoted(text: string): string {
  const inner = text.slice(1, -1).replace(/\\.|"/gs, (found) => {
    if (found === '"') return '\\"';
    return found === "\\'" ? "'" : found;
  });
  return `"${inner}"`;
}
