import type { ScriptedResponse } from './schema';

/** A URL that records requests and returns scripted responses. */
export type Inbox = {
  /** Time-ordered. */
  id: string;
  /** 256 random bits in base64url; anyone who knows them may send. */
  token: string;
  label: string;
  answers: ScriptedResponse[];
  /** Responses since the script started. */
  answered: number;
  createdAt: Date;
};

/** An inbox with figures of its recorded requests. */
export type ListedInbox = Inbox & { requests: number; lastReceivedAt: Date | null };

/** A request as it arrived. */
export type ReceivedRequest = {
  method: string;
  /** Begins with `/receive/`. */
  pathAndQuery: string;
  /** In the order and case received; a name may occur more than once. */
  headers: [name: string, value: string][];
  /** At most the first MiB. */
  body: Uint8Array;
  /** The size of the whole body. */
  bodyBytes: number;
};

/** A recorded request and its response. */
export type InboxRequest = ReceivedRequest & {
  /** Time-ordered. */
  id: string;
  receivedAt: Date;
  /** `leftAfterMs` is set when the sender disconnected before the response. */
  response: { status: number; delayMs: number; leftAfterMs?: number };
};

/** A row of the list of requests, without headers and body. */
export type ListedInboxRequest = Omit<InboxRequest, 'headers' | 'body'>;
