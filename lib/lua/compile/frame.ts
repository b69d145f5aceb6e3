import type { Label, Local } from '../parse/ast';
import { Multi, type Results, type Value } from '../values/value';

/** A box holds a local variable that an inner function captures. */
export class Box {
  constructor(public value: Value) {}
}

/** The content of a frame slot. The resolver determines which kind each slot holds. */
export type Slot = Value | Box | readonly Value[];
export type Frame = Slot[];

/** How a statement completed: undefined continues, a Results returns, the others jump. */
export type Signal = undefined | typeof BREAK | typeof TAIL | Label | Results;

export const BREAK = new Multi([]);
/** The function ends in a tail call, which the run stores in `tailCall` and `tailFrame`. */
export const TAIL = new Multi([]);
/** A single nil as the result of a return statement. */
export const ONE_NIL = new Multi([undefined]);

/**
 * Makes a frame with up to three arguments. It is never an array of numbers only, which would make
 * JavaScript engines change its representation later.
 */
export function makeFrame(size: number, a: Value, b: Value, c: Value): Frame {
  switch (size) {
    case 0:
    case 1:
      return [a, undefined];
    case 2:
      return [a, b, undefined];
    case 3:
      return [a, b, c, undefined];
    case 4:
      return [a, b, c, undefined, undefined];
    case 5:
      return [a, b, c, undefined, undefined, undefined];
    case 6:
      return [a, b, c, undefined, undefined, undefined, undefined];
    case 7:
      return [a, b, c, undefined, undefined, undefined, undefined, undefined];
    case 8:
      return [a, b, c, undefined, undefined, undefined, undefined, undefined, undefined];
    default: {
      const frame: Frame = [a, b, c, undefined, undefined, undefined, undefined, undefined];
      for (let at = 8; at < size; at++) frame.push(undefined);
      return frame;
    }
  }
}

/** Returns the value of a local. */
export function readLocal(frame: Frame, { slot, captured }: Local): Value {
  const content = frame[slot];
  if (captured) return content instanceof Box ? content.value : undefined;
  // The resolver guarantees that a local that is not captured is never boxed.
  return content as Value;
}
