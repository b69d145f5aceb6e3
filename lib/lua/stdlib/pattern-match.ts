import { Op, type Step } from './pattern';

/** The matcher's interface to the run: it charges instructions and raises errors. */
export type MatchHost = {
  /** Charges for a number of steps. Throws when the instruction budget is exhausted. */
  charge(fuel: number): void;
  /** Raises an error at the caller of the library function. */
  fail(message: string): never;
};

const MAX_CAPTURES = 32;
const MAX_DEPTH = 200;
const UNFINISHED = -1;
const POSITION = -2;
const STEPS_PER_FUEL = 2;
/** The number of bytes scanned in a tight loop that cost as much as one step. */
const BYTES_PER_STEP = 8;
const STEPS_PER_CHARGE = 4096;

/** Matches one subject string. The captures are those of the last successful `match`. */
export class Matcher {
  /** Captures, closed or still open. */
  level = 0;
  /** The end of the last match, or -1. */
  end = -1;
  private steps = 0;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];

  constructor(
    private readonly host: MatchHost,
    readonly subject: string,
  ) {}

  /** Returns the end of the match that starts at `from`, or -1. */
  match(start: Step, from: number): number {
    this.level = 0;
    return this.run(start, from, 1);
  }

  /** Charges for the steps since the last charge. */
  settle(): void {
    const fuel = Math.ceil(this.steps / STEPS_PER_FUEL);
    this.steps = 0;
    this.host.charge(fuel);
  }

  /** Counts scanned bytes. */
  count(bytes: number): void {
    this.steps += bytes / BYTES_PER_STEP;
    if (this.steps >= STEPS_PER_CHARGE) this.settle();
  }

  /**
   * Returns the value of a capture, or the whole match from `from` to `end` when there are no
   * captures.
   */
  capture(index: number, from: number, end: number): string | number {
    if (index >= this.level) {
      return index === 0 ? this.subject.slice(from, end) : this.host.fail('invalid capture index');
    }
    const length = this.lengths[index] ?? 0;
    const start = this.starts[index] ?? 0;
    if (length === UNFINISHED) this.host.fail('unfinished capture');
    return length === POSITION ? start + 1 : this.subject.slice(start, start + length);
  }

  /** Matches the steps from `from` on. `depth` is the recursion depth. */
  private run(from: Step, start: number, depth: number): number {
    if (depth > MAX_DEPTH) this.host.fail('pattern too complex');
    if (++this.steps >= STEPS_PER_CHARGE) this.settle();
    const subject = this.subject;
    let step: Step | undefined = from;
    let at = start;
    for (; step; step = step.next) {
      switch (step.op) {
        case Op.One:
          if (at >= subject.length || step.set[subject.charCodeAt(at)] !== 1) return -1;
          at++;
          break;
        case Op.Optional:
          if (at < subject.length && step.set[subject.charCodeAt(at)] === 1) {
            const end = this.run(after(step), at + 1, depth + 1);
            if (end >= 0) return end;
          }
          break;
        case Op.Star:
          return this.longest(step, at, at, depth);
        case Op.Plus:
          if (at >= subject.length || step.set[subject.charCodeAt(at)] !== 1) return -1;
          return this.longest(step, at + 1, at + 1, depth);
        case Op.Minus:
          return this.shortest(step, at, depth);
        case Op.Open:
          return this.open(step, at, UNFINISHED, depth);
        case Op.Position:
          return this.open(step, at, POSITION, depth);
        case Op.Close:
          return this.close(step, at, depth);
        case Op.End:
          if (at !== subject.length) return -1;
          break;
        case Op.Match:
          return at;
        default:
          at = this.rare(step, at);
          if (at < 0) return -1;
      }
    }
    return at;
  }

  private rare(step: Step, at: number): number {
    if (step.op === Op.Balance) return this.balance(step, at);
    if (step.op === Op.Back) return this.repeat(step.first, at);
    if (step.op !== Op.Frontier) this.host.fail(step.message);
    const before = at === 0 ? 0 : this.subject.charCodeAt(at - 1);
    const here = at < this.subject.length ? this.subject.charCodeAt(at) : 0;
    return step.set[before] === 1 || step.set[here] !== 1 ? -1 : at;
  }

  /**
   * Matches as many bytes as possible from `from`, then backtracks; `least` is the end with the
   * fewest.
   */
  private longest(step: Step, from: number, least: number, depth: number): number {
    const { subject } = this;
    const { set } = step;
    const next = after(step);
    let at = from;
    while (at < subject.length && set[subject.charCodeAt(at)] === 1) at++;
    this.count(at - from);
    if (depth >= MAX_DEPTH) this.host.fail('pattern too complex');
    if (next.op === Op.Match) return at;
    const wanted = next.op === Op.One ? next.set : undefined;
    for (; at >= least; at--) {
      this.steps++;
      if (wanted && (at >= subject.length || wanted[subject.charCodeAt(at)] !== 1)) continue;
      const end = this.run(next, at, depth + 1);
      if (end >= 0) return end;
    }
    return -1;
  }

  private shortest(step: Step, from: number, depth: number): number {
    const { subject } = this;
    const { set } = step;
    const next = after(step);
    if (depth >= MAX_DEPTH) this.host.fail('pattern too complex');
    const wanted = next.op === Op.One ? next.set : undefined;
    for (let at = from; ; at++) {
      if (++this.steps >= STEPS_PER_CHARGE) this.settle();
      if (!wanted || (at < subject.length && wanted[subject.charCodeAt(at)] === 1)) {
        const end = this.run(next, at, depth + 1);
        if (end >= 0) return end;
      }
      if (at >= subject.length || set[subject.charCodeAt(at)] !== 1) return -1;
    }
  }

  private open(step: Step, at: number, length: number, depth: number): number {
    if (this.level >= MAX_CAPTURES) this.host.fail('too many captures');
    this.starts[this.level] = at;
    this.lengths[this.level] = length;
    this.level++;
    const end = this.run(after(step), at, depth + 1);
    if (end < 0) this.level--;
    return end;
  }

  private close(step: Step, at: number, depth: number): number {
    let index = this.level - 1;
    while (index >= 0 && this.lengths[index] !== UNFINISHED) index--;
    if (index < 0) this.host.fail('invalid pattern capture');
    this.lengths[index] = at - (this.starts[index] ?? 0);
    const end = this.run(after(step), at, depth + 1);
    if (end < 0) this.lengths[index] = UNFINISHED;
    return end;
  }

  private repeat(index: number, at: number): number {
    const length = this.lengths[index] ?? 0;
    if (index < 0 || index >= this.level || length === UNFINISHED) {
      this.host.fail('invalid capture index');
    }
    if (length < 0) return -1;
    this.count(length);
    const start = this.starts[index] ?? 0;
    return this.subject.startsWith(this.subject.slice(start, start + length), at)
      ? at + length
      : -1;
  }

  private balance(step: Step, from: number): number {
    const { subject } = this;
    if (from >= subject.length || subject.charCodeAt(from) !== step.first) return -1;
    let open = 1;
    for (let at = from + 1; at < subject.length; at++) {
      const byte = subject.charCodeAt(at);
      if (byte === step.last) {
        if (--open === 0) {
          this.count(at - from);
          return at + 1;
        }
      } else if (byte === step.first) open++;
    }
    this.count(subject.length - from);
    return -1;
  }
}

function after(step: Step): Step {
  return step.next ?? step;
}
