import type { Value } from '../values';
import { showValue } from './show-value';

/** A variable or field as a statement found or left it. */
export interface Observed {
  readonly name: string;
  readonly value: string;
}

/** One executed statement. */
export interface TraceStep {
  readonly line: number;
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
}

export interface TraceOptions {
  /** Steps kept; what follows is counted only. */
  readonly maxSteps: number;
  /** Turns of one loop that are recorded step by step. */
  readonly maxTurns: number;
}

/** Collects what a traced program does. */
export class Tracer {
  readonly steps: TraceStep[] = [];
  /** Statements executed but not kept. */
  dropped = 0;
  private muted = 0;
  private readonly loops: TraceStep[] = [];

  constructor(private readonly options: TraceOptions = { maxSteps: 1000, maxTurns: 3 }) {}

  /** Whether the next step would be kept; counts it as dropped when not. */
  wants(): boolean {
    if (this.muted === 0 && this.steps.length < this.options.maxSteps) return true;
    this.dropped++;
    return false;
  }

  add(step: TraceStep): void {
    this.steps.push(step);
  }

  observe(name: string, value: Value): Observed {
    return { name, value: showValue(value) };
  }

  /** Runs a loop; `step` gets its turns. */
  loop<Answer>(step: TraceStep, run: () => Answer): Answer {
    const { muted } = this;
    const depth = this.loops.length;
    step.turns = 0;
    this.loops.push(step);
    try {
      return run();
    } finally {
      this.loops.length = depth;
      this.muted = muted;
    }
  }

  /** Runs one turn of the innermost loop, in silence once enough were shown. */
  turn<Answer>(run: () => Answer): Answer {
    const step = this.loops.at(-1);
    if (!step) return run();
    step.turns = (step.turns ?? 0) + 1;
    if (step.turns <= this.options.maxTurns) return run();
    this.muted++;
    try {
      return run();
    } finally {
      this.muted--;
    }
  }
}
