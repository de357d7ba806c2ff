import { parseSync, Visitor, type VisitorObject } from 'oxc-parser';
import type { SourceFile } from './source-files.ts';

/** A function, by where it begins; `complexity` is McCabe's cyclomatic number: 1, and 1 for each decision in it. */
export interface FunctionFigures {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly lines: number;
  readonly complexity: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
}

/** Every function of a file, functions inside of functions too; a decision counts for the innermost one. */
export function functionsOf({ path, text }: SourceFile): readonly FunctionFigures[] {
  const found: FunctionFigures[] = [];
  const open: number[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const decide = () => {
    const last = open.pop();
    if (last !== undefined) open.push(last + 1);
  };
  const enter = () => void open.push(1);
  const leave = ({ start, end, id }: Span) => {
    const line = lineAt(start);
    const complexity = open.pop() ?? 1;
    found.push({ path, line, name: id?.name ?? '', lines: lineAt(end) - line + 1, complexity });
  };
  new Visitor(visitorOf(enter, leave, decide)).visit(parseSync(path, text).program);
  return found;
}

const visitorOf = (enter: () => void, leave: (node: Span) => void, decide: () => void): VisitorObject => ({
  FunctionDeclaration: enter,
  'FunctionDeclaration:exit': leave,
  FunctionExpression: enter,
  'FunctionExpression:exit': leave,
  ArrowFunctionExpression: enter,
  'ArrowFunctionExpression:exit': leave,
  IfStatement: decide,
  ConditionalExpression: decide,
  LogicalExpression: decide,
  ForStatement: decide,
  ForInStatement: decide,
  ForOfStatement: decide,
  WhileStatement: decide,
  DoWhileStatement: decide,
  CatchClause: decide,
  SwitchCase: ({ test }) => test !== null && decide(),
});
