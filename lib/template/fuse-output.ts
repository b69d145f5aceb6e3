import type { Evaluate, Execute, LuaClosure } from '../lua/compile/closure';
import { isAppended } from '../lua/compile/compile-append';
import { type Frame, readLocal } from '../lua/compile/frame';
import type { Fused, Unit } from '../lua/compile/unit';
import type { Operation } from '../lua/operations/operation';
import { setIndex } from '../lua/operations/set-index';
import type { CallExpression, Expression, Local, Statement } from '../lua/parse/ast';
import type { Site } from '../lua/runtime/call-site';
import type { Run } from '../lua/runtime/run';
import { ELEMENT_BYTES, LuaTable } from '../lua/values/table';
import type { Value } from '../lua/values/value';
import { escapeNative, escapeText, outputNative, toOutput } from './output';

/** One statement that adds to the output: a text, or what `template.escape` or `.output` gives. */
type Piece = {
  readonly text: string | undefined;
  readonly evaluate: Evaluate;
  readonly escape: boolean;
  readonly site: Site;
  readonly operation: Operation;
  /** The statement as any other; also for when a script has replaced what it is made of. */
  readonly execute: Execute;
};

/**
 * Takes the statements a template adds to its output with, one behind the other, as one step. It
 * does what they do, at their price: only the calls between are left out.
 */
export function fuseOutput(
  unit: Unit,
  statements: readonly Statement[],
  from: number,
): Fused | undefined {
  const [local, first] = readPiece(unit, statements[from]);
  if (!local || !first) return undefined;
  const pieces = [first];
  for (let at = from + 1; at < statements.length; at++) {
    const [same, piece] = readPiece(unit, statements[at]);
    if (!piece || same !== local) break;
    pieces.push(piece);
  }
  return { execute: executeAll(local, pieces), count: pieces.length };
}

function readPiece(unit: Unit, statement: Statement | undefined): [Local?, Piece?] {
  if (statement?.kind !== 'assign') return [];
  const { targets, values, endLine } = statement;
  const [target] = targets;
  const [value] = values;
  if (targets.length !== 1 || values.length !== 1 || target?.kind !== 'index' || !value) return [];
  if (target.object.kind !== 'local' || !isAppended(target)) return [];
  const call = readCall(value);
  const text = value.kind === 'constant' && typeof value.value === 'string';
  if (!call && !text) return [];
  const [argument] = call?.args ?? [];
  let execute: Execute | undefined;
  return [
    target.object.local,
    {
      text: text ? `${value.value}` : undefined,
      evaluate: argument ? unit.expression(argument) : () => undefined,
      escape: call !== undefined && nameOf(call) === 'escape',
      site: unit.site(call?.line ?? statement.line, call?.callee),
      operation: unit.operation(endLine, target.object),
      execute: (frame, closure) => {
        execute ??= unit.statement(statement);
        return execute(frame, closure);
      },
    },
  ];
}

const nameOf = ({ callee }: CallExpression): Value =>
  callee.kind === 'index' && callee.key.kind === 'constant' ? callee.key.value : undefined;

/** A call of `template.escape` or `template.output` with one value. */
function readCall(value: Expression): CallExpression | undefined {
  if (value.kind !== 'call' || value.args.length !== 1 || value.callee.kind !== 'index')
    return undefined;
  const [argument] = value.args;
  const { object } = value.callee;
  const open =
    argument?.kind === 'call' || argument?.kind === 'method' || argument?.kind === 'vararg';
  if (open || object.kind !== 'global' || object.name !== 'template') return undefined;
  const name = nameOf(value);
  return name === 'escape' || name === 'output' ? value : undefined;
}

function executeAll(local: Local, pieces: readonly Piece[]): Execute {
  return (frame, closure) => {
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] as Piece;
      const table = readLocal(frame, local);
      const plain = table instanceof LuaTable && table.metatable === undefined && isList(table);
      if (!plain || (piece.text === undefined && !isUntouched(closure.env))) {
        piece.execute(frame, closure);
        continue;
      }
      if (piece.text === undefined) addValue(frame, closure, table, piece);
      else add(closure.run, table, piece.text);
    }
    return undefined;
  };
}

function addValue(frame: Frame, closure: LuaClosure, table: LuaTable, piece: Piece): void {
  const { length } = table.list;
  const { run } = closure;
  const value = piece.evaluate(frame, closure);
  run.sites[run.depth] = piece.site;
  if (--run.fuel < 0) run.exhausted('fuel');
  const text =
    piece.escape && typeof value === 'string'
      ? escapeText(run, value, false)
      : toOutput(run, value);
  // To give the value, a function may have added to the output itself.
  const plain = table.list.length === length && isList(table);
  if (plain && table.metatable === undefined) add(run, table, text);
  else setIndex(run, piece.operation, table, length + 1, text);
}

/** Nothing but a list without holes: its end is where `#` says. */
const isList = ({ keys, holed }: LuaTable): boolean => keys.length === 0 && !holed;

function add(run: Run, { list }: LuaTable, text: string): void {
  list.push(text);
  run.memory -= ELEMENT_BYTES;
  if (run.memory < 0) run.exhausted('memory');
}

// Where a template's environment and its template object have what every template uses.
const TEMPLATE_PLACE = 1;
const ESCAPE_PLACE = 2;
const OUTPUT_PLACE = 3;

/** Whether `template.escape` and `template.output` are the ones there were in the beginning. */
function isUntouched({ keys, values }: LuaTable): boolean {
  const template = values[TEMPLATE_PLACE];
  if (keys[TEMPLATE_PLACE] !== 'template' || !(template instanceof LuaTable)) return false;
  const { keys: names, values: functions } = template;
  return (
    names[ESCAPE_PLACE] === 'escape' &&
    functions[ESCAPE_PLACE] === escapeNative &&
    names[OUTPUT_PLACE] === 'output' &&
    functions[OUTPUT_PLACE] === outputNative
  );
}
