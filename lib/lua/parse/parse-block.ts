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

/** Statements up to the end of a block. `atEnd` runs while the locals of the block are visible. */
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
    const place = parser.place;
    const depth = parser.scope?.blockDepth ?? 0;
    try {
      const statement = parseStatement(parser);
      if (statement) statements.push(statement);
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      parser.report(error);
      parser.restore(place);
      parser.scope?.truncate(depth);
      skipToStatement(parser);
      continue;
    }
    if (last) break;
  }
  return statements;
}

/** After a fault: on to where a statement can begin, past the line of the fault at least. */
function skipToStatement(parser: Parser): void {
  const { line, start } = parser.token;
  if (parser.at('<eof>')) return;
  do {
    if (ENDS.has(parser.token.kind)) return;
    if (parser.token.start > start && STARTS.has(parser.token.kind)) return;
    parser.advance();
  } while (parser.token.line === line || !(STARTS.has(parser.token.kind) || parser.at('<name>')));
}
