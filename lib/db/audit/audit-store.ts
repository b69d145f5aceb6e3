import { uuidv7 } from 'uuidv7';
import type { AuditEntry, AuditStore } from '@/lib/access/audit-store';
import type { Database } from '../connection/database';
import { toNullableJsonColumn } from '../connection/json-column';
import type { Transaction } from '../connection/queryable';

/** Appends an entry to the audit log; pass a transaction to make it part of that. */
export const appendAudit = async (
  { auditLog }: Pick<Transaction, 'auditLog'>,
  at: Date,
  { actor, action, entity, entityId, before, after }: AuditEntry,
): Promise<void> => {
  await auditLog.create({
    data: {
      id: uuidv7(),
      at,
      actor: actor.name,
      action,
      entity,
      entityId,
      before: toNullableJsonColumn(before),
      after: toNullableJsonColumn(after),
    },
  });
};

/** Returns the audit log in PostgreSQL. */
export const makeAuditStore = (
  { prisma }: Pick<Database, 'prisma'>,
  clock: () => Date = () => new Date(),
): AuditStore => ({ append: (entry) => appendAudit(prisma, clock(), entry) });
