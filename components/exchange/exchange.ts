import type { Body } from '@/components/ui/values/body-view';

type Message = { headers: Record<string, string>; body: Body };

/** Durations in milliseconds. Null where a phase did not happen. */
export type Timings = {
  queue_ms: number | null;
  dns_ms: number | null;
  connect_ms: number | null;
  tls_ms: number | null;
  first_byte_ms: number | null;
  total_ms: number;
};

/** A request, or the output of a handler: then the URL is empty and the body is, for example, a log line. */
export type SentMessage = Message & { method: string; url: string };
export type ReceivedMessage = Message & { status: number };

export type Exchange = {
  request: SentMessage | null;
  response: ReceivedMessage | null;
  timings: Timings | null;
};
