import { z } from 'zod';
import { InboxAnswer } from '@/lib/receiver/schema';
import {
  type Change,
  type InboxStore,
  MAX_INBOXES,
  MAX_KEPT_BYTES,
  MAX_KEPT_REQUESTS,
} from '@/lib/receiver/store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';
import * as sql from '../sql/inboxes';
import { toInboxRequest, toListedInbox, toListedInboxRequest } from './inbox-row';

const Id = z.object({ id: z.string() });
const Taken = z.object({ answer: InboxAnswer });
/** What the audit log says of an inbox: never its token. */
const Audited = z.object({ label: z.string(), answers: z.array(InboxAnswer) });
type Audited = z.infer<typeof Audited>;

/** The inboxes in PostgreSQL; `makeId` makes the time-ordered ids of what they receive. */
export const makeInboxStore = ({
  database: { pool },
  makeId,
}: {
  database: Pick<Database, 'pool'>;
  makeId: () => string;
}): InboxStore => {
  const note = (
    client: Parameters<typeof appendAudit>[0],
    { actor, at }: Change,
    entry: { action: string; entityId: string; before?: Audited; after?: Audited },
  ) => appendAudit(client, at, { actor, entity: 'inbox', ...entry });

  /** Runs a change of a row that is held meanwhile; false when there is none. */
  const change = (
    id: string,
    action: string,
    by: Change,
    statement: { text: string; values: unknown[] },
    toAfter: (before: Audited) => Audited | undefined,
  ): Promise<boolean> =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query(sql.LOCK_INBOX, [id]);
      if (rows.length === 0) return false;
      const before = Audited.parse(rows[0]);
      await client.query(statement);
      const after = toAfter(before);
      await note(client, by, { action, entityId: id, before, ...(after && { after }) });
      return true;
    });

  return {
    list: async () => (await pool.query(sql.LIST_INBOXES)).rows.map(toListedInbox),
    find: async (id) => {
      const { rows } = await pool.query(sql.FIND_INBOX, [id]);
      return rows.length === 0 ? null : toListedInbox(rows[0]);
    },
    findByToken: async (token) => {
      const { rows } = await pool.query(sql.FIND_INBOX_BY_TOKEN, [token]);
      return rows.length === 0 ? null : Id.parse(rows[0]);
    },
    create: ({ id, token, label, answers, createdAt }, by) =>
      inTransaction(pool, async (client) => {
        await client.query(sql.LOCK_INBOXES);
        const values = [id, token, label, JSON.stringify(answers), createdAt, MAX_INBOXES];
        const { rowCount } = await client.query(sql.INSERT_INBOX, values);
        if (rowCount === 0) return 'full';
        await note(client, by, { action: 'create', entityId: id, after: { label, answers } });
        return 'created';
      }),
    update: async (id, { label, answers, answered }, by) => {
      const json = answers === undefined ? null : JSON.stringify(answers);
      const values = [id, label ?? null, json, answered ?? null];
      const isThere = await change(
        id,
        'update',
        by,
        { text: sql.UPDATE_INBOX, values },
        (before) => ({ label: label ?? before.label, answers: answers ?? before.answers }),
      );
      return isThere ? 'updated' : 'not found';
    },
    remove: async (id, by) => {
      const statement = { text: sql.REMOVE_INBOX, values: [id] };
      const isThere = await change(id, 'remove', by, statement, () => undefined);
      return isThere ? 'removed' : 'not found';
    },
    clear: async (id, by) => {
      const statement = { text: sql.CLEAR_INBOX, values: [id] };
      const isThere = await change(id, 'clear', by, statement, (before) => before);
      return isThere ? 'cleared' : 'not found';
    },
    receive: (inboxId, request, at) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query(sql.TAKE_ANSWER, [inboxId]);
        if (rows.length === 0) return null;
        const { answer } = Taken.parse(rows[0]);
        // Made only now that the row is held, or ids would not be in the order of the answers.
        const requestId = makeId();
        await client.query(sql.INSERT_REQUEST, [
          requestId,
          inboxId,
          request.method,
          request.pathAndQuery,
          JSON.stringify(request.headers),
          request.body,
          request.bodyBytes,
          answer.status,
          answer.delayMs,
          at,
        ]);
        await client.query(sql.FORGET_REQUESTS, [inboxId, MAX_KEPT_REQUESTS, MAX_KEPT_BYTES]);
        return { requestId, answer };
      }),
    noteLeft: async (requestId, afterMs) => {
      await pool.query(sql.NOTE_LEFT, [requestId, afterMs]);
    },
    listRequests: async (inboxId, { limit, after }) => {
      const { rows } = await pool.query(sql.LIST_REQUESTS, [inboxId, after, limit + 1]);
      return {
        rows: rows.slice(0, limit).map(toListedInboxRequest),
        more: rows.length > limit,
      };
    },
    findRequest: async (inboxId, requestId) => {
      const { rows } = await pool.query(sql.FIND_REQUEST, [inboxId, requestId]);
      return rows.length === 0 ? null : toInboxRequest(rows[0]);
    },
    removeRequestsBefore: async (at) => {
      await pool.query(sql.REMOVE_REQUESTS_BEFORE, [at]);
    },
  };
};
