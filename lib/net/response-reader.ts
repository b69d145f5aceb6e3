import type { ReceivedResponse } from '@/lib/handlers/request/exchange';

/** The first bytes of a body that are recorded. */
export const RECORDED_BODY_BYTES = 64 * 1024;
/** The limit after which reading a body stops and the connection is closed. */
export const READ_BODY_BYTES = 1024 * 1024;

// Names keep their case; the values of a repeated name are joined, as HTTP allows.
const toHeaders = (raw: readonly Buffer[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]?.toString('latin1') ?? '';
    const value = raw[at + 1]?.toString('latin1') ?? '';
    const earlier = Object.hasOwn(headers, name) ? headers[name] : undefined;
    const joined = earlier === undefined ? value : `${earlier}, ${value}`;
    // A header may be named __proto__.
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
  /** Returns false when the limit is reached. */
  add(chunk: Buffer): boolean;
  started(): boolean;
  finish(): ReceivedResponse;
};

/** Makes a reader that collects one response: it keeps the first bytes of the body and counts the rest. */
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
        // A copy of a part, which would otherwise hold the memory of the whole chunk.
        chunks.push(part.length < chunk.length ? Buffer.from(part) : chunk);
        kept += part.length;
      }
      return read <= READ_BODY_BYTES;
    },
    started: () => status !== 0,
    finish() {
      // The size of a body that was not read to its end is its declared length, if larger.
      const bodyBytes = read > READ_BODY_BYTES ? Math.max(read, declaredLength(headers)) : read;
      return { status, headers, body: joined(chunks), bodyBytes };
    },
  };
};
