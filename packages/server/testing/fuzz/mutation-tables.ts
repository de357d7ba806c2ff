import { type Member, printJson, type Tree, textOfLeaf } from './mutation-tree.ts';

/** Changes a member into any number of members; `odd` is a value that does not belong there. */
type MemberMutation = (member: Member, odd: string, at: number) => readonly Member[];

/** What goes wrong with one member. */
export const MEMBER_MUTATIONS = {
  dropped: () => [],
  replaced: ([name], odd) => [[name, odd]],
  nudged: ([name, value], _odd, at) => [[name, nudged(value, at)]],
  retyped: ([name, value]) => [[name, retyped(value)]],
  renamed: ([name, value], _odd, at) => [[pick(RENAMES, at)(name), value]],
  'doubled, odd first': ([name, value], odd) => [
    [name, odd],
    [name, value],
  ],
  'doubled, odd last': ([name, value], odd) => [
    [name, value],
    [name, odd],
  ],
  nested: ([name, value]) => [[name, { members: [[name, value]] }]],
  listed: ([name, value]) => [[name, [value, value]]],
  'printed into a text': ([name, value]) => [[name, JSON.stringify(printJson(value))]],
} as const satisfies Readonly<Record<string, MemberMutation>>;

/** What a text becomes that is almost what it was; most of it is a trap for readers of numbers. */
const NUDGES: readonly ((text: string) => string)[] = [
  ...['0', '1', 'e0', 'E+0', ' ', '\n', '.', ',00', '\u0000', ' EUR', 'n'].map(
    (tail) => (text: string) => text + tail,
  ),
  ...['0', '1', '+', '-', ' ', '0x', '$', "'", '\ufeff'].map((head) => (text: string) => head + text),
  (text) => text.slice(0, -1),
  (text) => text.slice(1),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace('.', ','),
  (text) => text.replace('.', ''),
  (text) => text.replace(/(\d)/, '$1_'),
  (text) => text.replace(/(\d)(\d{3})\b/, '$1,$2'),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (text) => text.replace('://', '://user:word@'),
  (text) => text.replace(/(?<=\/)\b/, '\n'),
  (text) => text.replace('https:', 'http:'),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => text.repeat(2),
  (text) => text + '0'.repeat(300),
];

const RENAMES: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `${name} `,
  (name) => name.replaceAll('_', ''),
  (name) => name.replace('received', 'recieved'),
  () => '__proto__',
  () => 'amount',
  () => 'data',
  () => 'error',
  () => 'status',
  () => 'error_number',
];

/** What goes wrong with a text; `odd` is a value that does not belong there. */
export const TEXT_MUTATIONS = {
  'cut off': (text, at) => text.slice(0, at % (text.length + 1)),
  'cut off at its end': (text, at) => text.slice(0, -1 - (at % 8)),
  beheaded: (text, at) => text.slice(at % (text.length + 1)),
  'with something in it': (text, at, odd) => spliced(text, { at, erased: 0, put: odd }),
  'with something over it': (text, at, odd) => spliced(text, { at, erased: odd.length, put: odd }),
  'with a hole': (text, at) => spliced(text, { at, erased: 1 + (at % 9), put: '' }),
  'single-quoted': (text) => text.replaceAll('"', "'"),
  'with a trailing comma': (text) => text.replace(/[}\]]$/, ',$&'),
  'escaped through and through': (text) =>
    text.replace(/"([^"\\]*)"/g, (_all, inner) => `"${escaped(inner)}"`),
  'with slashes as PHP prints them': (text) => text.replaceAll('/', '\\/'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'between white space': (text) => `\r\n\t ${text} \r\n\n`,
  twice: (text) => text + text,
  'with more behind it': (text, _at, odd) => text + odd,
  'in a list': (text) => `[${text}]`,
  'in an object': (text) => `{"data":${text}}`,
  'in a text': (text) => JSON.stringify(text),
  'in a page': (text) => `<!doctype html><pre>${text}</pre>`,
  'nested deeply': (text, at) => `${'['.repeat(at)}${text}${']'.repeat(at)}`,
  'nested in objects': (text, at) => `${'{"data":'.repeat(at >> 5)}${text}${'}'.repeat(at >> 5)}`,
  'replaced by an odd value': (_text, _at, odd) => odd,
  'replaced by nothing': () => '',
  'replaced by a page': () => '<html><title>502 Bad Gateway</title></html>',
} as const satisfies Readonly<Record<string, (text: string, at: number, odd: string) => string>>;

/** What goes wrong with bytes. */
export const BYTE_MUTATIONS = {
  flipped: (bytes, at, bit) => changed(bytes, at, (byte) => byte ^ (1 << (bit % 8))),
  'one digit off': (bytes, at) => changed(bytes, at, (byte) => byte ^ 1),
  overwritten: (bytes, at, by) => changed(bytes, at, () => by & 0xff),
  'cut off': (bytes, at) => bytes.subarray(0, at % (bytes.length + 1)),
  'as UTF-16': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  'as UTF-16 of the other order': (bytes) => swapped(Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le')),
  'as Latin-1': (bytes) => Buffer.from(`${bytes.toString()}é`, 'latin1'),
} as const satisfies Readonly<Record<string, (bytes: Buffer, at: number, by: number) => Buffer>>;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const nudged = (value: Tree, at: number): Tree =>
  typeof value === 'string' ? JSON.stringify(pick(NUDGES, at)(textOfLeaf(value))) : value;

/** A number becomes text, a text becomes whatever it looks like. */
const retyped = (value: Tree): Tree => {
  if (typeof value !== 'string') return JSON.stringify(printJson(value));
  return value.startsWith('"') ? textOfLeaf(value) : JSON.stringify(value);
};

const spliced = (text: string, { at, erased, put }: { at: number; erased: number; put: string }): string => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + erased);
};

const escaped = (text: string): string =>
  text.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function changed(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  const place = at % bytes.length;
  copy[place] = change(copy[place] ?? 0);
  return copy;
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
