import type { FunctionNode } from '../parse/ast';
import { LuaFunction, type Request, type Run, type Steps } from '../runtime/run';
import type { LuaTable } from '../values/table';
import { NOTHING, type Results, type Value } from '../values/value';
import { Box, type Frame, makeFrame, type Signal, TAIL } from './frame';

export type Evaluate = (frame: Frame, closure: LuaClosure) => Value;
export type Execute = (frame: Frame, closure: LuaClosure) => Signal;
export type ExecuteSteps = (frame: Frame, closure: LuaClosure) => Steps;
/** The resumable form of a statement. */
export type SignalSteps = Generator<Request, Signal, Results>;
/** The resumable form of an expression. */
export type ValueSteps = Generator<Request, Value, Results>;

/**
 * A compiled function without its upvalues, shared by all runs. Each of its two bodies (direct and
 * resumable) is compiled on first use.
 */
export class Prototype {
  readonly size: number;
  /** For each parameter, whether an inner function captures it. */
  readonly boxed: readonly boolean[];
  /** Whether arguments can be copied into the frame unchanged. */
  readonly plain: boolean;
  /** JavaScript stack frames that a call may need beyond the usual number. */
  readonly excess: number;
  /** Bytes charged for a resumable call: each nesting level may be a generator of its own. */
  readonly stepBytes: number;
  body: Execute;
  steps: ExecuteSteps;

  constructor(
    readonly node: FunctionNode,
    readonly name: string,
    compileBody: (prototype: Prototype) => Execute,
    compileSteps: (prototype: Prototype) => ExecuteSteps,
    /** JavaScript stack frames per nesting level, relative to the usual number. */
    weight = 1,
  ) {
    this.size = node.slots;
    this.boxed = node.params.map(({ captured }) => captured);
    this.plain = !node.vararg && !this.boxed.includes(true) && node.params.length <= 3;
    this.excess = Math.ceil(Math.max(0, node.nesting * weight - USUAL_NESTING) / USUAL_NESTING);
    this.stepBytes = 256 + 256 * node.nesting;
    this.body = (frame, closure) => {
      this.body = compileBody(this);
      return this.body(frame, closure);
    };
    this.steps = (frame, closure) => {
      this.steps = compileSteps(this);
      return this.steps(frame, closure);
    };
  }
}

const USUAL_NESTING = 10;
/** Bytes charged for a new closure, and for each of its upvalues. */
export const CLOSURE_BYTES = 64;

/** A Lua function at run time: a prototype with its upvalues and environment. */
export class LuaClosure extends LuaFunction {
  constructor(
    readonly prototype: Prototype,
    readonly run: Run,
    readonly boxes: readonly Box[],
    public env: LuaTable,
  ) {
    super();
  }

  get name(): string {
    return this.prototype.name;
  }

  call0(run: Run): Results {
    return this.enter(run, this.frame0());
  }
  call1(run: Run, a: Value): Results {
    return this.enter(run, this.frame1(a));
  }
  call2(run: Run, a: Value, b: Value): Results {
    return this.enter(run, this.frame2(a, b));
  }
  call3(run: Run, a: Value, b: Value, c: Value): Results {
    return this.enter(run, this.frame3(a, b, c));
  }
  callN(run: Run, args: readonly Value[]): Results {
    return this.enter(run, this.frameN(args));
  }

  override get resumable(): boolean {
    return true;
  }
  override get stepBytes(): number {
    return this.prototype.stepBytes;
  }
  override get excess(): number {
    return this.prototype.excess;
  }
  override steps(run: Run, args: readonly Value[]): Steps {
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.prototype.steps(this.frameN(args), this);
  }

  private enter(run: Run, frame: Frame): Results {
    const { prototype } = this;
    if (--run.fuel < 0) run.exhausted('fuel');
    if (prototype.excess > 0) return this.enterDeep(run, frame);
    if (++run.depth > run.depthLimit) {
      run.depth--;
      return run.callDeep(this, frame);
    }
    let signal = prototype.body(frame, this);
    if (signal === TAIL) signal = finishTail(run);
    run.depth--;
    // A body returns only results: break and goto signals are handled inside it.
    return signal === undefined ? NOTHING : (signal as Results);
  }

  /** Like `enter`, for a body that needs more of the JavaScript stack. */
  enterDeep(run: Run, frame: Frame): Results {
    const { excess } = this.prototype;
    if (run.depth + excess + 1 > run.depthLimit) return run.callDeep(this, frame);
    run.depthLimit -= excess;
    run.depth++;
    let signal = this.prototype.body(frame, this);
    if (signal === TAIL) signal = finishTail(run);
    run.depth--;
    run.depthLimit += excess;
    return signal === undefined ? NOTHING : (signal as Results);
  }

  frame0(): Frame {
    const { prototype } = this;
    return prototype.plain
      ? makeFrame(prototype.size, undefined, undefined, undefined)
      : this.frameN([]);
  }
  frame1(a: Value): Frame {
    const { prototype } = this;
    return prototype.plain ? makeFrame(prototype.size, a, undefined, undefined) : this.frameN([a]);
  }
  frame2(a: Value, b: Value): Frame {
    const { prototype } = this;
    return prototype.plain ? makeFrame(prototype.size, a, b, undefined) : this.frameN([a, b]);
  }
  frame3(a: Value, b: Value, c: Value): Frame {
    const { prototype } = this;
    return prototype.plain ? makeFrame(prototype.size, a, b, c) : this.frameN([a, b, c]);
  }
  frameN(args: readonly Value[]): Frame {
    const { prototype } = this;
    const frame = makeFrame(prototype.size + 1, undefined, undefined, undefined);
    const { boxed } = prototype;
    for (let at = 0; at < boxed.length; at++) frame[at] = boxed[at] ? new Box(args[at]) : args[at];
    if (prototype.node.vararg) {
      const extra = args.length - boxed.length;
      if (extra > 0) this.run.allocate(extra * 8);
      frame[prototype.size] = extra > 0 ? args.slice(boxed.length) : NO_VALUES;
    }
    return frame;
  }
}

const NO_VALUES: readonly Value[] = [];

/** Runs the tail call that a body ended in, and all tail calls that follow from it. */
function finishTail(run: Run): Results {
  for (;;) {
    const { tailCall, tailFrame } = run;
    if (!(tailCall instanceof LuaClosure)) return NOTHING;
    run.tailCall = undefined;
    if (--run.fuel < 0) run.exhausted('fuel');
    if (tailCall.prototype.excess > 0) {
      run.depth--;
      const results = tailCall.enterDeep(run, tailFrame as Frame);
      run.depth++;
      return results;
    }
    const signal = tailCall.prototype.body(tailFrame as Frame, tailCall);
    if (signal !== TAIL) return signal === undefined ? NOTHING : (signal as Results);
  }
}
