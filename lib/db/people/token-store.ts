import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { TokenRecord, TokenStore } from '@/lib/access/api-token';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';

const Row = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: z.date(),
  last_used_at: z.date().nullable(),
});

const toRecord = (row: unknown): TokenRecord => {
  const { created_by, created_at, last_used_at, ...rest } = Row.parse(row);
  return { ...rest, createdBy: created_by, createdAt: created_at, lastUsedAt: last_used_at };
};

const Found = z.object({ id: z.string(), name: z.string() });

const LIST = `SELECT id, name, prefix, created_by, created_at, last_used_at
  FROM api_token WHERE revoked_at IS NULL ORDER BY id DESC`;
// Two tokens of one name made at the same moment: the second waits for the first, and sees it.
const LOCK_NAMES = `SELECT pg_advisory_xact_lock(hashtext('api_token.name'))`;
const INSERT = `INSERT INTO api_token (id, name, digest, prefix, created_by, created_at)
  SELECT $1, $2, $3, $4, $5, $6
  WHERE NOT EXISTS (SELECT 1 FROM api_token WHERE name = $2 AND revoked_at IS NULL)
  RETURNING id, name, prefix, created_by, created_at, last_used_at`;
const REVOKE = `UPDATE api_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL
  RETURNING id, name`;
const FIND = 'SELECT id, name FROM api_token WHERE digest = $1 AND revoked_at IS NULL';
const TOUCH = `UPDATE api_token SET last_used_at = $2
  WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)`;

/** API tokens in PostgreSQL: digests only, revoked ones kept for the audit log. */
export const makeTokenStore = (
  { pool }: Pick<Database, 'pool'>,
  clock: () => Date = () => new Date(),
): TokenStore => ({
  list: async () => (await pool.query(LIST)).rows.map(toRecord),

  create: ({ name, digest, prefix }, actor) =>
    inTransaction(pool, async (client) => {
      await client.query(LOCK_NAMES);
      const now = clock();
      const values = [uuidv7(), name, digest, prefix, actor.name, now];
      const { rows } = await client.query(INSERT, values);
      if (rows.length === 0) return 'name taken';
      const record = toRecord(rows[0]);
      const after = { name, prefix };
      await appendAudit(client, now, {
        actor,
        action: 'create',
        entity: 'api_token',
        entityId: record.id,
        after,
      });
      return record;
    }),

  revoke: (id, actor) =>
    inTransaction(pool, async (client) => {
      const now = clock();
      const { rows } = await client.query(REVOKE, [id, now]);
      if (rows.length === 0) return 'not found';
      const { name } = Found.parse(rows[0]);
      await appendAudit(client, now, {
        actor,
        action: 'remove',
        entity: 'api_token',
        entityId: id,
        before: { name },
      });
      return 'revoked';
    }),

  findByDigest: async (digest) => {
    const { rows } = await pool.query(FIND, [digest]);
    return rows.length === 0 ? null : Found.parse(rows[0]);
  },

  touch: async (id, at) => {
    await pool.query(TOUCH, [id, at]);
  },
});
