import type { Execute } from '../lua/compile/closure';
import { readLocal } from '../lua/compile/frame';
import type { Fused, Unit } from '../lua/compile/unit';
import { GlobalSource } from '../lua/operations/global-source';
import type { CallExpression, Expression, Local, Statement } from '../lua/parse/ast';
import { concatRange, tableConcat } from '../lua/stdlib/table-concat';
import { LuaTable } from '../lua/values/table';

/**
 * Fuses `return layout and … or table.concat(___)`, which ends every template, into one step.
 * Without a layout, and with the original `table.concat`, the output is joined directly.
 */
export function fuseClosing(unit: Unit, statement: Statement | undefined): Fused | undefined {
  const found = statement && readClosing(statement);
  if (!found) return undefined;
  const { layout, output, call } = found;
  const site = unit.site(call.line, call.callee);
  let otherwise: Execute | undefined;
  const execute: Execute = (frame, closure) => {
    const { run, env } = closure;
    const chosen = readLocal(frame, layout);
    const table = readLocal(frame, output);
    const source = env.metatable?.indexHandler;
    const plain =
      (chosen === undefined || chosen === false) &&
      table instanceof LuaTable &&
      table.metatable === undefined &&
      source instanceof GlobalSource;
    // Only the library itself can match here; it has one function of this name.
    if (!plain || source.readMember(run, env, 'table', 'concat') !== tableConcat) {
      otherwise ??= unit.statement(statement);
      return otherwise(frame, closure);
    }
    run.sites[run.depth] = site;
    if (--run.fuel < 0) run.exhausted('fuel');
    return concatRange(run, table, '', 1, table.length);
  };
  return { execute, count: 1 };
}

type Closing = { layout: Local; output: Local; call: CallExpression };

function readClosing(statement: Statement): Closing | undefined {
  if (statement.kind !== 'return' || statement.values.length !== 1) return undefined;
  const [value] = statement.values;
  if (value?.kind !== 'binary' || value.operator !== 'or') return undefined;
  const { left, right: call } = value;
  if (left.kind !== 'binary' || left.operator !== 'and' || left.left.kind !== 'local')
    return undefined;
  if (call.kind !== 'call' || call.args.length !== 1 || !isConcat(call.callee)) return undefined;
  const [output] = call.args;
  return output?.kind === 'local'
    ? { layout: left.left.local, output: output.local, call }
    : undefined;
}

function isConcat(callee: Expression): boolean {
  if (callee.kind !== 'index' || callee.key.kind !== 'constant') return false;
  const { object, key } = callee;
  return key.value === 'concat' && object.kind === 'global' && object.name === 'table';
}
