import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { AccountStore, AppliedPassword, NewAdministrator } from '@/lib/access/account-store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';

const SETUP_TOKEN = 'setup_token';
const APPLIED_PASSWORD = 'applied_password';

const Token = z.object({ digest: z.string(), expiresAt: z.iso.datetime().transform(toDate) });
const Applied = z.object({ email: z.string(), passwordHash: z.string() });
const User = z.object({ id: z.string() });

function toDate(iso: string): Date {
  return new Date(iso);
}

const LOCK = `SELECT pg_advisory_xact_lock(hashtext('accounts'))`;
const ANY_USER = 'SELECT 1 FROM "user" LIMIT 1';
const FIND_USER = 'SELECT id FROM "user" WHERE email = $1';
const INSERT_USER = `INSERT INTO "user" (id, name, email, email_verified, created_at, updated_at)
  VALUES ($1, $2, $3, false, $4, $4)`;
const INSERT_ACCOUNT = `INSERT INTO account
  (id, account_id, provider_id, user_id, password, created_at, updated_at)
  VALUES ($1, $2, 'credential', $2, $3, $4, $4)`;
const DELETE_ACCOUNT = `DELETE FROM account WHERE user_id = $1 AND provider_id = 'credential'`;
const DELETE_SESSIONS = 'DELETE FROM session WHERE user_id = $1';
const READ_SETTING = 'SELECT value FROM setting WHERE key = $1';
const WRITE_SETTING = `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2::json, $3)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;
const DELETE_SETTING = 'DELETE FROM setting WHERE key = $1';

type Queryable = pg.Pool | pg.ClientBase;

const hasUsers = async (database: Queryable): Promise<boolean> =>
  (await database.query(ANY_USER)).rows.length > 0;

const readSetting = async <T>(
  database: Queryable,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> => {
  const { rows } = await database.query<{ value: unknown }>(READ_SETTING, [key]);
  return rows[0] ? schema.parse(rows[0].value) : null;
};

// The shape the authentication library expects of an account with a password.
const insertAdministrator = async (
  client: pg.ClientBase,
  { email, name, passwordHash }: NewAdministrator,
  now: Date,
): Promise<string> => {
  const userId = uuidv7();
  await client.query(INSERT_USER, [userId, name, email, now]);
  await client.query(INSERT_ACCOUNT, [uuidv7(), userId, passwordHash, now]);
  return userId;
};

const replacePassword = async (
  client: pg.ClientBase,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> => {
  await client.query(DELETE_ACCOUNT, [userId]);
  await client.query(INSERT_ACCOUNT, [uuidv7(), userId, passwordHash, now]);
  await client.query(DELETE_SESSIONS, [userId]);
};

/** People's accounts in PostgreSQL, as far as set-up makes them. */
export const makeAccountStore = (
  { pool }: Pick<Database, 'pool'>,
  clock: () => Date = () => new Date(),
): AccountStore => {
  const alone = <T>(run: (client: pg.ClientBase) => Promise<T>): Promise<T> =>
    inTransaction(pool, async (client) => {
      await client.query(LOCK);
      return run(client);
    });

  const audit = (client: pg.ClientBase, action: string, userId: string, email: string) =>
    appendAudit(client, clock(), {
      actor: { name: 'hookline' },
      action,
      entity: 'user',
      entityId: userId,
      after: { email },
    });

  return {
    hasUsers: () => hasUsers(pool),
    findSetupToken: () => readSetting(pool, SETUP_TOKEN, Token),
    saveSetupToken: async (token) => {
      await pool.query(WRITE_SETTING, [SETUP_TOKEN, JSON.stringify(token), clock()]);
    },

    createFirst: (administrator, judge) =>
      alone(async (client) => {
        if (await hasUsers(client)) return 'exists';
        const verdict = judge(await readSetting(client, SETUP_TOKEN, Token));
        if (verdict !== 'valid') return verdict;
        const userId = await insertAdministrator(client, administrator, clock());
        await client.query(DELETE_SETTING, [SETUP_TOKEN]);
        await audit(client, 'create', userId, administrator.email);
        return 'created';
      }),

    findAppliedPassword: () => readSetting(pool, APPLIED_PASSWORD, Applied),

    applyPassword: (administrator) =>
      alone(async (client) => {
        const { email, passwordHash } = administrator;
        const { rows } = await client.query(FIND_USER, [email]);
        const existing = rows[0] ? User.parse(rows[0]).id : null;
        if (existing) await replacePassword(client, existing, passwordHash, clock());
        const userId = existing ?? (await insertAdministrator(client, administrator, clock()));
        const applied: AppliedPassword = { email, passwordHash };
        await client.query(WRITE_SETTING, [APPLIED_PASSWORD, JSON.stringify(applied), clock()]);
        await client.query(DELETE_SETTING, [SETUP_TOKEN]);
        await audit(client, existing ? 'update' : 'create', userId, email);
        return existing ? 'changed' : 'created';
      }),
  };
};
