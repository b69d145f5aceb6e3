import type { Run } from '../runtime/run';

/** Beyond this no JavaScript engine builds a string. */
const LONGEST_TEXT = 500_000_000;

/** What a string costs beside its bytes. */
export const TEXT_BYTES = 24;

/**
 * Asks for the memory, and takes the fuel, for a text of this many bytes about to be built.
 * One unit of fuel stands for 16 bytes.
 */
export function allocateText(run: Run, length: number): void {
  if (length > LONGEST_TEXT) run.exhausted('memory');
  run.allocate(length + TEXT_BYTES);
  run.charge(length >>> 4);
}
