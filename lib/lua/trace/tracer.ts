import type { Frame } from '../compile/frame';
import type { LuaTable } from '../values/table';
import type { LuaObject, Value } from '../values/value';
import { showValue } from './show-value';

/** A variable or field as a statement found or left it. */
export interface Observed {
  readonly name: string;
  readonly value: string;
  /** The first part of its path that is nil or null, when that is why the field is nil. */
  readonly missing?: { readonly name: string; readonly value: string };
}

/** One executed statement. */
export interface TraceStep {
  readonly line: number;
  /** Which chunk it belongs to, where several are traced together. */
  readonly mark?: number;
  /** Name of the function it belongs to; empty for the chunk itself and for unnamed functions. */
  readonly function: string;
  readonly reads: readonly Observed[];
  writes: readonly Observed[];
  /** What a condition decided. */
  branch?: 'taken' | 'not taken';
  /** How often a loop's body ran. Only the first turns are in the trace. */
  turns?: number;
  /** What a function gave back. */
  results?: readonly string[];
  /** Of the run so far, when the statement had ended; of a loop, when it began. */
  fuelUsed: number;
  memoryUsed: number;
}

export interface TraceOptions {
  /** Steps kept; what follows is counted only. */
  readonly maxSteps: number;
  /** Turns of one loop that are recorded step by step. */
  readonly maxTurns: number;
}

/** The run that is traced. */
interface Traced {
  readonly coroutine: LuaObject | undefined;
}

type Loop = { readonly step: TraceStep; silent: boolean };

/**
 * Collects what a traced program does. Loops are known by the frame they run in and silence by the
 * coroutine, so that one which stops in the middle of a loop leaves the others' alone.
 */
export class Tracer {
  readonly steps: TraceStep[] = [];
  /** Statements executed but not kept. */
  dropped = 0;
  private readonly loops = new WeakMap<Frame, Loop[]>();
  private readonly muted = new Map<LuaObject | undefined, number>();

  constructor(private readonly options: TraceOptions = { maxSteps: 1000, maxTurns: 3 }) {}

  /** Whether the next step would be kept; counts it as dropped when not. */
  wants(run: Traced): boolean {
    const silent = (this.muted.get(run.coroutine) ?? 0) > 0;
    if (!silent && this.steps.length < this.options.maxSteps) return true;
    this.dropped++;
    return false;
  }

  add(step: TraceStep): void {
    this.steps.push(step);
  }

  /** A global that its environment does not hold itself; never by running code. */
  findGlobal(_environment: LuaTable, _name: string): Value {
    return undefined;
  }

  observe(name: string, value: Value): Observed {
    return { name, value: showValue(value) };
  }

  /** A loop begins in a frame; `step` gets its turns. */
  openLoop(frame: Frame, step: TraceStep): void {
    step.turns = 0;
    const loops = this.loops.get(frame) ?? [];
    loops.push({ step, silent: false });
    this.loops.set(frame, loops);
  }

  closeLoop(frame: Frame): void {
    this.loops.get(frame)?.pop();
  }

  /** A turn of the innermost loop of a frame begins, in silence once enough were shown. */
  openTurn(run: Traced, frame: Frame): void {
    const loop = this.loops.get(frame)?.at(-1);
    if (!loop) return;
    loop.step.turns = (loop.step.turns ?? 0) + 1;
    if (loop.step.turns <= this.options.maxTurns) return;
    loop.silent = true;
    this.mute(run, 1);
  }

  closeTurn(run: Traced, frame: Frame): void {
    const loop = this.loops.get(frame)?.at(-1);
    if (loop) this.unmute(run, loop);
  }

  /** A frame ends by a call in its place: nothing of it will be told of the end of its loops. */
  leaveFrame(run: Traced, frame: Frame): void {
    for (const loop of this.loops.get(frame) ?? []) this.unmute(run, loop);
  }

  private unmute(run: Traced, loop: Loop): void {
    if (loop.silent) this.mute(run, -1);
    loop.silent = false;
  }

  private mute(run: Traced, change: number): void {
    this.muted.set(run.coroutine, (this.muted.get(run.coroutine) ?? 0) + change);
  }
}
