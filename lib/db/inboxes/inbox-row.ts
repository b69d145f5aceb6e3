import { z } from 'zod';
import type { InboxRequest, ListedInbox, ListedInboxRequest } from '@/lib/receiver/inbox';
import { InboxAnswer } from '@/lib/receiver/schema';

const InboxRow = z.object({
  id: z.string(),
  token: z.string(),
  label: z.string(),
  answers: z.array(InboxAnswer),
  answered: z.number(),
  created_at: z.date(),
  requests: z.number(),
  last_received_at: z.date().nullable(),
});

const RequestRow = z.object({
  id: z.string(),
  method: z.string(),
  path_and_query: z.string(),
  body_bytes: z.number(),
  status: z.number(),
  delay_ms: z.number(),
  left_after_ms: z.number().nullable(),
  received_at: z.date(),
});

const WholeRow = z.object({
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.instanceof(Uint8Array),
});

export const toListedInbox = (row: unknown): ListedInbox => {
  const { created_at, last_received_at, ...rest } = InboxRow.parse(row);
  return { ...rest, createdAt: created_at, lastReceivedAt: last_received_at };
};

export const toListedInboxRequest = (row: unknown): ListedInboxRequest => {
  const parsed = RequestRow.parse(row);
  return {
    id: parsed.id,
    method: parsed.method,
    pathAndQuery: parsed.path_and_query,
    bodyBytes: parsed.body_bytes,
    receivedAt: parsed.received_at,
    answer: {
      status: parsed.status,
      delayMs: parsed.delay_ms,
      ...(parsed.left_after_ms !== null && { leftAfterMs: parsed.left_after_ms }),
    },
  };
};

export const toInboxRequest = (row: unknown): InboxRequest => ({
  ...toListedInboxRequest(row),
  ...WholeRow.parse(row),
});
