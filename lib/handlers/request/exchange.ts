/** Bytes of a request body that are recorded. */
export const RECORDED_REQUEST_BYTES = 64 * 1024;

/** The request as sent. The recorded body is truncated; `bodyBytes` is its full size. */
export type SentRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
  bodyBytes: number;
};

/** The response as received. The recorded body is truncated; `bodyBytes` is its full size. */
export type ReceivedResponse = {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  bodyBytes: number;
};

/** Milliseconds; absent where the phase did not happen (a reused connection has no connect phase). */
export type Timings = {
  queueMs?: number;
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  firstByteMs?: number;
  totalMs: number;
};

/** Machine-readable reasons why a receiver could not be reached; the delivery log filters by them. */
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
