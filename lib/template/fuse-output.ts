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

/**
 * One statement that appends to the output: literal text, or the result of `template.escape` or
 * `template.output`.
 */
type Piece = {
  readonly text: string | undefined;
  readonly evaluate: Evaluate;
  readonly escape: boolean;
  readonly site: Site;
  readonly operation: Operation;
  /** The statement compiled normally, for when a script has replaced a function it uses. */
  readonly execute: Execute;
};

/**
 * Fuses consecutive output statements of a template into one step. Behaviour and charges are the
 * same; only the calls between them are saved.
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

/** Returns a call of `template.escape` or `template.output` with one argument. */
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
  // Evaluating the value may itself have appended to the output.
  const plain = table.list.length === length && isList(table);
  if (plain && table.metatable === undefined) add(run, table, text);
  else setIndex(run, piece.operation, table, length + 1, text);
}

/** Whether a table is a list without holes, so that its length is `#`. */
const isList = ({ keys, holed }: LuaTable): boolean => keys.length === 0 && !holed;

function add(run: Run, { list }: LuaTable, text: string): void {
  list.push(text);
  run.memory -= ELEMENT_BYTES;
  if (run.memory < 0) run.exhausted('memory');
}

// The slots of the names that every template uses, in its environment and its template object.
const TEMPLATE_SLOT = 1;
const ESCAPE_SLOT = 2;
const OUTPUT_SLOT = 3;

/** Whether `template.escape` and `template.output` are the original functions. */
function isUntouched({ keys, values }: LuaTable): boolean {
  const template = values[TEMPLATE_SLOT];
  if (keys[TEMPLATE_SLOT] !== 'template' || !(template instanceof LuaTable)) return false;
  const { keys: names, values: functions } = template;
  return (
    names[ESCAPE_SLOT] === 'escape' &&
    functions[ESCAPE_SLOT] === escapeNative &&
    names[OUTPUT_SLOT] === 'output' &&
    functions[OUTPUT_SLOT] === outputNative
  );
}
