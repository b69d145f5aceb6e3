import type { Actor } from '@/lib/event-hooks/store';

export type AuditEntry = {
  actor: Actor;
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};

/** The port of the audit log. */
export type AuditStore = { append(entry: AuditEntry): Promise<void> };
