import type { Body } from '@/components/ui/values/body-view';

type Message = { headers: Record<string, string>; body: Body };

/** Milliseconds; null where a phase did not happen. */
export type Timings = {
  queue_ms: number | null;
  dns_ms: number | null;
  connect_ms: number | null;
  tls_ms: number | null;
  first_byte_ms: number | null;
  total_ms: number;
};

/** What was sent; without a url it went to no address, and its body is a text such as a log line. */
export type SentMessage = Message & { method: string; url: string };
export type ReceivedMessage = Message & { status: number };

export type Exchange = {
  request: SentMessage | null;
  response: ReceivedMessage | null;
  timings: Timings | null;
};
