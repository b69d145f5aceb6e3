import type { Run } from '../runtime/run';

/** The maximum string length of JavaScript engines. */
const LONGEST_TEXT = 500_000_000;

/** The memory overhead of a string beside its bytes. */
export const STRING_BYTES = 24;

/**
 * Charges memory and instructions for a string of this many bytes before it is built: one
 * instruction per 16 bytes.
 */
export function allocateString(run: Run, length: number): void {
  if (length > LONGEST_TEXT) run.exhausted('memory');
  run.allocate(length + STRING_BYTES);
  run.charge(length >>> 4);
}
