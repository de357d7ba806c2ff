import data from '@mdn/browser-compat-data' with { type: 'json' };
import { parseAst } from 'vite';

/** The oldest browsers that the checkout works in, by MDN's names. */
export const OLDEST = { chrome: '87', firefox: '90', safari: '14.1' } as const;

/** What MDN knows of one feature: since when each browser has it. */
interface Support {
  readonly version_added?: string | boolean | null;
  readonly version_removed?: string | boolean | null;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly alternative_name?: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a version such as `14.1` or `≤37` is at most the other. */
function isAtMost(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.replace('≤', '').split('.').map(Number);
  const [most = 0, mostMinor = 0] = limit.split('.').map(Number);
  return major < most || (major === most && minor <= mostMinor);
}

const hasIt = (
  { version_added: added, version_removed: removed, flags, ...name }: Support,
  limit: string,
): boolean =>
  typeof added === 'string' &&
  added !== 'preview' &&
  isAtMost(added, limit) &&
  (typeof removed !== 'string' || !isAtMost(removed, limit)) &&
  flags === undefined &&
  name.alternative_name === undefined;

/** Whether every one of the oldest browsers has a feature. */
function isOld(compat: unknown): boolean {
  const support = isObject(compat) && isObject(compat['support']) ? compat['support'] : {};
  return Object.entries(OLDEST).every(([browser, limit]) =>
    [support[browser]].flat().some((one) => isObject(one) && hasIt(one, limit)),
  );
}

/** The names of features anywhere below: true when one of that name is in every one of the oldest browsers. */
function namesIn(tree: unknown, found = new Map<string, boolean>()): Map<string, boolean> {
  if (!isObject(tree)) return found;
  for (const [name, feature] of Object.entries(tree)) {
    if (name === '__compat' || !isObject(feature)) continue;
    if ('__compat' in feature) found.set(name, found.get(name) === true || isOld(feature['__compat']));
    namesIn(feature, found);
  }
  return found;
}

const NAMES = namesIn({ api: data.api, builtins: data.javascript['builtins'] });
const PROPERTIES = namesIn(data.css['properties']);
const SELECTORS = namesIn(data.css['selectors']);

interface Node {
  readonly type: string;
}

const isNode = (value: unknown): value is Node => isObject(value) && typeof value['type'] === 'string';

function* nodesIn(node: Node): Generator<Node & Readonly<Record<string, unknown>>> {
  yield { ...node };
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesIn(child);
}

/** Syntax that one of the oldest browsers cannot parse, by the type of its node. */
function syntaxOf(node: Readonly<Record<string, unknown>>): string | undefined {
  const { type, key, left, operator, regex, property, optional } = node;
  const isPrivate = (value: unknown): boolean => isNode(value) && value.type === 'PrivateIdentifier';
  if (type === 'StaticBlock') return 'static {}';
  if (type === 'MethodDefinition' && isPrivate(key)) return '#method()';
  if (type === 'BinaryExpression' && operator === 'in' && isPrivate(left)) return '#x in';
  if (type === 'MemberExpression' && optional === true && isPrivate(property)) return '?.#x';
  return type === 'Literal' && isObject(regex) ? syntaxOfPattern(regex) : undefined;
}

function syntaxOfPattern({ pattern, flags }: Readonly<Record<string, unknown>>): string | undefined {
  if (/\(\?<[=!]/.test(String(pattern))) return 'lookbehind';
  return /[dv]/.test(String(flags)) ? `/${flags}` : undefined;
}

/** The name that a node reads from an object, takes out of one, or says by itself. */
function nameOf({
  type,
  computed,
  property,
  key,
  name,
}: Readonly<Record<string, unknown>>): string | undefined {
  const said =
    type === 'MemberExpression' && computed === false ? property : type === 'Property' ? key : undefined;
  if (isObject(said) && said['type'] === 'Identifier') return String(said['name']);
  return type === 'Identifier' && typeof name === 'string' && name.length > 2 ? name : undefined;
}

/** What a script uses that one of the oldest browsers lacks, as MDN knows it: names of the web's and of JavaScript's interfaces, syntax. */
export function newInScript(code: string): readonly string[] {
  const found = new Set<string>();
  for (const node of nodesIn(parseAst(code))) {
    const syntax = syntaxOf(node);
    const name = nameOf(node);
    if (syntax) found.add(syntax);
    if (name && NAMES.get(name) === false) found.add(name);
  }
  return [...found].sort();
}

/** The stylesheets that a script carries: its texts with rules in them. */
export const sheetsIn = (code: string): readonly string[] =>
  [...nodesIn(parseAst(code))]
    .map(({ value }) => (isObject(value) ? value['cooked'] : value))
    .filter((value): value is string => typeof value === 'string' && /\{[a-z-]+:/.test(value));

/** Properties and selectors of a stylesheet that one of the oldest browsers lacks; what `@supports` asks for first is not looked at. */
export function newInSheet(css: string): readonly string[] {
  const open = css.replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
  const properties = [...open.matchAll(/[{;]([a-z-]+):/g)].map(([, name = '']) => name);
  const selectors = [...open.matchAll(/::?([a-z-]+)(?=[^{};]*\{)/g)].map(([, name = '']) => name);
  const ranges = /\((?:width|height|inline-size)\s*[<>]/.test(open.replace(/@container[^{]*/g, ''))
    ? ['(width >= …)']
    : [];
  return [
    ...new Set([
      ...properties.filter((name) => PROPERTIES.get(name) === false),
      ...selectors.filter((name) => SELECTORS.get(name) === false).map((name) => `:${name}`),
      ...ranges,
    ]),
  ].sort();
}
