import type { Tracer } from '../trace/tracer';
import { LuaTable } from '../values/table';
import { LuaObject, type Results, typeName, type Value } from '../values/value';
import { NATIVE_SITE, type Site } from './call-site';
import { LimitError, type LimitKind, LuaError } from './errors';

/** What a step of a resumable body asks of its driver. */
export interface CallRequest {
  readonly fn: LuaFunction;
  readonly args: readonly Value[];
  /** The asking frame ends with this call. */
  readonly tail?: boolean;
}
export interface YieldRequest {
  readonly yielded: readonly Value[];
}
export type Request = CallRequest | YieldRequest;
export type Steps = Generator<Request, Results, Results>;

/** For steps that ask for nothing. */
export const NO_REQUESTS: readonly Request[] = [];

/** A callable value. The fixed forms spare the list of arguments; absent arguments are absent. */
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
  /** A coroutine may be suspended in it: it has steps. */
  get resumable(): boolean {
    return false;
  }
  /** What it takes of the JavaScript stack beyond the usual, counted in calls. */
  get excess(): number {
    return 0;
  }
  /** Bytes a call in steps is charged. */
  get stepBytes(): number {
    return 256;
  }
  /** A call in steps. Only resumable functions have more than one. */
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
  /** Units of work: loop turns, calls, and bytes handled by library functions. */
  fuel: number;
  /** Bytes allocated over the whole run. */
  memoryBytes: number;
  /** Nested Lua calls. */
  depth: number;
}

/** What the world gives to a run. */
export interface Host {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** CPU seconds for `os.clock`; may be constant. */
  clockSeconds(): number;
  /** Minutes of local time behind UTC, as Date#getTimezoneOffset; 0 is UTC. */
  offsetMinutes?(epochMs: number): number;
  /** A number from 0 to 1, 1 excluded, for `math.random`; chance by default. */
  random?(): number;
  /** A line a script logs. */
  log?(level: string, text: string): void;
}

/** How deep calls may nest on the JavaScript stack before they move to the heap. */
const STACK_CALLS = 160;
/** Room above that for the functions native code calls back. */
export const STACK_RESERVE = 40;

/** The state of one Lua world while it runs: budgets, call stack, shared metatables. */
export class Run {
  fuel: number;
  memory: number;
  /** The budgets it began with. */
  limits: Limits;
  /** Current call depth; `sites[depth]` is where the running function is making a call. */
  depth = 0;
  /** Depth at which calls leave the JavaScript stack. Functions with deep expressions lower it. */
  depthLimit = STACK_CALLS;
  maxDepth: number;
  readonly sites: Site[] = [NATIVE_SITE, NATIVE_SITE, NATIVE_SITE, NATIVE_SITE];
  /** The running coroutine's calls lie above this depth. */
  floor = 0;
  /** The running code can be suspended: it is driven step by step. */
  stepping = false;
  /** The running coroutine; undefined in the main program. */
  coroutine: LuaObject | undefined = undefined;
  stringMetatable: LuaTable | undefined = undefined;
  /** The call a function ended in, and its frame: made when the function's own frame is gone. */
  tailCall: LuaFunction | undefined = undefined;
  tailFrame: unknown = undefined;
  /** Watches a program that was compiled with `trace`. */
  tracer: Tracer | undefined = undefined;
  /** Numbers of objects whose address was printed. */
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

  /** The global variables; made when they are first asked for, unless they were given. */
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

  /** Starts anew with full budgets. */
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

  /** Uses up fuel; throws a LimitError when none is left. */
  charge(fuel: number): void {
    this.fuel -= fuel;
    if (this.fuel < 0) this.exhausted('fuel');
  }

  /** Accounts for bytes about to be allocated; throws a LimitError when the budget is spent. */
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

  /** Raises an error at the place where the running native function was called. */
  fail(message: string): never {
    throw new LuaError(this.where(1) + message);
  }

  /** `chunk:line: ` of the function at a level (1: the caller of the running native), or ''. */
  where(level: number): string {
    const depth = this.depth - level + 1;
    return depth > this.floor && level > 0 ? (this.sites[depth]?.where ?? '') : '';
  }

  /** The call being made by the function at the top of the stack. */
  get site(): Site {
    return this.sites[this.depth] ?? NATIVE_SITE;
  }

  /** Calls a value from native code. Errors pass through as LuaError. */
  call(callee: Value, args: readonly Value[]): Results {
    const fn = this.enter(callee);
    const stepping = this.stepping;
    this.stepping = false;
    const results = fn === callee ? fn.callN(this, args) : fn.callN(this, [callee, ...args]);
    this.stepping = stepping;
    this.depth--;
    return results;
  }

  /** As `call`, for one argument. */
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

  /** As `call`, for two arguments. */
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

  /** Runs a call whose depth no longer fits the JavaScript stack. */
  callDeep(fn: LuaFunction, frame: unknown): Results {
    if (this.depth > this.depthLimit + STACK_RESERVE) this.overflow();
    return this.deepCall(this, fn, frame);
  }

  overflow(): never {
    throw new LuaError(`${this.where(1)}stack overflow`);
  }

  /** The metatable of any value. */
  metatableOf(value: Value): LuaTable | undefined {
    if (value instanceof LuaTable) return value.metatable;
    return typeof value === 'string' ? this.stringMetatable : undefined;
  }

  /** A field of a value's metatable, read raw. */
  metamethod(value: Value, event: string): Value {
    return this.metatableOf(value)?.getKey(event);
  }

  /** A stable made-up address of an object, such as `0x7f3c1040`. */
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
