import pg from 'pg';
import {
  findPartitionWeek,
  PARTITIONED_TABLES,
  type PartitionedTable,
  type PartitionWeek,
  toExpiryBoundary,
  toPartitionName,
  weeksAround,
} from './partition-week';

export { uuidBoundary } from './uuid-boundary';

// Any number of our own; processes that tend the partitions wait for each other by it.
const LOCK = 72707370;
const LIVE = `('pending'::delivery_state, 'running'::delivery_state, 'retrying'::delivery_state)`;

// What is still needed although it is old: a delivery not finished, its event and its attempts.
// A replay is a young delivery of an old event.
const STILL_NEEDED: Record<PartitionedTable, string> = {
  delivery: `SELECT 1 FROM delivery WHERE state IN ${LIVE} AND id >= $1 AND id < $2`,
  event: `SELECT 1 FROM delivery WHERE state IN ${LIVE} AND event_id >= $1 AND event_id < $2`,
  attempt: `SELECT 1 FROM delivery d JOIN attempt a ON a.delivery_id = d.id
    WHERE d.state IN ${LIVE} AND a.id >= $1 AND a.id < $2`,
};

// 55P03 lock_not_available, 40P01 deadlock_detected.
const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');

// All work waits behind a lock that is waited for, so that is short. Answers null when the lock
// could not be had; the next run tries again.
const inTransaction = async <T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>) => {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '1s'`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
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

const listPartitions = async (database: pg.Pool | pg.ClientBase, table: PartitionedTable) => {
  const { rows } = await database.query<{ name: string }>(
    'SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass',
    [table],
  );
  return rows.map(({ name }) => name).sort();
};

const addPartition = (pool: pg.Pool, table: PartitionedTable, week: PartitionWeek) =>
  inTransaction(pool, async (client) => {
    const name = toPartitionName(table, week);
    if ((await listPartitions(client, table)).includes(name)) return [];
    const [from, to] = [week.from, week.to].map((id) => pg.escapeLiteral(id));
    // A partition cannot be attached while the default one holds rows of its range.
    await client.query(`
      LOCK TABLE ${table}_default IN ACCESS EXCLUSIVE MODE;
      CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
      WITH moved AS (DELETE FROM ${table}_default WHERE id >= ${from} AND id < ${to} RETURNING *)
        INSERT INTO ${name} SELECT * FROM moved;
      ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM (${from}) TO (${to})`);
    return [name];
  });

/**
 * Makes the weekly partitions of events, deliveries and attempts from the week before `now` until
 * three weeks after it, and answers those it made. Rows that waited in a default partition move
 * into theirs. Idempotent; several processes may call it at once. While a long transaction keeps it
 * from a table it makes none there, and rows go to the default partition until the next run.
 */
export const ensurePartitions = async (pool: pg.Pool, now: Date): Promise<string[]> => {
  const made: string[] = [];
  for (const table of PARTITIONED_TABLES) {
    const existing = await listPartitions(pool, table);
    for (const week of weeksAround(now, 1, 3)) {
      if (existing.includes(toPartitionName(table, week))) continue;
      const added = await addPartition(pool, table, week);
      if (added === null) break;
      made.push(...added);
    }
  }
  return made;
};

const isNeeded = async (
  database: pg.Pool | pg.ClientBase,
  table: PartitionedTable,
  { from, to }: PartitionWeek,
) => ((await database.query(`${STILL_NEEDED[table]} LIMIT 1`, [from, to])).rowCount ?? 0) > 0;

const dropPartition = (pool: pg.Pool, table: PartitionedTable, name: string, week: PartitionWeek) =>
  inTransaction(pool, async (client) => {
    // Parent first, as every statement does, or one of the two would end in a deadlock.
    await client.query(`LOCK TABLE ONLY ${table} IN ACCESS EXCLUSIVE MODE`);
    const isThere = (await listPartitions(client, table)).includes(name);
    if (!isThere || (await isNeeded(client, table, week))) return [];
    await client.query(`DROP TABLE ${name}`);
    return [name];
  });

// Rows that came while there was no partition for them; few, if ensurePartitions runs.
const STRAGGLERS: Record<PartitionedTable, string> = {
  delivery: `state NOT IN ${LIVE}`,
  event: `NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_id = row.id AND d.state IN ${LIVE})`,
  attempt: `NOT EXISTS (SELECT 1 FROM delivery d WHERE d.id = row.delivery_id AND d.state IN ${LIVE})`,
};

const deleteStragglers = (pool: pg.Pool, table: PartitionedTable, boundary: string) =>
  pool.query(`DELETE FROM ${table}_default AS row WHERE id < $1 AND ${STRAGGLERS[table]}`, [
    boundary,
  ]);

/**
 * Drops the partitions that are wholly older than `retentionDays` before `now`, and answers their
 * names; deletes rows that old from the default ones. Keeps a partition that holds a delivery still
 * to be made, the event of one, or an attempt of one; and those of a table that a long transaction
 * is reading, until the next run.
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
    await deleteStragglers(pool, table, boundary);
  }
  return dropped;
};
