import type { Frame } from '../compile/frame';
import type { LuaTable } from '../values/table';
import type { LuaObject, Value } from '../values/value';
import { showValue } from './show-value';

/** A variable or field as a statement found or left it. */
export interface Observed {
  readonly name: string;
  readonly value: string;
  /** The first part of its path that is nil or null, when that explains why the field is nil. */
  readonly missing?: { readonly name: string; readonly value: string };
}

/** One executed statement. */
export interface TraceStep {
  readonly line: number;
  /** The chunk it belongs to, when one trace covers several chunks. */
  readonly mark?: number;
  /** The name of its function; empty for the main chunk and for anonymous functions. */
  readonly function: string;
  readonly reads: readonly Observed[];
  writes: readonly Observed[];
  /** The value of a condition. */
  branch?: 'taken' | 'not taken';
  /** How many iterations a loop ran. Only the first ones are in the trace. */
  turns?: number;
  /** The values a function returned. */
  results?: readonly string[];
  /** The budget used by the run so far, at the end of the statement; for a loop, at its start. */
  fuelUsed: number;
  memoryUsed: number;
}

export interface TraceOptions {
  /** Maximum number of steps kept. Further steps are only counted. */
  readonly maxSteps: number;
  /** Maximum number of iterations of one loop that are recorded step by step. */
  readonly maxTurns: number;
}

/** The run that is traced. */
interface Traced {
  readonly coroutine: LuaObject | undefined;
}

type Loop = { readonly step: TraceStep; silent: boolean };

/**
 * Collects the steps of a traced program. Loops are tracked per frame and muting per coroutine, so
 * a coroutine that is suspended inside a loop does not affect the others.
 */
export class Tracer {
  readonly steps: TraceStep[] = [];
  /** Number of statements executed but not kept. */
  dropped = 0;
  private readonly loops = new WeakMap<Frame, Loop[]>();
  private readonly muted = new Map<LuaObject | undefined, number>();

  constructor(private readonly options: TraceOptions = { maxSteps: 1000, maxTurns: 3 }) {}

  /** Whether the next step would be kept. Counts it as dropped otherwise. */
  wants(run: Traced): boolean {
    const silent = (this.muted.get(run.coroutine) ?? 0) > 0;
    if (!silent && this.steps.length < this.options.maxSteps) return true;
    this.dropped++;
    return false;
  }

  add(step: TraceStep): void {
    this.steps.push(step);
  }

  /** Reads a global that the environment table does not hold itself, never by running Lua code. */
  findGlobal(_environment: LuaTable, _name: string): Value {
    return undefined;
  }

  observe(name: string, value: Value): Observed {
    return { name, value: showValue(value) };
  }

  /** Starts a loop in a frame; `step` counts its iterations. */
  openLoop(frame: Frame, step: TraceStep): void {
    step.turns = 0;
    const loops = this.loops.get(frame) ?? [];
    loops.push({ step, silent: false });
    this.loops.set(frame, loops);
  }

  closeLoop(frame: Frame): void {
    this.loops.get(frame)?.pop();
  }

  /**
   * Starts an iteration of the innermost loop of a frame. Mutes the trace once enough were
   * recorded.
   */
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

  /** Ends a frame through a tail call: the ends of its open loops are never reported. */
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
