const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** How long to wait before starting again what has ended `failures` times in a row, in ms. */
export const backoffMs = (failures: number): number =>
  failures <= 1 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 2));
