import type { Plugin } from 'vite';

/** A node of the syntax tree, with its place in the code. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A private name in the code, and where it stands. */
interface PrivateName extends Node {
  readonly type: 'PrivateIdentifier';
  readonly name: string;
}

/**
 * Writes private methods and accessors (`#load()`), which Safari 14 and the Firefox of that time cannot parse, as properties with short
 * names (`_0()`). Written out with a WeakSet, as compilers do, they would cost the script a kilobyte. Private fields stay private.
 */
export const plainMethods = (): Plugin => ({
  name: 'farebox-plain-methods',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: /#\w+\(/ },
    handler(code) {
      const classes = nodesIn(this.parse(code)).filter(isClassBody);
      const edits = classes.flatMap(plainNames).sort((a, b) => b.start - a.start);
      const written = edits.reduce(
        (text, { start, end, name }) => text.slice(0, start) + name + text.slice(end),
        code,
      );
      return { code: written, map: null };
    },
  },
});

/** Where each use of a private method stands, and what is written there instead. */
function plainNames(body: Node): readonly (Node & { readonly name: string })[] {
  const names = nodesIn(body).filter(isPrivateName);
  const methods = childrenOf(body).filter(({ type }) => type === 'MethodDefinition');
  const declared = methods.flatMap((method) =>
    childrenOf(method)
      .filter(isPrivateName)
      .map(({ name }) => name),
  );
  const known = [...new Set(declared)];
  return names
    .filter(({ name }) => known.includes(name))
    .map((place) => ({ ...place, name: `_${known.indexOf(place.name)}` }));
}

const isClassBody = ({ type }: Node): boolean => type === 'ClassBody';

const isPrivateName = (node: Node): node is PrivateName => node.type === 'PrivateIdentifier';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const nodesIn = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(nodesIn)];
