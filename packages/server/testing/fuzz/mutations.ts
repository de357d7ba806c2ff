import fc from 'fast-check';
import { BYTE_MUTATIONS, MEMBER_MUTATIONS, TEXT_MUTATIONS } from './mutation-tables.ts';
import { printJson, type Tree, treeOf, withMember } from './mutation-tree.ts';

/** An answer or a notice as it came over the wire. */
export interface Wire {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** The same, before anybody made a text of it. */
  readonly bytes: Uint8Array;
  /** How fast-check shows it. */
  [fc.toStringMethod](): string;
}

/** What is mutated, and how it is written. */
export interface Mutable {
  /** What the provider could really have said: a JSON value. */
  readonly said: fc.Arbitrary<unknown>;
  /** How it is printed; JSON when left out. */
  readonly print?: fc.Arbitrary<(tree: Tree) => string>;
  /** What is done to the text before it is sent, such as a cipher. It is mutated before and after. */
  readonly seal?: fc.Arbitrary<(text: string) => string>;
  /** Wrong or almost right values of single members, as JSON prints them, by the member's name. */
  readonly wrong?: Readonly<Record<string, readonly string[]>>;
}

/** One change: which one, where, and with which odd value. */
type Step<Name extends string> = readonly [name: Name, at: number, odd: number];

/** Values that are nobody's, as JSON prints them, and some that JSON cannot print. */
const ODD: readonly string[] = [
  ...['"1.250,00"', '"1e3"', '1e3', '"0x10"', '0x10', '"12.345"', '12.345', '-1', '"-12.00"', '1E400', '-0'],
  ...['"Infinity"', '"NaN"', 'NaN', '9007199254740993', '"99999999999999999999.99"', '"١٢"', '"１２.００"'],
  ...['0', '1', '"0"', '"1"', '"00"', '"0.00"', '""', '" "', 'null', 'true', 'false', '[]', '{}', '[[1]]'],
  ...['"USD"', '"JPY"', '"KWD"', '"eur"', '"XXX"', '"pay_another2another3another4"', '"__proto__"'],
  ...['"Approved"', '"Late Approved"', '"ok"', '"success"', '"error"', '"fail"', '"25"', '"constructor"'],
  ...['"https://evil.example/"', '"javascript:alert(1)"', '"//evil.example"', '"<script>"', '"\\ud800"'],
  ...['"\\u0000"', '"9999-12-31T23:59:59Z"', '"soon"', `"${'9'.repeat(400)}"`, `"${'<p>'.repeat(200)}"`],
];

const PLACE = 4095;
const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];

/** Some changes out of a table: mostly none, where they are rare. */
const stepsOf = <Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  { most, rare }: { most: number; rare: boolean },
): fc.Arbitrary<readonly Step<Name>[]> => {
  const step = fc.tuple(fc.constantFrom(...namesOf(table)), fc.nat(PLACE), fc.nat(PLACE));
  const some = fc.array(step, { minLength: rare ? 1 : 0, maxLength: most });
  return rare ? fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some }) : some;
};

const STATUS = fc.oneof(
  { weight: 20, arbitrary: fc.constant(200) },
  { weight: 1, arbitrary: fc.constantFrom(201, 204, 302, 400, 401, 403, 404, 429, 500, 502) },
);
const CONTENT_TYPE = fc.constantFrom(
  'application/json',
  'text/html',
  'text/plain; charset=utf-16',
  'nonsense',
);

/** One of these values, mostly one that could almost be the member's. */
const oddIn = (wrong: Mutable['wrong'] = {}) => {
  const oddAt = (at: number, values = ODD): string => values[at % values.length] ?? 'null';
  // Half of what replaces a member could almost be its value.
  return {
    oddAt,
    oddFor: (name: string, at: number): string =>
      oddAt(at >> 1, at % 2 === 0 && Object.hasOwn(wrong, name) ? wrong[name] : ODD),
  };
};

/** A row of a list with up to three of its members changed, or something else in its place: JSON in any case, for its list is whole. */
export function mutatedRows(row: unknown, wrong: Mutable['wrong'] = {}): fc.Arbitrary<string> {
  const { oddFor } = oddIn(wrong);
  const steps = fc.array(
    fc.tuple(fc.constantFrom(...namesOf(MEMBER_MUTATIONS)), fc.nat(PLACE), fc.nat(PLACE)),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const changed = steps.map((made) => printJson(mutatedTree(treeOf(row), made, oddFor)));
  return fc
    .oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.constantFrom(...ODD) })
    .filter(isJson);
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const mutatedTree = (
  tree: Tree,
  steps: readonly Step<keyof typeof MEMBER_MUTATIONS>[],
  oddFor: (name: string, at: number) => string,
): Tree =>
  steps.reduce(
    (whole, [name, at, with_]) =>
      withMember(whole, at, (member) => MEMBER_MUTATIONS[name](member, oddFor(member[0], with_), at + with_)),
    tree,
  );

/** Everything that can go wrong with what a provider says: in its members, in its text, in its bytes, in its HTTP. */
export function mutantsOf({ said, print, seal, wrong = {} }: Mutable): fc.Arbitrary<Wire> {
  const { oddAt, oddFor } = oddIn(wrong);
  return fc
    .record({
      said,
      print: print ?? fc.constant(printJson),
      seal: seal ?? fc.constant((text: string) => text),
      members: stepsOf(MEMBER_MUTATIONS, { most: 3, rare: false }),
      inner: stepsOf(TEXT_MUTATIONS, { most: 1, rare: true }),
      outer: stepsOf(TEXT_MUTATIONS, { most: 2, rare: true }),
      bytes: stepsOf(BYTE_MUTATIONS, { most: 2, rare: true }),
      status: STATUS,
      contentType: CONTENT_TYPE,
    })
    .map((made) => {
      const tree = mutatedTree(treeOf(made.said), made.members, oddFor);
      const mutate = (text: string, steps: typeof made.inner): string =>
        steps.reduce((whole, [name, at, with_]) => TEXT_MUTATIONS[name](whole, at, oddAt(with_)), text);
      const inner = mutate(made.print(tree), made.inner);
      const text = mutate(made.seal(inner), made.outer);
      const bytes = made.bytes.reduce<Buffer>(
        (whole, [name, at, with_]) => BYTE_MUTATIONS[name](whole, at, with_),
        Buffer.from(text),
      );
      return wireOf(bytes, { ...made, inner });
    });
}

const NO_BODY: readonly number[] = [204, 304];
const decoder = new TextDecoder();

function wireOf(bytes: Buffer, made: { status: number; contentType: string; inner: string }): Wire {
  const { status, contentType, inner } = made;
  const sent = NO_BODY.includes(status) ? Buffer.alloc(0) : bytes;
  const text = decoder.decode(sent);
  const show = () => `HTTP ${status} ${JSON.stringify(text)}, made of ${JSON.stringify(inner)}`;
  return { status, contentType, bytes: sent, text, [fc.toStringMethod]: show };
}

/** The answer as an adapter is given it. */
export const responseOf = ({ status, contentType, bytes }: Wire): Response =>
  new Response(NO_BODY.includes(status) ? null : Buffer.from(bytes), {
    status,
    headers: { 'content-type': contentType },
  });
