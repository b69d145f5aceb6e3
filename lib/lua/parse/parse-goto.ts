import { type GotoStatement, Label, type LabelStatement, type Statement } from './ast';
import type { Parser } from './parser';

const ENDS = new Set(['end', 'else', 'elseif', '<eof>']);
const UNRESOLVED = new Label('', 0);

/** Parses `goto name`. */
export function parseGoto(parser: Parser): Statement {
  const { line, start } = parser.advance();
  const name = parser.expect('<name>').text;
  const statement: GotoStatement = { kind: 'goto', label: UNRESOLVED, backward: false, line };
  parser.scope?.addGoto({
    name,
    line,
    start,
    end: parser.lastEnd,
    active: parser.scope.active.length,
    resolve: (label, backward) => {
      statement.label = label;
      statement.backward = backward;
    },
  });
  return statement;
}

/** Parses `break`. A `break` outside a loop is reported at the end of its function. */
export function parseBreak(parser: Parser): Statement {
  const { line, start, end } = parser.advance();
  const { scope } = parser;
  if (scope && !scope.inLoop)
    scope.addGoto({ name: 'break', line, start, end, active: scope.active.length, resolve() {} });
  return { kind: 'break', line };
}

/** Parses `::name::`; `before` are the names of labels directly before it. */
export function parseLabel(parser: Parser, before: readonly string[] = []): LabelStatement {
  const { line } = parser.advance();
  const name = parser.expect('<name>').text;
  const scope = parser.scope;
  if (!scope) return parser.failPlain('no scope');
  if (before.includes(name) || scope.hasLabel(name)) parser.failPlain(`duplicate label '${name}'`);
  parser.expect('::');
  while (parser.at(';')) parser.advance();
  // Consecutive labels mark one position, so the last one decides whether the block ends here.
  const names = [...before, name];
  const following = parser.at('::') ? parser.nested(() => parseLabel(parser, names)) : undefined;
  const trailing = ENDS.has(parser.token.kind);
  const { label, fault } = scope.addLabel(name, line, trailing);
  if (fault) parser.reportJump(fault);
  return { kind: 'label', label, following, line };
}
