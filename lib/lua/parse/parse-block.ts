import type { Block, Statement } from './ast';
import { SyntaxFault } from './diagnostic';
import type { Parser } from './parser';

export type ParseStatement = (parser: Parser) => Statement | undefined;

const ENDS = new Set(['end', 'else', 'elseif', 'until', '<eof>']);
const STARTS = new Set([
  'local',
  'if',
  'while',
  'for',
  'function',
  'return',
  'repeat',
  'do',
  'goto',
  'break',
  ';',
]);

/**
 * Parses statements up to the end of a block. `atEnd` runs while the block's locals are visible.
 */
export function parseBlock(
  parser: Parser,
  loop: boolean,
  parseStatement: ParseStatement,
  atEnd?: () => void,
): Block {
  const scope = parser.scope;
  scope?.open(loop);
  const statements = parser.nested(() => parseStatements(parser, parseStatement));
  atEnd?.();
  return { statements, labels: scope?.close().labels ?? [] };
}

function parseStatements(parser: Parser, parseStatement: ParseStatement): Statement[] {
  const statements: Statement[] = [];
  while (!ENDS.has(parser.token.kind)) {
    const last = parser.at('return');
    const saved = parser.state;
    const depth = parser.scope?.blockDepth ?? 0;
    try {
      const statement = parseStatement(parser);
      if (statement) statements.push(statement);
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      parser.report(error);
      parser.restore(saved);
      parser.scope?.truncate(depth);
      skipToStatement(parser);
      continue;
    }
    if (last) break;
  }
  return statements;
}

/**
 * Recovers from a syntax error: skips to the start of a statement, at least past the error's line.
 */
function skipToStatement(parser: Parser): void {
  const { line, start } = parser.token;
  if (parser.at('<eof>')) return;
  do {
    if (ENDS.has(parser.token.kind)) return;
    if (parser.token.start > start && STARTS.has(parser.token.kind)) return;
    parser.advance();
  } while (parser.token.line === line || !(STARTS.has(parser.token.kind) || parser.at('<name>')));
}
