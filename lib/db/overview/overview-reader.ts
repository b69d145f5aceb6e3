import { z } from 'zod';
import type {
  OverviewFigures,
  OverviewReader,
  Queue,
} from '@/lib/delivery/readers/overview-reader';
import type { Database } from '../connection/database';
import { makeDeliveryReader } from '../deliveries/delivery-reader';
import { uuidBoundary } from '../partitions/uuid-boundary';
import * as sql from '../sql/overview';
import { readHookHealth } from './read-hook-health';
import { addToTally, makeTally, StateCount, type Tally } from './tally';

const HOUR_MS = 60 * 60 * 1000;
const HOURS = 24;
const RECENT_FAILURES = 8;
const MOST_COUNTED = 10_000;

const HourCount = StateCount.extend({ hour: z.date() });
const Total = z.object({ count: z.int() });
const Estimate = z.object({
  'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]),
});
const QueueRow = z.object({
  waiting: z.int(),
  retrying: z.int(),
  oldest_due_at: z.date().nullable(),
});

/**
 * Returns the reader of the overview. Delivery counts come from roll-ups. Events have no roll-up: they
 * are counted up to `mostEventsCounted`, and estimated by the planner beyond that.
 */
export const makeOverviewReader = (
  database: Pick<Database, 'pool' | 'prisma'>,
  { mostEventsCounted = 50_000 } = {},
): OverviewReader => {
  const { pool, prisma } = database;
  const deliveries = makeDeliveryReader(database);

  const countHooks = async (): Promise<OverviewFigures['hooks']> => {
    const counts = await prisma.eventHook.groupBy({ by: ['enabled'], _count: true });
    const countOf = (wanted: boolean) =>
      counts.find(({ enabled }) => enabled === wanted)?._count ?? 0;
    return { total: countOf(true) + countOf(false), enabled: countOf(true) };
  };

  const readHours = async (first: number): Promise<OverviewFigures['hours']> => {
    const hours = Array.from({ length: HOURS }, (_, hour) => ({
      at: new Date(first + hour * HOUR_MS),
      ...makeTally(),
    }));
    const { rows } = await pool.query(sql.COUNTS_BY_HOUR, [new Date(first)]);
    for (const row of rows) {
      const count = HourCount.parse(row);
      const hour = hours[Math.floor((count.hour.getTime() - first) / HOUR_MS)];
      if (hour) addToTally(hour, count);
    }
    return hours;
  };

  const countEvents = async (since: Date): Promise<number> => {
    const first = uuidBoundary(since);
    const { rows } = await pool.query(sql.COUNT_EVENTS, [first, mostEventsCounted]);
    const { count } = Total.parse(rows[0]);
    if (count < mostEventsCounted) return count;
    const estimate = Estimate.parse((await pool.query(sql.ESTIMATE_EVENTS, [first])).rows[0]);
    return Math.max(count, Math.round(estimate['QUERY PLAN'][0].Plan['Plan Rows']));
  };

  const readQueue = async (now: Date): Promise<Queue> => {
    const { rows } = await pool.query(sql.READ_QUEUE, [MOST_COUNTED, now]);
    const { waiting, retrying, oldest_due_at } = QueueRow.parse(rows[0]);
    return { waiting, retrying, oldestDueAt: oldest_due_at };
  };

  return {
    readQueue,

    read: async (now) => {
      const thisHour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
      const first = thisHour - (HOURS - 1) * HOUR_MS;
      const [hooks, hours, events, queue, failures] = await Promise.all([
        countHooks(),
        readHours(first),
        countEvents(new Date(first)),
        readQueue(now),
        deliveries.list({ states: ['dead', 'retrying'] }, { limit: RECENT_FAILURES, after: null }),
      ]);
      const sum = (column: keyof Tally) => hours.reduce((total, hour) => total + hour[column], 0);
      return {
        hooks,
        last24Hours: {
          events,
          delivered: sum('delivered'),
          failed: sum('failed'),
          suppressed: sum('suppressed'),
        },
        waiting: queue.waiting,
        retrying: queue.retrying,
        hours,
        recentFailures: failures.rows,
      };
    },

    readHealth: (hookIds, now) =>
      readHookHealth(database, hookIds, new Date(now.getTime() - HOURS * HOUR_MS)),
  };
};
