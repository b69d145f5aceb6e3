import type { Chunk } from '@/lib/lua';
import type { Block, Expression, FunctionNode, Local, Statement } from '@/lib/lua/parse/ast';

/** The kind of a value that is certainly not `true`. */
export type WrongValue =
  | 'nothing'
  | 'nil'
  | 'false'
  | 'a number'
  | 'a string'
  | 'a table'
  | 'a function';

/** The function a lambda's chunk returns, when the chunk returns it literally. */
export function findHandlerFunction({ main }: Chunk): FunctionNode | undefined {
  const last = main.body.statements.at(-1);
  const value = last?.kind === 'return' ? last.values[0] : undefined;
  return value?.kind === 'function' ? value.node : undefined;
}

/**
 * Judges each `return` of a function, in the order of the source, functions inside it aside:
 * undefined where the value may be `true`.
 */
export function judgeReturns(node: FunctionNode): (WrongValue | undefined)[] {
  const statements = [...walkStatements(node.body)];
  const constants = findConstantLocals(statements);
  return statements.flatMap((statement) => {
    if (statement.kind !== 'return') return [];
    const [value] = statement.values;
    return [value === undefined ? 'nothing' : judgeValue(value, constants)];
  });
}

/** Whether a block certainly ends by a return or an error. Loops count as ending, to be safe. */
export function endsWithReturn({ statements }: Block): boolean {
  const last = statements.at(-1);
  switch (last?.kind) {
    case 'return':
    case 'goto':
    case 'while':
    case 'repeat':
      return true;
    case 'do':
      return endsWithReturn(last.body);
    case 'if':
      return (
        last.otherwise !== undefined &&
        [...last.clauses.map(({ body }) => body), last.otherwise].every(endsWithReturn)
      );
    case 'call': {
      const { call } = last;
      return call.kind === 'call' && call.callee.kind === 'global' && call.callee.name === 'error';
    }
    default:
      return false;
  }
}

function* walkStatements(block: Block): Generator<Statement> {
  for (const statement of block.statements) {
    yield statement;
    if (statement.kind === 'if') {
      for (const { body } of statement.clauses) yield* walkStatements(body);
      if (statement.otherwise) yield* walkStatements(statement.otherwise);
    } else if ('body' in statement) yield* walkStatements(statement.body);
  }
}

/** Locals with one value for their whole life; one that an inner function uses may be set there. */
function findConstantLocals(statements: readonly Statement[]): ReadonlyMap<Local, Expression> {
  const found = new Map<Local, Expression>();
  for (const statement of statements) {
    if (statement.kind !== 'local' || statement.locals.length !== 1) continue;
    const [local] = statement.locals;
    const [value] = statement.values;
    if (local && value && !local.captured) found.set(local, value);
  }
  for (const statement of statements) {
    if (statement.kind !== 'assign') continue;
    for (const target of statement.targets) if (target.kind === 'local') found.delete(target.local);
  }
  return found;
}

const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '^']);

function judgeValue(
  expression: Expression,
  constants: ReadonlyMap<Local, Expression>,
): WrongValue | undefined {
  switch (expression.kind) {
    case 'constant':
      return judgeConstant(expression.value);
    case 'table':
      return 'a table';
    case 'function':
      return 'a function';
    case 'paren':
      return judgeValue(expression.inner, constants);
    case 'unary':
      return expression.operator === 'not' ? undefined : 'a number';
    case 'binary':
      if (expression.operator === '..') return 'a string';
      return ARITHMETIC.has(expression.operator) ? 'a number' : undefined;
    case 'local': {
      const value = constants.get(expression.local);
      return value && judgeValue(value, constants);
    }
    default:
      return undefined;
  }
}

function judgeConstant(value: undefined | boolean | number | string): WrongValue | undefined {
  if (value === true) return undefined;
  if (value === undefined) return 'nil';
  if (value === false) return 'false';
  return typeof value === 'number' ? 'a number' : 'a string';
}
