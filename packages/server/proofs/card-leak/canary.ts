import { z } from 'zod';

/** Cards to look for: no other text in a server is like them. */
export interface Canary {
  readonly numbers: readonly string[];
  readonly code: string;
  readonly holder: string;
}

/** What a text becomes in base64, wherever in a longer text it begins: without the letters that its neighbours have a part in. */
const base64 = (text: string): string[] =>
  [0, 1, 2].map((lead) => {
    const bytes = Buffer.from('\0'.repeat(lead) + text);
    const own = lead === 0 ? 0 : lead + 1;
    return bytes.toString('base64').slice(own, Math.floor(bytes.length / 3) * 4);
  });

const grouped = (digits: string, sign: string): string => digits.replace(/(\d{4})(?=\d)/g, `$1${sign}`);

/** Every form in which the card could be somewhere; a code of three digits only where it is named (and in a heap as a whole text). */
function formsOf({ numbers: all, code, holder }: Canary): string[] {
  const numbers = all.flatMap((number) => ['', ' ', '+', '%20', '-'].map((sign) => grouped(number, sign)));
  const coded = ['ccvv', 'code', 'cvv', 'cvc'].flatMap((name) => [
    `${name}=${code}`,
    `"${name}":"${code}"`,
    `"${name}":${code}`,
    `${name}: '${code}'`,
  ]);
  const hex = (text: string) => [
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('hex').toUpperCase(),
  ];
  const holders = [holder, encodeURIComponent(holder), holder.replaceAll(' ', '+')];
  return [
    ...numbers,
    ...numbers.flatMap(base64),
    ...numbers.flatMap(hex),
    ...coded,
    ...coded.map((text) => text.replaceAll('"', '\\"')),
    ...holders,
    ...base64(holder),
    ...hex(holder),
  ];
}

/** The forms of a card that a text or a file holds. */
export const formsIn = (text: string, canary: Canary): string[] =>
  formsOf(canary).filter((form) => text.includes(form));

/** What a heap snapshot holds (its format: V8, `heap-snapshot-generator.cc`). */
export interface Heap {
  /** The whole file. */
  readonly text: string;
  /** Every JavaScript string in it; beside them the file names a great many small numbers. */
  readonly strings: ReadonlySet<string>;
}

const snapshotFile = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
  strings: z.array(z.string()),
});

/** Reads a heap snapshot. */
export function readHeap(text: string): Heap {
  const { snapshot, nodes, strings } = snapshotFile.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')];
  const found = new Set<string>();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[0][nodes[node + type] ?? -1] ?? '';
    if (kind.endsWith('string')) found.add(strings[nodes[node + name] ?? -1] ?? '');
  }
  return { text, strings: found };
}

/** The forms of a card that a heap holds; there the code alone can be looked for too. */
export const formsInHeap = ({ text, strings }: Heap, canary: Canary): string[] => [
  ...formsIn(text, canary),
  ...(strings.has(canary.code) ? [`the text ${canary.code}`] : []),
];
