import type { Label, Local } from '../parse/ast';
import { Multi, type Results, type Value } from '../values/value';

/** A local variable an inner function uses. */
export class Box {
  constructor(public value: Value) {}
}

/** What a place of a frame can hold. The resolver guarantees which one a place does. */
export type Slot = Value | Box | readonly Value[];
export type Frame = Slot[];

/** How a statement ended: undefined goes on, a Results returns, the others jump. */
export type Signal = undefined | typeof BREAK | typeof TAIL | Label | Results;

export const BREAK = new Multi([]);
/** The function ends in a call, which the run holds ready (`tailCall`, `tailFrame`). */
export const TAIL = new Multi([]);
/** One nil, as a statement returns it. */
export const ONE_NIL = new Multi([undefined]);

/** A frame of some size with up to three arguments in place. Never a list of numbers alone. */
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

/** The value of a local. */
export function readLocal(frame: Frame, { slot, captured }: Local): Value {
  const place = frame[slot];
  if (captured) return place instanceof Box ? place.value : undefined;
  // The resolver guarantees that a local nobody captures is no box.
  return place as Value;
}
