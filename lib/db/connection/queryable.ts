import type { Prisma } from '../generated/client';

/** A parameterized statement. The driver prepares a named one once per connection. */
export type Statement = { name?: string; text: string; values?: unknown[] };

/** Runs the statements of lib/db/sql: the pool, one connection of it, or a Prisma transaction. */
export type Queryable = { query(statement: Statement): Promise<{ rows: object[] }> };

/** A Prisma interactive transaction. */
export type Transaction = Prisma.TransactionClient;

/** Runs the statements of lib/db/sql inside a Prisma transaction, on its connection. */
export const toQueryable = (transaction: Transaction): Queryable => ({
  query: async ({ text, values = [] }) => ({
    rows: await transaction.$queryRawUnsafe<object[]>(text, ...values),
  }),
});
