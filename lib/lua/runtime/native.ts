import { formatNumber } from '../stdlib/format-number';
import { toNumber } from '../stdlib/to-number';
import { LuaTable } from '../values/table';
import { type Results, typeName, type Value } from '../values/value';
import type { Run, Steps } from './run';
import { LuaFunction } from './run';

/** The body of a native function with any number of arguments. */
export type NativeBody = (run: Run, args: readonly Value[]) => Results;

/**
 * The body of a native function that reads at most three arguments. `count` is the number of
 * arguments passed, which distinguishes "no value" from nil. A call allocates nothing.
 */
export type FixedBody = (run: Run, count: number, a: Value, b: Value, c: Value) => Results;

class VariadicNative extends LuaFunction {
  constructor(
    readonly name: string,
    private readonly body: NativeBody,
  ) {
    super();
  }
  call0(run: Run) {
    return this.callN(run, []);
  }
  call1(run: Run, a: Value) {
    return this.callN(run, [a]);
  }
  call2(run: Run, a: Value, b: Value) {
    return this.callN(run, [a, b]);
  }
  call3(run: Run, a: Value, b: Value, c: Value) {
    return this.callN(run, [a, b, c]);
  }
  callN(run: Run, args: readonly Value[]) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, args);
  }
}

/** A native function with at most three arguments. */
export class FixedNative extends LuaFunction {
  constructor(
    readonly name: string,
    private readonly body: FixedBody,
  ) {
    super();
  }
  call0(run: Run) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, 0, undefined, undefined, undefined);
  }
  call1(run: Run, a: Value) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, 1, a, undefined, undefined);
  }
  call2(run: Run, a: Value, b: Value) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, 2, a, b, undefined);
  }
  call3(run: Run, a: Value, b: Value, c: Value) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, 3, a, b, c);
  }
  callN(run: Run, args: readonly Value[]) {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.body(run, args.length, args[0], args[1], args[2]);
  }
}

class ResumableNative extends VariadicNative {
  constructor(
    name: string,
    body: NativeBody,
    private readonly makeSteps: (run: Run, args: readonly Value[]) => Steps,
  ) {
    super(name, body);
  }
  override get resumable(): boolean {
    return true;
  }
  override get stepBytes(): number {
    return 64;
  }
  override steps(run: Run, args: readonly Value[]): Steps {
    return this.makeSteps(run, args);
  }
}

/** Makes a native function with any number of arguments. */
export function makeNative(name: string, body: NativeBody): LuaFunction {
  return new VariadicNative(name, body);
}

/** Makes a native function with at most three arguments, which is faster to call. */
export function makeFixedNative(name: string, body: FixedBody): LuaFunction {
  return new FixedNative(name, body);
}

/** Makes a native function in which a coroutine may be suspended, such as pcall. */
export function makeResumableNative(
  name: string,
  body: NativeBody,
  steps: (run: Run, args: readonly Value[]) => Steps,
): LuaFunction {
  return new ResumableNative(name, body, steps);
}

/** Raises `bad argument #1 to 'x' (message)`, with the name used at the call site. */
export function failArgument(run: Run, index: number, message: string): never {
  const { kind, name } = run.site;
  if (kind !== 'method') return run.fail(`bad argument #${index} to '${name}' (${message})`);
  if (index === 1) return run.fail(`calling '${name}' on bad self (${message})`);
  return run.fail(`bad argument #${index - 1} to '${name}' (${message})`);
}

/** Raises `bad argument #1 to 'x' (number expected, got nil)`. */
export function failType(
  run: Run,
  index: number,
  expected: string,
  value: Value,
  count: number,
): never {
  const got = count < index ? 'no value' : typeName(value);
  return failArgument(run, index, `${expected} expected, got ${got}`);
}

/**
 * Returns a number argument. Numeric strings are converted. `count` is the number of arguments
 * passed.
 */
export function checkNumber(run: Run, value: Value, index: number, count: number): number {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? toNumber(value) : undefined;
  return number === undefined ? failType(run, index, 'number', value, count) : number;
}

/** Returns a number argument, or a default for nil or an absent argument. */
export function optionalNumber(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: number,
): number {
  return value === undefined ? otherwise : checkNumber(run, value, index, count);
}

/** Returns a string argument. Numbers are converted. */
export function checkString(run: Run, value: Value, index: number, count: number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  return failType(run, index, 'string', value, count);
}

/** Returns a table argument. */
export function checkTable(run: Run, value: Value, index: number, count: number): LuaTable {
  return value instanceof LuaTable ? value : failType(run, index, 'table', value, count);
}

/** Returns a function argument. */
export function checkFunction(run: Run, value: Value, index: number, count: number): LuaFunction {
  return value instanceof LuaFunction ? value : failType(run, index, 'function', value, count);
}

/** Checks that an argument is present; it may be nil. */
export function checkAny(run: Run, index: number, count: number): void {
  if (count < index) failArgument(run, index, 'value expected');
}
