import type { Hour, Series } from './hours';

/** From the bottom to the top. */
const ORDER: readonly Series[] = ['failed', 'suppressed', 'delivered'];
// A single failure among ten thousand deliveries must still be visible.
const MIN_HEIGHT = 1.5;

export type Bar = { series: Series; y: number; height: number };

/** Returns the bars of each hour, with y counted from the top. `top` is the count at full height. */
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

/** Rounds up to 1, 2 or 5 times a power of ten. */
export function toRoundTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}
