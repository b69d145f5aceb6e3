/** How much of a budget is used, for people. */
export function toShare(used: number, of: number): string {
  const percent = (used / of) * 100;
  return percent > 0 && percent < 0.1 ? '<0.1 %' : `${percent.toFixed(1)} %`;
}
