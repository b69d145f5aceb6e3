import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { AuditEntry, AuditStore } from '@/lib/access/audit-store';
import type { Database } from '../connection/database';

const INSERT = `INSERT INTO audit_log (id, at, actor, action, entity, entity_id, before, after)
  VALUES ($1, $2, $3, $4, $5, $6, $7::json, $8::json)`;

const toJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

/** Writes one audit row; pass the client of a transaction to make it part of that. */
export const appendAudit = async (
  database: pg.Pool | pg.ClientBase,
  at: Date,
  { actor, action, entity, entityId, before, after }: AuditEntry,
): Promise<void> => {
  const values = [uuidv7(), at, actor.name, action, entity, entityId];
  await database.query(INSERT, [...values, toJson(before), toJson(after)]);
};

/** The audit log in PostgreSQL. */
export const makeAuditStore = (
  { pool }: Pick<Database, 'pool'>,
  clock: () => Date = () => new Date(),
): AuditStore => ({ append: (entry) => appendAudit(pool, clock(), entry) });
