/** A JSON text as a tree: its leaves are printed as they stand, JSON or not, and a member may be there twice. */
export type Tree = string | readonly Tree[] | { readonly members: readonly Member[] };

/** A member of an object, in its place. */
export type Member = readonly [name: string, value: Tree];

/** A JSON value as a tree. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return { members: Object.entries(value).map(([name, member]) => [name, treeOf(member)] as const) };
}

/** Prints a tree as JSON, as far as its leaves are. */
export function printJson(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  if (isList(tree)) return `[${tree.map(printJson).join(',')}]`;
  return `{${tree.members.map(([name, value]) => `${JSON.stringify(name)}:${printJson(value)}`).join(',')}}`;
}

/** Prints a tree as a form: its own members, each as text. */
export function printForm(tree: Tree): string {
  if (typeof tree === 'string' || isList(tree)) return printJson(tree);
  const fields = tree.members.map(([name, value]) => [name, textOfLeaf(printJson(value)).toWellFormed()]);
  return new URLSearchParams(fields).toString();
}

/** The text inside a leaf's quotes; a leaf without quotes is its own text. */
export function textOfLeaf(leaf: string): string {
  if (!/^".*"$/s.test(leaf)) return leaf;
  try {
    return String(JSON.parse(leaf));
  } catch {
    return leaf.slice(1, -1);
  }
}

/** Rewrites one member, wherever it stands, into any number of members: the `at`-th, counted around. */
export function withMember(tree: Tree, at: number, rewrite: (member: Member) => readonly Member[]): Tree {
  let left = at % countOf(tree);
  const walk = (node: Tree): Tree => {
    if (typeof node === 'string') return node;
    if (isList(node)) return node.map(walk);
    return {
      members: node.members.flatMap((member): readonly Member[] => {
        if (left-- === 0) return rewrite(member);
        return [[member[0], walk(member[1])]];
      }),
    };
  };
  return walk(tree);
}

const isList = (tree: Exclude<Tree, string>): tree is readonly Tree[] => Array.isArray(tree);

function countOf(tree: Tree): number {
  if (typeof tree === 'string') return 0;
  if (isList(tree)) return tree.reduce((count, item) => count + countOf(item), 0);
  return tree.members.reduce((count, [, value]) => count + 1 + countOf(value), 0);
}
