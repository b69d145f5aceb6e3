import { formatNumber } from '../stdlib/format-number';
import { toNumber } from '../stdlib/to-number';
import { LuaTable } from '../values/table';
import { type Results, typeName, type Value } from '../values/value';
import type { Run, Steps } from './run';
import { LuaFunction } from './run';

/** A native function that takes any number of arguments. */
export type NativeBody = (run: Run, args: readonly Value[]) => Results;

/**
 * A native function that looks at three arguments at most. `count` is how many were given, which
 * tells "no value" from nil. Nothing is allocated to call it.
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

/** A native function of three arguments at most. */
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

/** A native function of any number of arguments. */
export function makeNative(name: string, body: NativeBody): LuaFunction {
  return new VariadicNative(name, body);
}

/** A native function of three arguments at most: the quick form. */
export function makeFixedNative(name: string, body: FixedBody): LuaFunction {
  return new FixedNative(name, body);
}

/** A native function a coroutine may be suspended in, such as pcall. */
export function makeResumableNative(
  name: string,
  body: NativeBody,
  steps: (run: Run, args: readonly Value[]) => Steps,
): LuaFunction {
  return new ResumableNative(name, body, steps);
}

/** Raises `bad argument #1 to 'x' (message)`, named as the call named the function. */
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

/** A number argument; texts that are numbers are taken. `count` is how many arguments came. */
export function checkNumber(run: Run, value: Value, index: number, count: number): number {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? toNumber(value) : undefined;
  return number === undefined ? failType(run, index, 'number', value, count) : number;
}

/** A number argument with a default for nil and none. */
export function optionalNumber(
  run: Run,
  value: Value,
  index: number,
  count: number,
  otherwise: number,
): number {
  return value === undefined ? otherwise : checkNumber(run, value, index, count);
}

/** A string argument; numbers are written as text. */
export function checkString(run: Run, value: Value, index: number, count: number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  return failType(run, index, 'string', value, count);
}

/** A table argument. */
export function checkTable(run: Run, value: Value, index: number, count: number): LuaTable {
  return value instanceof LuaTable ? value : failType(run, index, 'table', value, count);
}

/** A function argument. */
export function checkFunction(run: Run, value: Value, index: number, count: number): LuaFunction {
  return value instanceof LuaFunction ? value : failType(run, index, 'function', value, count);
}

/** Any argument, nil too, but it must be there. */
export function checkAny(run: Run, index: number, count: number): void {
  if (count < index) failArgument(run, index, 'value expected');
}
