import type { Tracer } from '../trace/tracer';
import { LuaTable } from '../values/table';
import { LuaObject, type Results, typeName, type Value } from '../values/value';
import { NATIVE_SITE, type Site } from './call-site';
import { LimitError, type LimitKind, LuaError } from './errors';

/** A call that a resumable body asks its driver to make. */
export interface CallRequest {
  readonly fn: LuaFunction;
  readonly args: readonly Value[];
  /** Whether this is a tail call: the requesting frame ends with it. */
  readonly tail?: boolean;
}
export interface YieldRequest {
  readonly yielded: readonly Value[];
}
export type Request = CallRequest | YieldRequest;
export type Steps = Generator<Request, Results, Results>;

/** An empty list for generators that yield nothing. */
export const NO_REQUESTS: readonly Request[] = [];

/** A callable value. The fixed-arity forms avoid allocating an argument list. */
export abstract class LuaFunction extends LuaObject {
  get type() {
    return 'function' as const;
  }
  abstract readonly name: string;
  abstract call0(run: Run): Results;
  abstract call1(run: Run, a: Value): Results;
  abstract call2(run: Run, a: Value, b: Value): Results;
  abstract call3(run: Run, a: Value, b: Value, c: Value): Results;
  abstract callN(run: Run, args: readonly Value[]): Results;
  /** Whether a coroutine may be suspended inside it. */
  get resumable(): boolean {
    return false;
  }
  /** JavaScript stack that a call uses beyond the usual, counted in calls. */
  get excess(): number {
    return 0;
  }
  /** Bytes charged for a resumable call. */
  get stepBytes(): number {
    return 256;
  }
  /** Runs a call in resumable form. Only resumable functions take more than one step. */
  *steps(run: Run, args: readonly Value[]): Steps {
    yield* NO_REQUESTS;
    run.stepping = false;
    const results = this.callN(run, args);
    run.stepping = true;
    return results;
  }
}

/** Limits of one run, all set by the caller. */
export interface Limits {
  /** The instruction budget: loop iterations, calls, and bytes processed by library functions. */
  fuel: number;
  /** Bytes allocated over the whole run. */
  memoryBytes: number;
  /** Maximum depth of nested Lua calls. */
  depth: number;
}

/** Functions that the host provides to a run. */
export interface Host {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** CPU seconds for `os.clock`; may be constant. */
  clockSeconds(): number;
  /** Offset of local time in minutes, as Date#getTimezoneOffset returns it; 0 is UTC. */
  offsetMinutes?(epochMs: number): number;
  /** A random number in [0, 1) for `math.random`; Math.random by default. */
  random?(): number;
  /** Receives a line that a script logs. */
  log?(level: string, text: string): void;
}

/** Maximum depth of calls on the JavaScript stack before further calls move to the heap. */
const STACK_CALLS = 160;
/** Reserve above that for functions that native code calls back. */
export const STACK_RESERVE = 40;

/** The mutable state of a Lua state while it runs: budgets, call stack and shared metatables. */
export class Run {
  fuel: number;
  memory: number;
  /** The initial budgets. */
  limits: Limits;
  /**
   * Current call depth; `sites[depth]` is the site of the call that the running function is making.
   */
  depth = 0;
  /** Depth at which calls leave the JavaScript stack. Functions with deep expressions lower it. */
  depthLimit = STACK_CALLS;
  maxDepth: number;
  readonly sites: Site[] = [NATIVE_SITE, NATIVE_SITE, NATIVE_SITE, NATIVE_SITE];
  /** The depth above which the calls of the running coroutine lie. */
  floor = 0;
  /** Whether the running code is resumable, that is, driven step by step. */
  stepping = false;
  /** The running coroutine; undefined in the main program. */
  coroutine: LuaObject | undefined = undefined;
  stringMetatable: LuaTable | undefined = undefined;
  /** The pending tail call and its frame, made after the calling frame is released. */
  tailCall: LuaFunction | undefined = undefined;
  tailFrame: unknown = undefined;
  /** Observes a program that was compiled with `trace`. */
  tracer: Tracer | undefined = undefined;
  /** Artificial addresses of objects that were printed. */
  private addresses: WeakMap<LuaObject, number> | undefined = undefined;
  private lastAddress = 0x7f3c_1000;

  constructor(
    limits: Limits,
    private ownGlobals: LuaTable | undefined,
    readonly host: Host,
    private readonly deepCall: (run: Run, fn: LuaFunction, frame: unknown) => Results,
  ) {
    this.limits = limits;
    this.fuel = limits.fuel;
    this.memory = limits.memoryBytes;
    this.maxDepth = limits.depth;
  }

  /** The global variables. Unless passed to the constructor, they are created on first access. */
  get globals(): LuaTable {
    this.ownGlobals ??= this.makeGlobals();
    return this.ownGlobals;
  }

  get hasGlobals(): boolean {
    return this.ownGlobals !== undefined;
  }

  protected makeGlobals(): LuaTable {
    return new LuaTable();
  }

  /** Resets the run to full budgets. */
  reset(limits: Limits): void {
    this.limits = limits;
    this.fuel = limits.fuel;
    this.memory = limits.memoryBytes;
    this.maxDepth = limits.depth;
    this.depth = 0;
    this.floor = 0;
    this.depthLimit = STACK_CALLS;
    this.stepping = false;
    this.coroutine = undefined;
  }

  /** Charges the instruction budget. Throws a LimitError when it is exhausted. */
  charge(fuel: number): void {
    this.fuel -= fuel;
    if (this.fuel < 0) this.exhausted('fuel');
  }

  /** Charges the memory budget before an allocation. Throws a LimitError when it is exhausted. */
  allocate(bytes: number): void {
    this.memory -= bytes;
    if (this.memory < 0) this.exhausted('memory');
  }

  exhausted(limit: LimitKind): never {
    const what = {
      fuel: 'instruction limit exceeded',
      memory: 'not enough memory',
      depth: 'stack overflow',
      output: 'output limit exceeded',
      result: 'result limit exceeded',
    };
    throw new LimitError(limit, what[limit]);
  }

  /** Raises an error at the position where the running native function was called. */
  fail(message: string): never {
    throw new LuaError(this.where(1) + message);
  }

  /**
   * Returns the prefix `chunk:line: ` for the function at a level (1 is the caller of the running
   * native function), or an empty string.
   */
  where(level: number): string {
    const depth = this.depth - level + 1;
    return depth > this.floor && level > 0 ? (this.sites[depth]?.where ?? '') : '';
  }

  /** The call that the function on top of the stack is making. */
  get site(): Site {
    return this.sites[this.depth] ?? NATIVE_SITE;
  }

  /** Calls a value from native code. Errors propagate as LuaError. */
  call(callee: Value, args: readonly Value[]): Results {
    const fn = this.enter(callee);
    const stepping = this.stepping;
    this.stepping = false;
    const results = fn === callee ? fn.callN(this, args) : fn.callN(this, [callee, ...args]);
    this.stepping = stepping;
    this.depth--;
    return results;
  }

  /** Like `call`, for one argument. */
  call1(callee: Value, a: Value): Results {
    if (!(callee instanceof LuaFunction)) return this.call(callee, [a]);
    this.enter(callee);
    const stepping = this.stepping;
    this.stepping = false;
    const results = callee.call1(this, a);
    this.stepping = stepping;
    this.depth--;
    return results;
  }

  /** Like `call`, for two arguments. */
  call2(callee: Value, a: Value, b: Value): Results {
    if (!(callee instanceof LuaFunction)) return this.call(callee, [a, b]);
    this.enter(callee);
    const stepping = this.stepping;
    this.stepping = false;
    const results = callee.call2(this, a, b);
    this.stepping = stepping;
    this.depth--;
    return results;
  }

  private enter(callee: Value): LuaFunction {
    if (this.depth > this.depthLimit + STACK_RESERVE) this.overflow();
    this.sites[++this.depth] = NATIVE_SITE;
    if (callee instanceof LuaFunction) return callee;
    const handler = this.metamethod(callee, '__call');
    if (handler instanceof LuaFunction) return handler;
    throw new LuaError(`attempt to call a ${typeName(callee)} value`);
  }

  /** Runs a call that no longer fits on the JavaScript stack. */
  callDeep(fn: LuaFunction, frame: unknown): Results {
    if (this.depth > this.depthLimit + STACK_RESERVE) this.overflow();
    return this.deepCall(this, fn, frame);
  }

  overflow(): never {
    throw new LuaError(`${this.where(1)}stack overflow`);
  }

  /** Returns the metatable of any value. */
  metatableOf(value: Value): LuaTable | undefined {
    if (value instanceof LuaTable) return value.metatable;
    return typeof value === 'string' ? this.stringMetatable : undefined;
  }

  /** Reads a field of a value's metatable without metamethods. */
  metamethod(value: Value, event: string): Value {
    return this.metatableOf(value)?.getKey(event);
  }

  /** Returns a stable artificial address of an object, such as `0x7f3c1040`. */
  addressOf(object: LuaObject): string {
    this.addresses ??= new WeakMap();
    let address = this.addresses.get(object);
    if (address === undefined) {
      this.lastAddress += 0x28;
      address = this.lastAddress;
      this.addresses.set(object, address);
    }
    return `0x${address.toString(16)}`;
  }
}
