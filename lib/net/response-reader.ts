import type { ReceivedResponse } from '@/lib/handlers/request/exchange';

/** Bytes of a body that are kept for the record. */
export const RECORDED_BODY_BYTES = 64 * 1024;
/** Bytes of a body that are read at all; then the connection is cut. */
export const READ_BODY_BYTES = 1024 * 1024;

// Names as received; a name that came twice is one line, as HTTP allows.
const toHeaders = (raw: readonly Buffer[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]?.toString('latin1') ?? '';
    const value = raw[at + 1]?.toString('latin1') ?? '';
    const earlier = Object.hasOwn(headers, name) ? headers[name] : undefined;
    const joined = earlier === undefined ? value : `${earlier}, ${value}`;
    // Set as data, whatever the name: a header may be called __proto__.
    if (name === '__proto__')
      Object.defineProperty(headers, name, { value: joined, enumerable: true });
    else headers[name] = joined;
  }
  return headers;
};

const joined = (chunks: Buffer[]): Uint8Array => {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
};

const declaredLength = (headers: Record<string, string>): number => {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'content-length');
  return Number(name === undefined ? 0 : headers[name]) || 0;
};

export type ResponseReader = {
  start(status: number, rawHeaders: readonly Buffer[]): void;
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
      // What was cut short is as large as it said, or at least as large as was read.
      const bodyBytes = read > READ_BODY_BYTES ? Math.max(read, declaredLength(headers)) : read;
      return { status, headers, body: joined(chunks), bodyBytes };
    },
  };
};
