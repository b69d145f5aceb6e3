import type {
  BinaryOperator,
  CallExpression,
  Expression,
  MethodExpression,
  TableItem,
  UnaryOperator,
} from './ast';
import { nameExpression, type Parser } from './parser';

const UNARY_PRIORITY = 8;

/** Left and right binding powers. An operator whose right power is lower is right-associative. */
const PRIORITY: Readonly<Record<BinaryOperator, readonly [number, number]>> = {
  '+': [6, 6],
  '-': [6, 6],
  '*': [7, 7],
  '/': [7, 7],
  '%': [7, 7],
  '^': [10, 9],
  '..': [5, 4],
  '==': [3, 3],
  '~=': [3, 3],
  '<': [3, 3],
  '<=': [3, 3],
  '>': [3, 3],
  '>=': [3, 3],
  and: [2, 2],
  or: [1, 1],
};

const isBinary = (kind: string): kind is BinaryOperator => Object.hasOwn(PRIORITY, kind);
const isUnary = (kind: string): kind is UnaryOperator =>
  kind === 'not' || kind === '-' || kind === '#';

/** Parses an expression. */
export function parseExpression(parser: Parser, above = 0): Expression {
  return parser.nested(() => {
    let left = parseOperand(parser);
    for (let links = 1; ; links++) {
      const operator = parser.token.kind;
      if (!isBinary(operator)) return left;
      const [power, rightPower] = PRIORITY[operator];
      if (power <= above) return left;
      parser.chained(links);
      parser.advance();
      left = readLate(left, parser.lastLine);
      const right = parseExpression(parser, rightPower);
      left = { kind: 'binary', operator, left, right, line: parser.lastLine };
    }
  });
}

/** Parses one or more expressions separated by commas. */
export function parseExpressions(parser: Parser): Expression[] {
  const list = [parseExpression(parser)];
  while (parser.accept(',')) {
    readLastLate(parser, list);
    list.push(parseExpression(parser));
  }
  return list;
}

/**
 * LuaJIT emits a field access after reading the next token, so errors report the line of that
 * token.
 */
function readLate(expression: Expression, line: number): Expression {
  return expression.kind === 'index' && expression.line !== line
    ? { ...expression, line }
    : expression;
}

function readLastLate(parser: Parser, list: Expression[]): void {
  const last = list.pop();
  if (last) list.push(readLate(last, parser.lastLine));
}

function parseOperand(parser: Parser): Expression {
  const operator = parser.token.kind;
  if (!isUnary(operator)) return parseSimple(parser);
  parser.advance();
  const operand = parseExpression(parser, UNARY_PRIORITY);
  if (operator === '-' && operand.kind === 'constant' && typeof operand.value === 'number')
    return { kind: 'constant', value: -operand.value };
  return { kind: 'unary', operator, operand, line: parser.lastLine };
}

function parseSimple(parser: Parser): Expression {
  const { kind, number, text, line } = parser.token;
  switch (kind) {
    case '<number>':
      return constant(parser, number);
    case '<string>':
      return constant(parser, text);
    case 'nil':
      return constant(parser, undefined);
    case 'true':
      return constant(parser, true);
    case 'false':
      return constant(parser, false);
    case '...':
      if (!parser.scope?.node.vararg) parser.fail("cannot use '...' outside a vararg function");
      parser.advance();
      return { kind: 'vararg' };
    case '{':
      return parseTable(parser);
    case 'function':
      parser.advance();
      return { kind: 'function', node: parser.parseFunction(parser, '', line, false) };
    default:
      return parsePrimary(parser);
  }
}

function constant(parser: Parser, value: undefined | boolean | number | string): Expression {
  parser.advance();
  return { kind: 'constant', value };
}

/** Parses a name or parenthesized expression with all its suffixes: fields, indexes and calls. */
export function parsePrimary(parser: Parser): Expression {
  let expression = parseHead(parser);
  for (let links = 1; ; links++) {
    const suffix = parser.token.kind;
    if (suffix === '.') {
      parser.advance();
      const key: Expression = { kind: 'constant', value: parser.expect('<name>').text };
      expression = {
        kind: 'index',
        object: expression,
        key,
        line: parser.lastLine,
        end: parser.lastEnd,
      };
    } else if (suffix === '[') {
      parser.advance();
      const key = parseExpression(parser);
      parser.expect(']');
      expression = {
        kind: 'index',
        object: expression,
        key,
        line: parser.lastLine,
        end: parser.lastEnd,
      };
    } else if (suffix === ':') {
      parser.advance();
      const name = parser.expect('<name>').text;
      expression = parseCall(parser, expression, name);
    } else if (suffix === '(' || suffix === '<string>' || suffix === '{') {
      expression = parseCall(parser, expression, undefined);
    } else return expression;
    parser.chained(links);
  }
}

function parseHead(parser: Parser): Expression {
  const { kind, line } = parser.token;
  if (kind === '<name>') return nameExpression(parser, parser.advance());
  if (kind !== '(') return parser.fail('unexpected symbol');
  parser.advance();
  const inner = parseExpression(parser);
  parser.expectClose(')', '(', line);
  return { kind: 'paren', inner: readLate(inner, parser.lastLine) };
}

function parseCall(
  parser: Parser,
  callee: Expression,
  name: string | undefined,
): CallExpression | MethodExpression {
  const { line } = parser.token;
  const nameLine = parser.lastLine;
  const args = parseArguments(parser);
  return name === undefined
    ? { kind: 'call', callee, args, line }
    : { kind: 'method', object: callee, name, nameLine, args, line };
}

function parseArguments(parser: Parser): Expression[] {
  const { kind, text, line } = parser.token;
  if (kind === '<string>') return [constant(parser, text)];
  if (kind === '{') return [parseTable(parser)];
  if (kind !== '(') return parser.fail('function arguments expected');
  parser.advance();
  const args = parser.at(')') ? [] : parseExpressions(parser);
  parser.expectClose(')', '(', line);
  readLastLate(parser, args);
  return args;
}

function parseTable(parser: Parser): Expression {
  const { line } = parser.token;
  parser.expect('{');
  const items: TableItem[] = [];
  while (!parser.at('}')) {
    items.push(parseItem(parser));
    if (!parser.accept(',') && !parser.accept(';')) break;
  }
  parser.expectClose('}', '{', line);
  return { kind: 'table', items };
}

function parseItem(parser: Parser): TableItem {
  const key = parseKey(parser);
  const value = parseExpression(parser);
  return { key, value, line: parser.lastLine };
}

function parseKey(parser: Parser): Expression | undefined {
  if (parser.accept('[')) {
    const key = parseExpression(parser);
    parser.expect(']');
    parser.expect('=');
    return key;
  }
  if (!parser.at('<name>') || parser.peek().kind !== '=') return undefined;
  const key: Expression = { kind: 'constant', value: parser.advance().text };
  parser.expect('=');
  return key;
}
