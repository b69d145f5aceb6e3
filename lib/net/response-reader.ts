import type { ReceivedResponse } from '@/lib/delivery/types';

/** Bytes of a body that are kept for the record. */
export const RECORDED_BODY_BYTES = 64 * 1024;
/** Bytes of a body that are read at all; then the connection is cut. */
export const READ_BODY_BYTES = 1024 * 1024;

const latin1 = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : String(value);

// Names as received; a name that came twice is one line, as HTTP allows.
const toHeaders = (raw: readonly unknown[]): Record<string, string> => {
  const headers = new Map<string, string>();
  for (let at = 0; at < raw.length; at += 2) {
    const name = latin1(raw[at]);
    const value = latin1(raw[at + 1]);
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(headers);
};

const joined = (chunks: Buffer[]): Uint8Array => {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
};

export type ResponseReader = {
  start(status: number, rawHeaders: readonly unknown[]): void;
  /** False when enough was read and the rest is not wanted. */
  add(chunk: Buffer): boolean;
  started(): boolean;
  finish(): ReceivedResponse;
};

/** Collects one response, keeping the beginning of its body and counting the rest. */
export const makeResponseReader = (): ResponseReader => {
  let status = 0;
  let headers: Record<string, string> = {};
  const chunks: Buffer[] = [];
  let kept = 0;
  let read = 0;

  return {
    start(statusCode, rawHeaders) {
      status = statusCode;
      headers = toHeaders(rawHeaders);
    },
    add(chunk) {
      read += chunk.length;
      if (kept < RECORDED_BODY_BYTES) {
        const part = chunk.subarray(0, RECORDED_BODY_BYTES - kept);
        // A copy: a small part would otherwise hold on to the whole chunk it was cut from.
        chunks.push(part.length < chunk.length ? Buffer.from(part) : chunk);
        kept += part.length;
      }
      return read <= READ_BODY_BYTES;
    },
    started: () => status !== 0,
    finish() {
      const declared = Object.entries(headers).find(
        ([name]) => name.toLowerCase() === 'content-length',
      )?.[1];
      // What was cut short is as large as it said, or at least as large as was read.
      const bodyBytes = read > READ_BODY_BYTES ? Math.max(read, Number(declared) || 0) : read;
      return { status, headers, body: joined(chunks), bodyBytes };
    },
  };
};
