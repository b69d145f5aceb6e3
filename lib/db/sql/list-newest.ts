import type { PageRequest } from '@/lib/delivery/readers/page';
import { uuidBoundary } from '../partitions/uuid-boundary';

/** A list over a table with an index on (source, event, id) and the primary key. */
export type ListQuery = {
  table: 'event' | 'delivery';
  /** Columns to select, of the alias `row`. */
  columns: string;
  /** Column to value, compared with `=`. Undefined values are ignored. */
  equals: Record<string, string | undefined>;
  /** Matches any of these states; each is read by its own index and the results are merged. */
  states?: readonly string[];
  from?: Date;
  to?: Date;
};

type Conditions = { where: string[]; values: unknown[] };

const add = (
  { where, values }: Conditions,
  condition: (parameter: string) => string,
  value: unknown,
) => {
  values.push(value);
  where.push(condition(`$${values.length}`));
};

const toConditions = (query: ListQuery, after: string | null): Conditions => {
  const conditions: Conditions = { where: [], values: [] };
  for (const [column, value] of Object.entries(query.equals)) {
    if (value !== undefined) add(conditions, (parameter) => `row.${column} = ${parameter}`, value);
  }
  if (query.from)
    add(conditions, (parameter) => `row.id >= ${parameter}::uuid`, uuidBoundary(query.from));
  if (query.to)
    add(conditions, (parameter) => `row.id < ${parameter}::uuid`, uuidBoundary(query.to));
  if (after !== null) add(conditions, (parameter) => `row.id < ${parameter}::uuid`, after);
  return conditions;
};

const newest = ({ table, columns }: ListQuery, where: string[], limit: number): string => {
  const condition = where.length === 0 ? 'true' : where.join(' AND ');
  return `SELECT ${columns} FROM ${table} row WHERE ${condition} ORDER BY row.id DESC LIMIT ${limit}`;
};

/**
 * Filters by one column of an index that begins with another column: iterates over the distinct values
 * of that column, one look-up each, and reads the newest rows of each. Otherwise a filter that few
 * rows match would read the whole table.
 */
const newestByHops = (
  query: ListQuery,
  hop: 'source' | 'event',
  { where, values }: Conditions,
  limit: number,
): string => {
  const isFixed = hop === 'event';
  const fixed = isFixed ? `source = $${values.push(query.equals.source)}` : 'true';
  const next = (beyond: string) =>
    `SELECT ${hop} FROM ${query.table} WHERE ${fixed} ${beyond} ORDER BY ${hop} LIMIT 1`;
  return `WITH RECURSIVE hops(value) AS (
      (${next('')})
      UNION ALL
      SELECT (${next(`AND ${hop} > hops.value`)}) FROM hops WHERE hops.value IS NOT NULL
    )
    SELECT found.* FROM hops
      CROSS JOIN LATERAL (${newest(query, [...where, `row.${hop} = hops.value`], limit)}) found
      WHERE hops.value IS NOT NULL
      ORDER BY found.id DESC LIMIT ${limit}`;
};

const toStatement = (query: ListQuery, conditions: Conditions, limit: number): string => {
  const { equals, states = [] } = query;
  const { where, values } = conditions;
  if (states.length > 0) {
    const parts = states.map((state) => {
      const parameter = `$${values.push(state)}::delivery_state`;
      return `(${newest(query, [...where, `row.state = ${parameter}`], limit)})`;
    });
    return `SELECT * FROM (${parts.join(' UNION ALL ')}) row ORDER BY row.id DESC LIMIT ${limit}`;
  }
  if (equals.hook_id === undefined) {
    const { source, event } = equals;
    if (source !== undefined && event === undefined) {
      return newestByHops(query, 'event', conditions, limit);
    }
    if (source === undefined && event !== undefined) {
      return newestByHops(query, 'source', conditions, limit);
    }
  }
  return newest(query, where, limit);
};

/** Runs a statement, like a pool. */
export type Query = (statement: string, values: unknown[]) => Promise<{ rows: object[] }>;

/**
 * Lists rows newest first, by key. Reads one row more than the page to determine whether more follow.
 * `wrap` can join further columns to the statement it receives.
 */
export const listNewest = async (
  run: Query,
  query: ListQuery,
  { limit, after }: PageRequest,
  wrap: (statement: string) => string = (statement) => statement,
): Promise<{ rows: unknown[]; more: boolean }> => {
  const conditions = toConditions(query, after);
  const statement = toStatement(query, conditions, limit + 1);
  const { rows } = await run(wrap(statement), conditions.values);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
};
