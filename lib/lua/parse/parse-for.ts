import type { Statement } from './ast';
import { declare } from './declare';
import { type ParseStatement, parseBlock } from './parse-block';
import { parseExpression, parseExpressions } from './parse-expression';
import type { Parser } from './parser';

/** Parses a numeric or generic `for` loop. */
export function parseFor(parser: Parser, parseStatement: ParseStatement): Statement {
  const { line } = parser.advance();
  const name = parser.expect('<name>').text;
  if (parser.at('=')) return parseNumeric(parser, parseStatement, name, line);
  if (parser.at(',') || parser.at('in')) return parseGeneric(parser, parseStatement, name, line);
  return parser.fail("'=' or 'in' expected");
}

function parseNumeric(
  parser: Parser,
  parseStatement: ParseStatement,
  name: string,
  forLine: number,
): Statement {
  parser.advance();
  const start = parseExpression(parser);
  parser.expect(',');
  const limit = parseExpression(parser);
  const step = parser.accept(',') ? parseExpression(parser) : undefined;
  parser.expect('do');
  const line = parser.lastLine;
  const scope = parser.scope;
  scope?.open(true);
  const [local] = declare(parser, [name]);
  if (!local) return parser.failPlain('no scope');
  scope?.show(local);
  const body = parseBlock(parser, true, parseStatement);
  parser.expectClose('end', 'for', forLine);
  scope?.close();
  return { kind: 'for', local, start, limit, step, body, line };
}

const HIDDEN = ['(for generator)', '(for state)', '(for control)'];

function parseGeneric(
  parser: Parser,
  parseStatement: ParseStatement,
  name: string,
  line: number,
): Statement {
  const names = [name];
  while (parser.accept(',')) names.push(parser.expect('<name>').text);
  parser.expect('in');
  const callLine = parser.token.line;
  const values = parseExpressions(parser);
  parser.expect('do');
  const scope = parser.scope;
  scope?.open(true);
  const hidden = declare(parser, HIDDEN);
  for (const local of hidden) scope?.show(local);
  const locals = declare(parser, names);
  for (const local of locals) scope?.show(local);
  const body = parseBlock(parser, true, parseStatement);
  parser.expectClose('end', 'for', line);
  scope?.close();
  return { kind: 'for in', locals, values, body, hidden: hidden[0]?.slot ?? 0, line: callLine };
}
