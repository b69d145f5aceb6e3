import type { Actor } from '@/lib/event-hooks/store';
import type {
  Inbox,
  InboxRequest,
  ListedInbox,
  ListedInboxRequest,
  ReceivedRequest,
} from './inbox';
import type { InboxAnswer } from './schema';

export const MAX_INBOXES = 50;
/** What an inbox keeps: the newest requests, as long as they are neither more nor larger than this. */
export const MAX_KEPT_REQUESTS = 200;
export const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/** Who changes something, and when; for the audit log. */
export type Change = { actor: Actor; at: Date };
export type InboxPatch = { label?: string; answers?: InboxAnswer[]; answered?: 0 };

/** Where inboxes are. Changes write their audit row in the same transaction, without the token. */
export type InboxStore = {
  /** Newest first. */
  list(): Promise<ListedInbox[]>;
  find(id: string): Promise<ListedInbox | null>;
  findByToken(token: string): Promise<{ id: string } | null>;
  /** `full` when there are as many as there may be. */
  create(inbox: Omit<Inbox, 'answered'>, change: Change): Promise<'created' | 'full'>;
  update(id: string, patch: InboxPatch, change: Change): Promise<'updated' | 'not found'>;
  /** With all that it received. */
  remove(id: string, change: Change): Promise<'removed' | 'not found'>;
  /** Removes what it received, and leaves its script where it is. */
  clear(id: string, change: Change): Promise<'cleared' | 'not found'>;
  /**
   * Takes the next answer of the script and keeps the request, in one transaction; two requests at
   * once get one answer each. Null when the inbox has been removed.
   */
  receive(
    inboxId: string,
    request: ReceivedRequest,
    at: Date,
  ): Promise<{ requestId: string; answer: InboxAnswer } | null>;
  /** Notes that the sender left before its answer. */
  noteLeft(requestId: string, afterMs: number): Promise<void>;
  /** Newest first, from the one after `after` on. */
  listRequests(
    inboxId: string,
    page: { limit: number; after: string | null },
  ): Promise<{ rows: ListedInboxRequest[]; more: boolean }>;
  findRequest(inboxId: string, requestId: string): Promise<InboxRequest | null>;
  /** Forgets what was received before. */
  removeRequestsBefore(at: Date): Promise<void>;
};
