import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { SourceFile } from '../../checks/source-files.ts';

/** Which files a file imports, types included, by their paths from the root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Every import between files of ours; a package of ours that is imported by its name is not followed. */
export function importsOf(files: readonly SourceFile[]): Imports {
  const known = new Set(files.map(({ path }) => path));
  return new Map(files.map((file) => [file.path, targetsOf(file).filter((target) => known.has(target))]));
}

function targetsOf({ path, text }: SourceFile): readonly string[] {
  const { module } = parseSync(path, text);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  return [...new Set(specifiers)]
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(path), specifier)));
}

/** How many files are in a circle of imports with another file (Tarjan's strongly connected components). */
export function filesInCircles(imports: Imports): number {
  const state = { index: 0, stack: [] as string[], found: new Map<string, { index: number; low: number }>() };
  let inCircles = 0;
  const visit = (file: string): { index: number; low: number } => {
    const node = { index: state.index, low: state.index };
    state.index += 1;
    state.found.set(file, node);
    state.stack.push(file);
    for (const target of imports.get(file) ?? []) {
      const known = state.found.get(target);
      if (!known) node.low = Math.min(node.low, visit(target).low);
      else if (state.stack.includes(target)) node.low = Math.min(node.low, known.index);
    }
    if (node.low === node.index) {
      const component = state.stack.splice(state.stack.indexOf(file));
      if (component.length > 1) inCircles += component.length;
    }
    return node;
  };
  for (const file of imports.keys()) if (!state.found.has(file)) visit(file);
  return inCircles;
}

/** The room of a file: the first folder under `src`, else the package. */
export function roomOf(path: string): string {
  const [, room] = /^(packages\/[^/]+\/(?:src\/[^/]+(?=\/)|[^/]+)|[^/]+(?:\/[^/]+(?=\/))?)/.exec(path) ?? [];
  return room ?? path;
}

/** From which room to which other one at least one import leads. */
export const arrowsOf = (imports: Imports): ReadonlySet<string> =>
  new Set(
    [...imports].flatMap(([from, targets]) =>
      targets
        .filter((target) => roomOf(target) !== roomOf(from))
        .map((target) => `${roomOf(from)} > ${roomOf(target)}`),
    ),
  );
