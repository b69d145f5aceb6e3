import { NATIVE_SITE, type Site } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { LuaFunction, type Run } from '../runtime/run';
import { type Results, typeName, type Value } from '../values/value';

/** Thrown in resumable code before a metamethod is called: the expression must run in steps. */
export const NEEDS_STEPS = { needs: 'steps' };

/** An operation in the source: its position, and how error messages name its operands. */
export class Operation {
  constructor(
    readonly site: Site,
    readonly left: string = '',
    readonly right: string = '',
  ) {}

  /** Raises `attempt to index local 'x' (a nil value)`. */
  fail(what: string, name: string, value: Value): never {
    const type = typeName(value);
    const text = name === '' ? `a ${type} value` : `${name} (a ${type} value)`;
    throw new LuaError(`${this.site.where}attempt to ${what} ${text}`);
  }

  raise(text: string): never {
    throw new LuaError(this.site.where + text);
  }
}

/** The operation of native functions, which has no position in the source. */
export const NATIVE_OPERATION = new Operation(NATIVE_SITE);

/** Calls a metamethod. */
export function callEvent(
  run: Run,
  operation: Operation,
  event: string,
  handler: Value,
  a: Value,
  b: Value,
): Results {
  if (run.stepping) return callNativeEvent(run, operation, event, handler, a, b);
  run.sites[run.depth] = operation.site.calling(event);
  if (handler instanceof LuaFunction) return handler.call2(run, a, b);
  const deeper = run.metamethod(handler, '__call');
  if (deeper instanceof LuaFunction) return deeper.call3(run, handler, a, b);
  // The call does not come from a function of the script, so errors carry no position.
  return NATIVE_OPERATION.fail('call', '', handler);
}

/** A native metamethod runs to completion, so resumable code may call it directly. */
function callNativeEvent(
  run: Run,
  operation: Operation,
  event: string,
  handler: Value,
  a: Value,
  b: Value,
): Results {
  if (!(handler instanceof LuaFunction) || handler.resumable) throw NEEDS_STEPS;
  run.stepping = false;
  const results = callEvent(run, operation, event, handler, a, b);
  run.stepping = true;
  return results;
}
