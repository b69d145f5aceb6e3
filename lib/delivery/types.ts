import type { Handler } from '@/lib/event-hooks/schema';

export type EventRecord = {
  id: string;
  source: string;
  event: string;
  data: Record<string, unknown>;
  origin: string;
  idempotencyKey: string | null;
  receivedAt: Date;
};

export const DELIVERY_STATES = [
  'pending',
  'running',
  'delivered',
  'retrying',
  'dead',
  'suppressed',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryRecord = {
  id: string;
  eventId: string;
  hookId: string;
  versionId: string;
  source: string;
  event: string;
  handler: Handler;
  state: DeliveryState;
  reason: string | null;
  detail: unknown;
  runAt: Date;
  leaseUntil: Date | null;
  worker: string | null;
  tries: number;
  responseStatus: number | null;
  durationMs: number | null;
  replayOf: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

/** The request as sent. The body is capped for the record, `bodyBytes` is its full size. */
export type SentRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
  bodyBytes: number;
};

export type ReceivedResponse = {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  bodyBytes: number;
};

/** Milliseconds; absent where the phase did not happen (a reused connection has no connect). */
export type Timings = {
  queueMs?: number;
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  firstByteMs?: number;
  totalMs: number;
};

/** Machine-readable class of an unreachable receiver, shown in the log and used by filters. */
export const ERROR_CLASSES = [
  'dns',
  'refused',
  'reset',
  'timeout',
  'tls',
  'blocked_target',
  'too_large',
  'protocol',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/**
 * What became of one attempt (docs/architecture.md, "Delivery"). A receiver's 500 is `rejected`,
 * which is data; only `interrupted` costs no attempt.
 */
export type Outcome =
  | { kind: 'delivered'; response?: ReceivedResponse; result?: unknown }
  | {
      kind: 'rejected';
      response?: ReceivedResponse;
      message: string;
      retryAfterMs?: number;
      /** What a function returned instead of true. */
      result?: unknown;
    }
  | { kind: 'unreachable'; errorClass: ErrorClass; message: string }
  | {
      kind: 'unprepared';
      phase: string;
      message: string;
      line?: number;
      column?: number;
      mayPass?: true;
    }
  | { kind: 'interrupted'; message: string };

export type AttemptRecord = {
  id: string;
  deliveryId: string;
  number: number;
  outcome: Outcome['kind'];
  errorClass: string | null;
  errorMessage: string | null;
  request: SentRequest | null;
  response: ReceivedResponse | null;
  timings: Timings | null;
  worker: string;
  startedAt: Date;
};
