import type { InboxAnswer } from './schema';

/** An address that keeps what is sent to it and answers from a script. */
export type Inbox = {
  /** Time-ordered. */
  id: string;
  /** 256 random bits in base64url; who knows it may send. */
  token: string;
  label: string;
  answers: InboxAnswer[];
  /** Requests answered since the script began. */
  answered: number;
  createdAt: Date;
};

/** With what is kept of it. */
export type ListedInbox = Inbox & { requests: number; lastReceivedAt: Date | null };

/** What arrived, as it arrived. */
export type ReceivedRequest = {
  method: string;
  /** Of the whole address: `/receive/…` on. */
  pathAndQuery: string;
  /** In the order and spelling of the sender; a name may come more than once. */
  headers: [name: string, value: string][];
  /** At most the first MiB. */
  body: Uint8Array;
  /** Of the whole body. */
  bodyBytes: number;
};

/** A request that is kept, and what it was answered with. */
export type InboxRequest = ReceivedRequest & {
  /** Time-ordered. */
  id: string;
  receivedAt: Date;
  /** `leftAfterMs` when the sender did not wait for it. */
  answer: { status: number; delayMs: number; leftAfterMs?: number };
};

/** A row of the list: never carries headers or body. */
export type ListedInboxRequest = Omit<InboxRequest, 'headers' | 'body'>;
