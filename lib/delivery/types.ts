import type { Handler } from '@/lib/handlers/handler-name';
import type { Outcome } from '@/lib/handlers/outcome';
import type { ReceivedResponse, SentRequest, Timings } from '@/lib/handlers/request/exchange';

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
