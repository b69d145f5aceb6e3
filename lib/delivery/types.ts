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
