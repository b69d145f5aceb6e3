import type { PartitionedTable } from '../partitions/partition-week';

// Any number of our own; processes that maintain the partitions wait for each other by it.
const LOCK = 72707370;
const LIVE = `('pending'::delivery_state, 'running'::delivery_state, 'retrying'::delivery_state)`;

/** Begins a transaction in which no other process maintains partitions, and no lock is awaited long. */
export const BEGIN_MAINTENANCE = `
BEGIN;
SET LOCAL lock_timeout = '1s';
SELECT pg_advisory_xact_lock(${LOCK})`;

/** $1 table */
export const LIST_PARTITIONS = `
SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass`;

/** Creates a partition for the ids from one literal to before another, and moves its rows into it. */
export const addPartition = (
  table: PartitionedTable,
  name: string,
  from: string,
  to: string,
): string => `
-- A partition cannot be attached while the default one holds rows of its range.
LOCK TABLE ${table}_default IN ACCESS EXCLUSIVE MODE;
CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
WITH moved AS (DELETE FROM ${table}_default WHERE id >= ${from} AND id < ${to} RETURNING *)
  INSERT INTO ${name} SELECT * FROM moved;
ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM (${from}) TO (${to})`;

/** Locks the parent first, as every statement does, so that dropping a partition cannot deadlock. */
export const lockParent = (table: PartitionedTable): string =>
  `LOCK TABLE ONLY ${table} IN ACCESS EXCLUSIVE MODE`;

export const dropPartition = (name: string): string => `DROP TABLE ${name}`;

/**
 * Finds a reason to keep a partition: an unfinished delivery, its event or its attempts. A replay is a
 * young delivery of an old event. $1 first id · $2 id after the last
 */
export const FIND_NEEDED: Record<PartitionedTable, string> = {
  delivery: `SELECT 1 FROM delivery WHERE state IN ${LIVE} AND id >= $1 AND id < $2 LIMIT 1`,
  event: `
SELECT 1 FROM delivery WHERE state IN ${LIVE} AND event_id >= $1 AND event_id < $2 LIMIT 1`,
  attempt: `
SELECT 1 FROM delivery d JOIN attempt a ON a.delivery_id = d.id
WHERE d.state IN ${LIVE} AND a.id >= $1 AND a.id < $2 LIMIT 1`,
};

/** Deletes expired rows that were written while their partition did not exist. $1 id of the boundary */
export const DELETE_FROM_DEFAULT: Record<PartitionedTable, string> = {
  delivery: `DELETE FROM delivery_default WHERE id < $1 AND state NOT IN ${LIVE}`,
  event: `
DELETE FROM event_default AS row WHERE id < $1
  AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_id = row.id AND d.state IN ${LIVE})`,
  attempt: `
DELETE FROM attempt_default AS row WHERE id < $1
  AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.id = row.delivery_id AND d.state IN ${LIVE})`,
};
