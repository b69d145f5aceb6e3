import type { Hour, Series } from './hours';

/** From the ground up. */
const ORDER: readonly Series[] = ['failed', 'suppressed', 'delivered'];
// A single failure among ten thousand deliveries must still be seen.
const MIN_HEIGHT = 1.5;

export type Bar = { series: Series; y: number; height: number };

/** The bars of each hour within `height`, y counted from the top; `top` is what the full height means. */
export function toStacks(hours: readonly Hour[], height: number): { top: number; stacks: Bar[][] } {
  const sums = hours.map((hour) => ORDER.reduce((sum, series) => sum + hour[series], 0));
  const top = toRoundTop(Math.max(0, ...sums));
  const stacks = hours.map((hour) => {
    let y = height;
    return ORDER.flatMap((series) => {
      if (hour[series] === 0) return [];
      const barHeight = Math.max(MIN_HEIGHT, (hour[series] / top) * height);
      y -= barHeight;
      return [{ series, y: Math.max(0, y), height: barHeight }];
    });
  });
  return { top, stacks };
}

/** The next 1, 2 or 5 with zeros, so that the line at the top has a number one can halve. */
export function toRoundTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}
