import { resolveCall } from '../operations/call-value';
import type { CallExpression, MethodExpression } from '../parse/ast';
import type { Site } from '../runtime/call-site';
import type { Run } from '../runtime/run';
import type { Value } from '../values/value';
import { type Execute, LuaClosure } from './closure';
import { compileLookup } from './compile-call';
import { ONE_NIL, type Signal, TAIL } from './frame';
import { describeForError } from './name-of';
import type { Unit } from './unit';

/**
 * Compiles `return f(…)`. The frame is released before the call, so tail calls nest without limit.
 */
export function compileTailCall(unit: Unit, call: CallExpression | MethodExpression): Execute {
  const list = unit.list(call.args);
  if (call.kind === 'method') {
    const object = unit.expression(call.object);
    const lookup = compileLookup(unit, call);
    const site = unit.methodSite(call);
    const what = `method '${call.name}'`;
    return (frame, closure) => {
      const self = object(frame, closure);
      const fn = lookup(closure, self);
      const args = [self, ...list(frame, closure)];
      return leave(closure.run, site, what, fn, args);
    };
  }
  const callee = unit.expression(call.callee);
  const site = unit.site(call.line, call.callee);
  const what = describeForError(call.callee);
  const [only] = call.args;
  if (only && call.args.length === 1 && !['call', 'method', 'vararg'].includes(only.kind)) {
    const first = unit.expression(only);
    return (frame, closure) => {
      const fn = callee(frame, closure);
      const a = first(frame, closure);
      if (!(fn instanceof LuaClosure)) return leave(closure.run, site, what, fn, [a]);
      return hold(closure.run, fn, fn.frame1(a));
    };
  }
  return (frame, closure) => {
    const fn = callee(frame, closure);
    return leave(closure.run, site, what, fn, list(frame, closure));
  };
}

function hold(run: Run, fn: LuaClosure, frame: unknown): Signal {
  run.tailCall = fn;
  run.tailFrame = frame;
  return TAIL;
}

function leave(
  run: Run,
  site: Site,
  what: string,
  callee: Value,
  values: readonly Value[],
): Signal {
  run.sites[run.depth] = site;
  const { fn, args } = resolveCall(run, site, what, callee, values);
  if (fn instanceof LuaClosure) return hold(run, fn, fn.frameN(args));
  // To a native function, the caller of the current function appears as the caller.
  run.depth--;
  const results = fn.callN(run, args);
  run.depth++;
  return results === undefined ? ONE_NIL : results;
}
