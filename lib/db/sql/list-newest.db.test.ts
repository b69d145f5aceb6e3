import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { seedHistory } from '@/lib/testing/database/seed-history';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { ensurePartitions } from '../partitions/partitions';
import { type ListQuery, listNewest } from './list-newest';

const UNTIL = new Date('2026-01-22T00:00:00.000Z');
const ROWS = 20_000;
const HOOK = '00000000-0000-4000-8000-000000000003';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
  for (const week of [0, 7, 14, 21]) {
    const now = new Date(UNTIL.getTime() - week * 24 * 60 * 60 * 1000);
    await ensurePartitions(database.pool, now);
  }
  await seedHistory(database.pool, { count: ROWS, everyMs: 60_000, until: UNTIL });
});
afterAll(() => database.drop());

type Node = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(Node).optional(),
  }),
);
const Plan = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: Node })]) });

const countRead = (node: Node): number => {
  const own = node['Node Type'].includes('Scan') && !node['Node Type'].startsWith('WorkTable');
  const read = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return (own ? read : 0) + (node.Plans ?? []).reduce((sum, child) => sum + countRead(child), 0);
};

/** Returns how many rows the server reads for a page. */
const explain = async (
  query: Omit<ListQuery, 'table' | 'columns'>,
  after: string | null = null,
) => {
  const { rows } = await listNewest(
    (statement, values) =>
      database.pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`, values),
    { table: 'delivery', columns: 'row.id', ...query },
    { limit: 50, after },
  );
  return countRead(Plan.parse(rows[0])['QUERY PLAN'][0].Plan);
};

const day = (date: number) => new Date(Date.UTC(2026, 0, date));

it.each<[string, Omit<ListQuery, 'table' | 'columns'>]>([
  ['everything', { equals: {} }],
  ['a hook', { equals: { hook_id: HOOK } }],
  ['a hook that never fired', { equals: { hook_id: HOOK.replace(/3$/, 'f') } }],
  ['a hook in two states', { equals: { hook_id: HOOK }, states: ['dead', 'retrying'] }],
  ['a rare state', { equals: {}, states: ['dead'] }],
  ['all waiting states', { equals: {}, states: ['pending', 'running', 'retrying'] }],
  ['a source and event', { equals: { source: 'crud', event: 'entity3' } }],
  ['a frequent source', { equals: { source: 'crud' } }],
  ['a rare source', { equals: { source: 'balancer' } }],
  ['a source without rows', { equals: { source: 'none' } }],
  ['a rare event', { equals: { event: 'health' } }],
  ['an event without rows', { equals: { event: 'none' } }],
  ['a day', { equals: {}, from: day(10), to: day(11) }],
  ['a rare state of a rare source', { equals: { source: 'balancer' }, states: ['dead'] }],
])('reads few of twenty thousand rows to list those of %s', async (_name, query) => {
  // Twenty events are read a page each to be merged; nothing here reads more than that.
  expect(await explain(query)).toBeLessThan(2_500);
});

it('reads few rows deep in the list', async () => {
  const query: ListQuery = { table: 'delivery', columns: 'row.id', equals: {}, to: day(9) };
  const run = (statement: string, values: unknown[]) => database.pool.query(statement, values);
  const { rows } = await listNewest(run, query, { limit: 1, after: null });
  const { id } = z.object({ id: z.string() }).parse(rows[0]);
  expect(await explain({ equals: { hook_id: HOOK } }, id)).toBeLessThan(1_000);
});
