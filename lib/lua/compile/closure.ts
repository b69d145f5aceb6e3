import type { FunctionNode } from '../parse/ast';
import { LuaFunction, type Request, type Run, type Steps } from '../runtime/run';
import type { LuaTable } from '../values/table';
import { NOTHING, type Results, type Value } from '../values/value';
import { Box, type Frame, makeFrame, type Signal, TAIL } from './frame';

export type Evaluate = (frame: Frame, closure: LuaClosure) => Value;
export type Execute = (frame: Frame, closure: LuaClosure) => Signal;
export type ExecuteSteps = (frame: Frame, closure: LuaClosure) => Steps;
/** A statement in steps. */
export type SignalSteps = Generator<Request, Signal, Results>;
/** An expression in steps. */
export type ValueSteps = Generator<Request, Value, Results>;

/** A compiled function without its upvalues. Shared by all runs; both bodies are made when first used. */
export class Prototype {
  readonly size: number;
  /** Parameters, one by one: does an inner function use it. */
  readonly boxed: readonly boolean[];
  /** Arguments can go into the frame as they come. */
  readonly plain: boolean;
  /** Frames of the JavaScript stack it may take beyond the usual. */
  readonly excess: number;
  /** What a call in steps takes: each level of nesting may be a generator of its own. */
  readonly stepBytes: number;
  body: Execute;
  steps: ExecuteSteps;

  constructor(
    readonly node: FunctionNode,
    readonly name: string,
    compileBody: (prototype: Prototype) => Execute,
    compileSteps: (prototype: Prototype) => ExecuteSteps,
    /** Frames of the JavaScript stack a level of nesting takes, in usual ones. */
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
/** What a new closure is charged, in bytes, and each upvalue. */
export const CLOSURE_BYTES = 64;

/** A function of a script. */
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
    // A body answers results only; the jumps end inside it.
    return signal === undefined ? NOTHING : (signal as Results);
  }

  /** As `enter`, for a body that takes more of the stack. */
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

/** Runs the call a body ended in, and the calls that one ends in. */
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
