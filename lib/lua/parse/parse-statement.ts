import type { Expression, Statement, Target } from './ast';
import { declare } from './declare';
import { parseBlock } from './parse-block';
import { parseExpression, parseExpressions, parsePrimary } from './parse-expression';
import { parseFor } from './parse-for';
import { parseBreak, parseGoto, parseLabel } from './parse-goto';
import { nameExpression, type Parser } from './parser';

/** Parses one statement. Returns undefined for an empty one. `return` must end its block. */
export function parseStatement(parser: Parser): Statement | undefined {
  const { line, kind } = parser.token;
  switch (kind) {
    case ';':
      parser.advance();
      return undefined;
    case 'if':
      return parseIf(parser);
    case 'while': {
      parser.advance();
      const condition = parseExpression(parser);
      parser.expect('do');
      const body = parseBlock(parser, true, parseStatement);
      parser.expectClose('end', 'while', line);
      return { kind: 'while', condition, body, line };
    }
    case 'do': {
      parser.advance();
      const body = parseBlock(parser, false, parseStatement);
      parser.expectClose('end', 'do', line);
      return { kind: 'do', body, line };
    }
    case 'for':
      return parseFor(parser, parseStatement);
    case 'repeat':
      return parseRepeat(parser);
    case 'function':
      return parseFunctionStatement(parser);
    case 'local':
      return parseLocal(parser);
    case 'return':
      return parseReturn(parser);
    case 'break':
      return parseBreak(parser);
    case '::':
      return parseLabel(parser);
    case 'goto':
      return parseGoto(parser);
    default:
      return parseCallOrAssign(parser);
  }
}

function parseIf(parser: Parser): Statement {
  const { line } = parser.token;
  const clauses = [parseClause(parser)];
  while (parser.at('elseif')) clauses.push(parseClause(parser));
  const otherwise = parser.accept('else') ? parseBlock(parser, false, parseStatement) : undefined;
  parser.expectClose('end', 'if', line);
  return { kind: 'if', clauses, otherwise, line };
}

function parseClause(parser: Parser) {
  const { line } = parser.advance();
  const condition = parseExpression(parser);
  parser.expect('then');
  return { condition, body: parseBlock(parser, false, parseStatement), line };
}

function parseRepeat(parser: Parser): Statement {
  const { line } = parser.advance();
  let condition: Expression = { kind: 'constant', value: true };
  const body = parseBlock(parser, true, parseStatement, () => {
    parser.expectClose('until', 'repeat', line);
    // The condition of `repeat … until` sees the locals of the body.
    condition = parseExpression(parser);
  });
  return { kind: 'repeat', condition, body, line, endLine: parser.lastLine };
}

function parseFunctionStatement(parser: Parser): Statement {
  const { line } = parser.advance();
  const head = parser.expect('<name>');
  let target = nameExpression(parser, head) as Target;
  let name = head.text;
  let method = false;
  for (let links = 1; parser.at('.') || parser.at(':'); links++) {
    const separator = parser.advance().kind;
    method = separator === ':';
    parser.chained(links);
    const field = parser.expect('<name>').text;
    name += separator + field;
    const key: Expression = { kind: 'constant', value: field };
    target = { kind: 'index', object: target, key, line: parser.lastLine, end: parser.lastEnd };
    if (method) break;
  }
  const node = parser.parseFunction(parser, name, line, method);
  const values: Expression[] = [{ kind: 'function', node }];
  return { kind: 'assign', targets: [target], values, line, endLine: line };
}

function parseLocal(parser: Parser): Statement {
  const { line } = parser.advance();
  if (parser.accept('function')) {
    const name = parser.expect('<name>').text;
    const [local] = declare(parser, [name]);
    if (!local) return parser.failPlain('no scope');
    parser.scope?.show(local);
    const node = parser.parseFunction(parser, name, line, false);
    return { kind: 'local function', local, node, line };
  }
  const names = [parser.expect('<name>').text];
  while (parser.accept(',')) names.push(parser.expect('<name>').text);
  const locals = declare(parser, names);
  const values = parser.accept('=') ? parseExpressions(parser) : [];
  for (const local of locals) parser.scope?.show(local);
  return { kind: 'local', locals, values, line };
}

const ENDS = new Set(['end', 'else', 'elseif', 'until', '<eof>', ';']);

function parseReturn(parser: Parser): Statement {
  const { line } = parser.advance();
  const values = ENDS.has(parser.token.kind) ? [] : parseExpressions(parser);
  parser.accept(';');
  return { kind: 'return', values, line };
}

function parseCallOrAssign(parser: Parser): Statement {
  const { line } = parser.token;
  const head = parsePrimary(parser);
  if (head.kind === 'call' || head.kind === 'method') return { kind: 'call', call: head, line };
  const targets = [toTarget(parser, head)];
  while (parser.accept(',')) targets.push(toTarget(parser, parsePrimary(parser)));
  parser.expect('=');
  const values = parseExpressions(parser);
  return { kind: 'assign', targets, values, line, endLine: parser.lastLine };
}

function toTarget(parser: Parser, expression: Expression): Target {
  switch (expression.kind) {
    case 'local':
    case 'upvalue':
    case 'global':
    case 'index':
      return expression;
    default:
      return parser.fail('syntax error');
  }
}
