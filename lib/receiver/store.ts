import type { Actor } from '@/lib/event-hooks/store';
import type {
  Inbox,
  InboxRequest,
  ListedInbox,
  ListedInboxRequest,
  ReceivedRequest,
} from './inbox';
import type { ScriptedResponse } from './schema';

export const MAX_INBOXES = 50;
/** Limits of the recorded requests of one inbox, of which the newest are kept. */
export const MAX_KEPT_REQUESTS = 200;
export const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/** The actor and the time of a change, for the audit log. */
export type Change = { actor: Actor; at: Date };
export type InboxPatch = { label?: string; answers?: ScriptedResponse[]; answered?: 0 };

/** The port to stored inboxes. Changes write their audit entry in the same transaction, without the token. */
export type InboxStore = {
  /** Newest first. */
  list(): Promise<ListedInbox[]>;
  find(id: string): Promise<ListedInbox | null>;
  findByToken(token: string): Promise<{ id: string } | null>;
  /** Returns `full` when the maximum number of inboxes exists. */
  create(inbox: Omit<Inbox, 'answered'>, change: Change): Promise<'created' | 'full'>;
  update(id: string, patch: InboxPatch, change: Change): Promise<'updated' | 'not found'>;
  /** Deletes an inbox and its requests. */
  remove(id: string, change: Change): Promise<'removed' | 'not found'>;
  /** Deletes the requests of an inbox; its script does not restart. */
  clear(id: string, change: Change): Promise<'cleared' | 'not found'>;
  /**
   * Takes the next response of the script and records the request, in one transaction: concurrent
   * requests get one response each. Returns null when the inbox is deleted.
   */
  receive(
    inboxId: string,
    request: ReceivedRequest,
    at: Date,
  ): Promise<{ requestId: string; response: ScriptedResponse } | null>;
  /** Records that the sender disconnected before its response. */
  noteLeft(requestId: string, afterMs: number): Promise<void>;
  /** Newest first, beginning after the id `after`. */
  listRequests(
    inboxId: string,
    page: { limit: number; after: string | null },
  ): Promise<{ rows: ListedInboxRequest[]; more: boolean }>;
  findRequest(inboxId: string, requestId: string): Promise<InboxRequest | null>;
  /** Deletes requests received before a time. */
  removeRequestsBefore(at: Date): Promise<void>;
};
