import { uuidBoundary } from './uuid-boundary';

export const PARTITIONED_TABLES = ['event', 'delivery', 'attempt'] as const;
export type PartitionedTable = (typeof PARTITIONED_TABLES)[number];

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** A week from Monday 0:00 UTC and the range of ids created in it: `from` is inclusive, `to` is not. */
export type PartitionWeek = { start: Date; from: string; to: string };

const toWeek = (startMs: number): PartitionWeek => ({
  start: new Date(startMs),
  from: uuidBoundary(new Date(startMs)),
  to: uuidBoundary(new Date(startMs + WEEK_MS)),
});

/** Returns the weeks from `before` weeks before the week of `now` to `after` weeks after it. */
export const weeksAround = (now: Date, before: number, after: number): PartitionWeek[] => {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const monday = midnight - ((now.getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: before + 1 + after }, (_, index) =>
    toWeek(monday + (index - before) * WEEK_MS),
  );
};

/** Returns a name such as `event_20261123`: the table and the Monday of the week. */
export const toPartitionName = (table: PartitionedTable, week: PartitionWeek): string =>
  `${table}_${week.start.toISOString().slice(0, 10).replaceAll('-', '')}`;

/** Returns the week of a partition, or null when the name is not one of ours. */
export const findPartitionWeek = (name: string): PartitionWeek | null => {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  return year ? toWeek(Date.UTC(Number(year), Number(month) - 1, Number(day))) : null;
};

/** Returns the id below which all ids are older than the retention. */
export const toExpiryBoundary = (now: Date, retentionDays: number): string =>
  uuidBoundary(new Date(now.getTime() - retentionDays * DAY_MS));
