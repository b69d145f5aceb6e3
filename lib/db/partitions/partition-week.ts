import { uuidBoundary } from './uuid-boundary';

export const PARTITIONED_TABLES = ['event', 'delivery', 'attempt'] as const;
export type PartitionedTable = (typeof PARTITIONED_TABLES)[number];

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** A week from Monday 0:00 UTC, and the ids made in it: `from` is within, `to` is not. */
export type PartitionWeek = { start: Date; from: string; to: string };

const toWeek = (startMs: number): PartitionWeek => ({
  start: new Date(startMs),
  from: uuidBoundary(new Date(startMs)),
  to: uuidBoundary(new Date(startMs + WEEK_MS)),
});

/** The weeks from `before` weeks before the one of `now` until `after` weeks after it. */
export const weeksAround = (now: Date, before: number, after: number): PartitionWeek[] => {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const monday = midnight - ((now.getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: before + 1 + after }, (_, index) =>
    toWeek(monday + (index - before) * WEEK_MS),
  );
};

/** `event_20261123`: the table, and the Monday its week begins with. */
export const toPartitionName = (table: PartitionedTable, week: PartitionWeek): string =>
  `${table}_${week.start.toISOString().slice(0, 10).replaceAll('-', '')}`;

/** The week a partition was made for, or null when the name is not one of ours. */
export const findPartitionWeek = (name: string): PartitionWeek | null => {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  return year ? toWeek(Date.UTC(Number(year), Number(month) - 1, Number(day))) : null;
};

/** The id that everything older than so many days before `now` is below. */
export const toExpiryBoundary = (now: Date, retentionDays: number): string =>
  uuidBoundary(new Date(now.getTime() - retentionDays * DAY_MS));
