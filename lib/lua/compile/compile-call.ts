import { callValue } from '../operations/call-value';
import { indexField } from '../operations/index-value';
import type { CallExpression, Expression, MethodExpression } from '../parse/ast';
import type { Site } from '../runtime/call-site';
import { LuaFunction } from '../runtime/run';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import type { Evaluate, LuaClosure } from './closure';
import type { Frame } from './frame';
import { describeForError, isOpen } from './name-of';
import type { EvaluateMany, Unit } from './unit';

/** Compiles `f(…)` with all its results. */
export function compileCall(unit: Unit, expression: CallExpression): EvaluateMany {
  const callee = unit.expression(expression.callee);
  const site = unit.site(expression.line, expression.callee);
  const what = describeForError(expression.callee);
  const { args } = expression;
  if (args.length > 3 || isOpen(args.at(-1))) {
    const list = unit.list(args);
    return (frame, closure) => {
      const fn = callee(frame, closure);
      const values = list(frame, closure);
      const { run } = closure;
      run.sites[run.depth] = site;
      return fn instanceof LuaFunction
        ? fn.callN(run, values)
        : callValue(run, site, what, fn, values);
    };
  }
  return compileFixed(unit, callee, site, what, args);
}

function compileFixed(
  unit: Unit,
  callee: Evaluate,
  site: Site,
  what: string,
  args: readonly Expression[],
): EvaluateMany {
  const [first, second, third] = args.map((arg) => unit.expression(arg));
  if (!first)
    return (frame, closure) => {
      const fn = callee(frame, closure);
      const { run } = closure;
      run.sites[run.depth] = site;
      return fn instanceof LuaFunction ? fn.call0(run) : callValue(run, site, what, fn, []);
    };
  if (!second)
    return (frame, closure) => {
      const fn = callee(frame, closure);
      const a = first(frame, closure);
      const { run } = closure;
      run.sites[run.depth] = site;
      return fn instanceof LuaFunction ? fn.call1(run, a) : callValue(run, site, what, fn, [a]);
    };
  if (!third)
    return (frame, closure) => {
      const fn = callee(frame, closure);
      const a = first(frame, closure);
      const b = second(frame, closure);
      const { run } = closure;
      run.sites[run.depth] = site;
      return fn instanceof LuaFunction
        ? fn.call2(run, a, b)
        : callValue(run, site, what, fn, [a, b]);
    };
  return (frame, closure) => {
    const fn = callee(frame, closure);
    const a = first(frame, closure);
    const b = second(frame, closure);
    const c = third(frame, closure);
    const { run } = closure;
    run.sites[run.depth] = site;
    return fn instanceof LuaFunction
      ? fn.call3(run, a, b, c)
      : callValue(run, site, what, fn, [a, b, c]);
  };
}

/** Compiles the lookup of `object:name`, with an inline cache of the key's slot. */
export function compileLookup(unit: Unit, expression: MethodExpression) {
  const operation = unit.operation(expression.nameLine, expression.object);
  const { name } = expression;
  let keySlot = 0;
  return (closure: LuaClosure, object: Value): Value => {
    const { run } = closure;
    let table: Value = object;
    if (typeof object === 'string') table = run.stringMetatable?.indexHandler;
    else if (object instanceof LuaTable && object.find(name) < 0)
      table = object.metatable?.indexHandler ?? object;
    if (table instanceof LuaTable) {
      const { keys } = table;
      if (keySlot < keys.length && keys[keySlot] === name) {
        const value = table.values[keySlot];
        if (value !== undefined) return value;
      } else {
        const found = table.find(name);
        if (found >= 0) {
          keySlot = found;
          const value = table.values[found];
          if (value !== undefined) return value;
        }
      }
    }
    return indexField(run, operation, object, name);
  };
}

/** Compiles `object:name(…)` with all its results. */
export function compileMethod(unit: Unit, expression: MethodExpression): EvaluateMany {
  const object = unit.expression(expression.object);
  const lookup = compileLookup(unit, expression);
  const site = unit.methodSite(expression);
  const what = `method '${expression.name}'`;
  const { args } = expression;
  if (args.length > 2 || isOpen(args.at(-1))) {
    const list = unit.list(args);
    return (frame: Frame, closure) => {
      const self = object(frame, closure);
      const fn = lookup(closure, self);
      const values = [self, ...list(frame, closure)];
      const { run } = closure;
      run.sites[run.depth] = site;
      return fn instanceof LuaFunction
        ? fn.callN(run, values)
        : callValue(run, site, what, fn, values);
    };
  }
  const [first, second] = args.map((arg) => unit.expression(arg));
  return (frame, closure) => {
    const self = object(frame, closure);
    const fn = lookup(closure, self);
    const a = first?.(frame, closure);
    const b = second?.(frame, closure);
    const { run } = closure;
    run.sites[run.depth] = site;
    if (!(fn instanceof LuaFunction))
      return callValue(run, site, what, fn, [self, a, b].slice(0, 1 + args.length));
    if (!first) return fn.call1(run, self);
    return second ? fn.call3(run, self, a, b) : fn.call2(run, self, a);
  };
}
