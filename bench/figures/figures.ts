import { functionsOf } from '../../checks/functions.ts';
import { isProof, type SourceFile, sourceFiles } from '../../checks/source-files.ts';
import { arrowsOf, filesInCircles, importsOf, roomOf } from './modules.ts';

/** The figures of a repository, by their names. */
export type Figures = Readonly<Record<string, number | string>>;

/** What a provider and a language are counted by: one that is there in every state of the repository. */
const PROVIDER = /paysepro/i;
const LANGUAGE = { path: /(^|\/)pl(\.|\/)/, text: /['"]pl['"]|\bpl[:,]|\bpl\b from / };

/** Measures the repository at `root`. */
export function measure(root: string): Figures {
  const files = sourceFiles(root);
  const product = files.filter(({ path }) => !isProof(path) && path.startsWith('packages/'));
  const proof = files.filter(({ path }) => isProof(path));
  const imports = importsOf(product);
  const functions = product.flatMap(functionsOf);
  const complexities = functions.map(({ complexity }) => complexity);
  return {
    'lines of product': sum(product),
    'lines of tests, proofs and test kits': sum(proof),
    'the latter for each line of product': (sum(proof) / sum(product)).toFixed(2),
    'files of product': product.length,
    rooms: new Set(product.map(({ path }) => roomOf(path))).size,
    'arrows between rooms': arrowsOf(imports).size,
    'files in circles, types included': filesInCircles(imports),
    'lines of a file, p50 / p90 / max': spread(product.map(linesOf)),
    'lines of a function, p50 / p90 / max': spread(functions.map(({ lines }) => lines)),
    'functions over 40 lines': functions.filter(({ lines }) => lines > 40).length,
    'cyclomatic complexity, max': Math.max(...complexities),
    'functions over 12': complexities.filter((complexity) => complexity > 12).length,
    'files that name a provider outside its folders': naming(files).length,
    'files that hold a part of a language': product.filter(isOfLanguage).length,
  };
}

/** The files that name Paysepro and stand in no folder or file of its own: what a new provider may have to touch. */
export const naming = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, text }) => !PROVIDER.test(path) && PROVIDER.test(text) && !/\.(test|spec)\./.test(path))
    .map(({ path }) => path);

const isOfLanguage = ({ path, text }: SourceFile): boolean =>
  path.startsWith('packages/widget') && (LANGUAGE.path.test(path) || LANGUAGE.text.test(text));

const linesOf = ({ text }: SourceFile): number => text.split('\n').length - 1;

const sum = (files: readonly SourceFile[]): number => files.reduce((total, file) => total + linesOf(file), 0);

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${at(0.5)} / ${at(0.9)} / ${sorted.at(-1) ?? 0}`;
}
