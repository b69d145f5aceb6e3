import pg from 'pg';
import type { Queryable } from '../connection/queryable';
import * as sql from '../sql/partitions';
import {
  findPartitionWeek,
  PARTITIONED_TABLES,
  type PartitionedTable,
  type PartitionWeek,
  toExpiryBoundary,
  toPartitionName,
  weeksAround,
} from './partition-week';

// 55P03 lock_not_available, 40P01 deadlock_detected.
const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');

// All other work queues behind a lock that is awaited, so the wait is short. Returns null when the
// lock could not be acquired; the next run tries again.
const maintain = async <T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>) => {
  const client = await pool.connect();
  try {
    await client.query(sql.BEGIN_MAINTENANCE);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Ending the session rolls back.
    client.release(true);
    if (isBusy(error)) return null;
    throw error;
  }
};

const listPartitions = async (
  database: pg.Pool | pg.ClientBase,
  table: PartitionedTable,
): Promise<string[]> => {
  const { rows } = await database.query<{ name: string }>(sql.LIST_PARTITIONS, [table]);
  return rows.map(({ name }) => name).sort();
};

const addPartition = (pool: pg.Pool, table: PartitionedTable, week: PartitionWeek) =>
  maintain(pool, async (client) => {
    const name = toPartitionName(table, week);
    if ((await listPartitions(client, table)).includes(name)) return [];
    const [from, to] = [pg.escapeLiteral(week.from), pg.escapeLiteral(week.to)];
    await client.query(sql.addPartition(table, name, from, to));
    return [name];
  });

/**
 * Creates the weekly partitions of events, deliveries and attempts from the week before `now` until
 * three weeks after it, and returns the names of those it created. Rows in a default partition move
 * into theirs. Idempotent; several processes may call it concurrently. While a long transaction locks
 * a table, none is created there, and rows go to the default partition until the next run.
 */
export const ensurePartitions = async (pool: pg.Pool, now: Date): Promise<string[]> => {
  const created: string[] = [];
  for (const table of PARTITIONED_TABLES) {
    const existing = await listPartitions(pool, table);
    for (const week of weeksAround(now, 1, 3)) {
      if (existing.includes(toPartitionName(table, week))) continue;
      const added = await addPartition(pool, table, week);
      if (added === null) break;
      created.push(...added);
    }
  }
  return created;
};

const isNeeded = async (
  database: Queryable,
  table: PartitionedTable,
  { from, to }: PartitionWeek,
): Promise<boolean> => {
  const { rows } = await database.query({ text: sql.FIND_NEEDED[table], values: [from, to] });
  return rows.length > 0;
};

const dropPartition = (pool: pg.Pool, table: PartitionedTable, name: string, week: PartitionWeek) =>
  maintain(pool, async (client) => {
    await client.query(sql.lockParent(table));
    const exists = (await listPartitions(client, table)).includes(name);
    if (!exists || (await isNeeded(client, table, week))) return [];
    await client.query(sql.dropPartition(name));
    return [name];
  });

/**
 * Drops the partitions that are wholly older than `retentionDays` before `now`, and returns their
 * names; deletes rows that old from the default partitions. Keeps a partition with an unfinished
 * delivery, its event or its attempts, and one that a long transaction is reading, until the next run.
 */
export const dropExpiredPartitions = async (
  pool: pg.Pool,
  { now, retentionDays }: { now: Date; retentionDays: number },
): Promise<string[]> => {
  const dropped: string[] = [];
  const boundary = toExpiryBoundary(now, retentionDays);
  for (const table of PARTITIONED_TABLES) {
    for (const name of await listPartitions(pool, table)) {
      const week = findPartitionWeek(name);
      if (!week || week.to > boundary) continue;
      if (await isNeeded(pool, table, week)) continue;
      const gone = await dropPartition(pool, table, name, week);
      if (gone === null) break;
      dropped.push(...gone);
    }
    await pool.query(sql.DELETE_FROM_DEFAULT[table], [boundary]);
  }
  return dropped;
};
