import type { JobResult } from './job';

/** The result of one job in a thread; `failed` is the message of what it threw. */
export type ThreadResult = JobResult | { failed: string };

/** The value and the size of the body in bytes, -1 without one; or the message of a failure. */
type Entry = [value: unknown, bodyBytes: number] | [failed: string];

const LENGTH_BYTES = 4;

/** Encodes results as bytes: the length of the head, the head as JSON, then the bodies. */
export const encodeResults = (results: readonly ThreadResult[]): Uint8Array<ArrayBuffer> => {
  const bodies: Uint8Array[] = [];
  let bodyBytes = 0;
  const entries = results.map((result): Entry => {
    if ('failed' in result) return [result.failed];
    if (!result.body) return [result.value, -1];
    bodies.push(result.body);
    bodyBytes += result.body.length;
    return [result.value, result.body.length];
  });
  const head = JSON.stringify(entries);
  const headBytes = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafeSlow(LENGTH_BYTES + headBytes + bodyBytes);
  bytes.writeUInt32LE(headBytes, 0);
  let at = LENGTH_BYTES + bytes.write(head, LENGTH_BYTES);
  for (const body of bodies) {
    bytes.set(body, at);
    at += body.length;
  }
  return bytes;
};

/** Decodes what encodeResults wrote. Bodies are views of the payload. */
export const decodeResults = (payload: Buffer): ThreadResult[] => {
  const headEnd = LENGTH_BYTES + payload.readUInt32LE(0);
  const entries: Entry[] = JSON.parse(payload.toString('utf8', LENGTH_BYTES, headEnd));
  let at = headEnd;
  return entries.map((entry): ThreadResult => {
    if (entry.length === 1) return { failed: entry[0] };
    const [value, bodyBytes] = entry;
    if (bodyBytes < 0) return { value, body: null };
    const body = new Uint8Array(payload.buffer, payload.byteOffset + at, bodyBytes);
    at += bodyBytes;
    return { value, body };
  });
};
